import type { Migration } from './migration';

/** What many people and events at once need: marks, lanes, turns, and what Jira has just said. */
export const markMigrations: readonly Migration[] = [
  {
    name: 'v007_stale_item',
    statement: `CREATE TABLE IF NOT EXISTS stale_item (
      product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL, project_id VARCHAR(20) NOT NULL,
      turn BIGINT NOT NULL, marked_at BIGINT NOT NULL, PRIMARY KEY (product_id, issue_id),
      INDEX by_age (product_id, marked_at))`,
  },
  {
    name: 'v007_work_lane',
    statement: `CREATE TABLE IF NOT EXISTS work_lane (
      product_id CHAR(36) NOT NULL PRIMARY KEY, woken_at BIGINT NOT NULL, worked_at BIGINT NOT NULL)`,
  },
  {
    name: 'v007_item_turn',
    statement: `CREATE TABLE IF NOT EXISTS item_turn (
      issue_id VARCHAR(20) NOT NULL PRIMARY KEY, holder VARCHAR(36) NOT NULL, held_until BIGINT NOT NULL,
      written_at BIGINT NOT NULL)`,
  },
  {
    name: 'v007_grant_memory',
    statement: `CREATE TABLE IF NOT EXISTS grant_memory (
      account_id VARCHAR(128) NOT NULL, project_id VARCHAR(20) NOT NULL, whole TINYINT NOT NULL,
      grants VARCHAR(200) NOT NULL, read_at BIGINT NOT NULL, PRIMARY KEY (account_id, project_id, whole))`,
  },
  {
    name: 'v007_job_begun',
    statement: 'ALTER TABLE job ADD COLUMN begun_at BIGINT NOT NULL DEFAULT 0',
  },
];
