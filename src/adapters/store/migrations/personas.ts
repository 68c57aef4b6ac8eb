import { AUTHORED } from './core';
import type { Migration } from './migration';

/** Empathy and journey maps: one row for each, as a person edits one map at a time. */
export const personaMigrations: readonly Migration[] = [
  {
    name: 'v005_personas_customer_map',
    statement: `CREATE TABLE IF NOT EXISTS customer_map (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, persona_id CHAR(36) NOT NULL,
      kind VARCHAR(8) NOT NULL, content MEDIUMTEXT NOT NULL, ${AUTHORED},
      UNIQUE INDEX by_persona (persona_id, kind), INDEX by_product (product_id))`,
  },
  {
    name: 'v005_personas_landscape_past',
    statement: `CREATE TABLE IF NOT EXISTS landscape_past (
      product_id CHAR(36) NOT NULL, month CHAR(7) NOT NULL, taken_on CHAR(10) NOT NULL, dots MEDIUMTEXT NOT NULL,
      PRIMARY KEY (product_id, month))`,
  },
  {
    name: 'v005_personas_segment',
    statement: `CREATE TABLE IF NOT EXISTS segment (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(80) NOT NULL,
      rule TEXT NOT NULL, ${AUTHORED}, INDEX by_product (product_id, name))`,
  },
  {
    name: 'v005_personas_account_attributes',
    statement: `ALTER TABLE account ADD COLUMN attributes TEXT NULL`,
  },
];
