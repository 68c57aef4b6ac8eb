import { AUTHORED } from './core';
import type { Migration } from './migration';

/** Tests of assumptions, verdicts with the predictions frozen at them, who was told, and beta members. */
export const outcomeMigrations: readonly Migration[] = [
  {
    name: 'v005_outcomes_item_test',
    statement: `CREATE TABLE IF NOT EXISTS item_test (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL,
      assumption TEXT NOT NULL, test TEXT NOT NULL, kill_line TEXT NOT NULL, result TEXT NOT NULL,
      willingness TEXT NOT NULL, state VARCHAR(8) NOT NULL, evidence_ids TEXT NOT NULL,
      created_at BIGINT NOT NULL, ${AUTHORED}, INDEX by_item (product_id, issue_id, deleted_at))`,
  },
  {
    name: 'v005_outcomes_need_verdict',
    statement: `CREATE TABLE IF NOT EXISTS need_verdict (
      product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL, need_id CHAR(36) NOT NULL,
      verdict VARCHAR(8) NOT NULL, decided_at BIGINT NOT NULL, decided_by VARCHAR(128) NOT NULL,
      frozen_at BIGINT NOT NULL, predictions TEXT NOT NULL, PRIMARY KEY (product_id, issue_id, need_id))`,
  },
  {
    // The primary key is the promise that nobody is told twice: whoever inserts first may post.
    name: 'v005_outcomes_told',
    statement: `CREATE TABLE IF NOT EXISTS told (
      product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL, audience VARCHAR(80) NOT NULL,
      need_keys VARCHAR(500) NOT NULL, request_key VARCHAR(40) NOT NULL,
      state VARCHAR(8) NOT NULL, told_at BIGINT NOT NULL, told_by VARCHAR(128) NOT NULL,
      PRIMARY KEY (product_id, issue_id, audience))`,
  },
  {
    name: 'v005_outcomes_beta_member',
    statement: `CREATE TABLE IF NOT EXISTS beta_member (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL,
      audience VARCHAR(80) NOT NULL, state VARCHAR(8) NOT NULL, satisfaction_before DOUBLE NULL,
      satisfaction_after DOUBLE NULL, verdict VARCHAR(8) NOT NULL DEFAULT '', note TEXT NOT NULL,
      created_at BIGINT NOT NULL, ${AUTHORED}, UNIQUE INDEX by_audience (product_id, issue_id, audience))`,
  },
];
