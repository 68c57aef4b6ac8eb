import { changesMigrations, publicationMigrations } from './changes';
import { channelMigrations } from './channels';
import { directionMigrations } from './direction';
import { deliveryMigrations } from './deliveries';
import { coreMigrations } from './core';
import { dayMigrations } from './days';
import { historyMigrations } from './history';
import { goalMigrations } from './goals';
import { importMigrations } from './imports';
import { itemMigrations } from './items';
import { knowledgeMigrations } from './knowledge';
import { markMigrations } from './marks';
import type { Migration } from './migration';
import { modelMigrations } from './model';
import { nameMigrations, retentionMigrations, rowMigrations } from './privacy';
import { columnMigrations, viewMigrations } from './views';
import { personaMigrations } from './personas';
import { outcomeMigrations } from './outcomes';
import { planMigrations } from './plans';
import { blockMigrations, frontierMigrations, planningMigrations, sprintChangeMigrations } from './planning';
import { promiseMigrations } from './promises';
import { consentMigrations, quoteMigrations } from './quotes';
import { recordMigrations } from './records';
import { roundMigrations } from './rounds';
import { scaleMigrations, ticketMigrations } from './scale';
import { sessionMigrations } from './sessions';
import { triageMigrations } from './triage';
import { upgradeMigrations } from './upgrade';

/** All steps in the order in which they came into being. */
export const migrations: readonly Migration[] = [
  ...coreMigrations,
  ...modelMigrations,
  ...knowledgeMigrations,
  ...planningMigrations,
  ...viewMigrations,
  ...historyMigrations,
  ...channelMigrations,
  ...frontierMigrations,
  ...blockMigrations,
  ...changesMigrations,
  ...personaMigrations,
  ...goalMigrations,
  ...outcomeMigrations,
  ...scaleMigrations,
  ...recordMigrations,
  ...upgradeMigrations,
  ...itemMigrations,
  ...markMigrations,
  ...dayMigrations,
  ...deliveryMigrations,
  ...importMigrations,
  ...planMigrations,
  ...nameMigrations,
  ...retentionMigrations,
  ...rowMigrations,
  ...ticketMigrations,
  ...sprintChangeMigrations,
  ...columnMigrations,
  ...quoteMigrations,
  ...publicationMigrations,
  ...roundMigrations,
  ...sessionMigrations,
  ...promiseMigrations,
  ...triageMigrations,
  ...consentMigrations,
  ...directionMigrations,
];
