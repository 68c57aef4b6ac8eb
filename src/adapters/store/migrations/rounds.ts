import { AUTHORED } from './core';
import type { Migration } from './migration';

/** Needs that a team rates together, and what each said. */
export const roundMigrations: readonly Migration[] = [
  {
    name: 'v014_rounds',
    statement: `CREATE TABLE IF NOT EXISTS rating_round (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(120) NOT NULL,
      persona_id CHAR(36) NOT NULL, need_ids TEXT NULL, invited_ids TEXT NULL,
      opened_by VARCHAR(128) NOT NULL DEFAULT '', opened_on VARCHAR(10) NOT NULL, ends_on VARCHAR(10) NOT NULL,
      revealed_on VARCHAR(10) NOT NULL DEFAULT '', created_at BIGINT NOT NULL, ${AUTHORED},
      INDEX by_product (product_id, deleted_at, opened_on))`,
  },
  {
    name: 'v014_rounds_vote',
    statement: `CREATE TABLE IF NOT EXISTS round_vote (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, round_id CHAR(36) NOT NULL,
      rater_id VARCHAR(128) NOT NULL, shared TINYINT NOT NULL DEFAULT 0, ratings TEXT NULL,
      created_at BIGINT NOT NULL, ${AUTHORED}, INDEX by_round (product_id, round_id))`,
  },
];
