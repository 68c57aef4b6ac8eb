import type { Migration } from './migration';

/** What the declarations of records ask for beside the tables of the first edition. */
export const recordMigrations: readonly Migration[] = [
  {
    name: 'v006_records_account_since',
    statement: `ALTER TABLE account ADD COLUMN customer_since VARCHAR(10) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v006_records_plan_version',
    statement: `ALTER TABLE release_plan ADD COLUMN version INT NOT NULL DEFAULT 1`,
  },
  {
    name: 'v006_records_hook_version',
    statement: `ALTER TABLE hook_secret
      ADD COLUMN version INT NOT NULL DEFAULT 1, ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0,
      ADD COLUMN updated_by VARCHAR(128) NOT NULL DEFAULT '', ADD COLUMN deleted_at BIGINT NOT NULL DEFAULT 0`,
  },
];
