import { coreMigrations } from './core';
import type { Migration } from './migration';

/** All steps in the order in which they came into being. */
export const migrations: readonly Migration[] = [...coreMigrations];
