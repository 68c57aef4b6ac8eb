import { coreMigrations } from './core';
import { knowledgeMigrations } from './knowledge';
import type { Migration } from './migration';
import { modelMigrations } from './model';
import { planningMigrations } from './planning';

/** All steps in the order in which they came into being. */
export const migrations: readonly Migration[] = [
  ...coreMigrations,
  ...modelMigrations,
  ...knowledgeMigrations,
  ...planningMigrations,
];
