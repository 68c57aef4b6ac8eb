import { coreMigrations } from './core';
import { historyMigrations } from './history';
import { knowledgeMigrations } from './knowledge';
import type { Migration } from './migration';
import { modelMigrations } from './model';
import { planningMigrations } from './planning';
import { viewMigrations } from './views';

/** All steps in the order in which they came into being. */
export const migrations: readonly Migration[] = [
  ...coreMigrations,
  ...modelMigrations,
  ...knowledgeMigrations,
  ...planningMigrations,
  ...viewMigrations,
  ...historyMigrations,
];
