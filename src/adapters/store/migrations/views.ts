import type { Migration } from './migration';

/** Views that people kept, and the balance of work that a product aims at. */
export const viewMigrations: readonly Migration[] = [
  {
    name: 'v005_views_saved_view',
    statement: `CREATE TABLE IF NOT EXISTS saved_view (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, owner_id VARCHAR(128) NOT NULL,
      name VARCHAR(120) NOT NULL, page VARCHAR(20) NOT NULL, search VARCHAR(2000) NOT NULL,
      shared TINYINT NOT NULL DEFAULT 0, version INT NOT NULL, updated_at BIGINT NOT NULL,
      updated_by VARCHAR(128) NOT NULL, deleted_at BIGINT NOT NULL DEFAULT 0, INDEX by_product (product_id, deleted_at))`,
  },
  {
    name: 'v005_views_balance_target',
    statement: `CREATE TABLE IF NOT EXISTS balance_target (
      product_id CHAR(36) NOT NULL PRIMARY KEY, business DOUBLE NOT NULL, feature DOUBLE NOT NULL,
      customer DOUBLE NOT NULL, updated_at BIGINT NOT NULL, updated_by VARCHAR(128) NOT NULL)`,
  },
];

/** Which columns a person wants in Priorities; empty = the usual ones. */
export const columnMigrations: readonly Migration[] = [
  {
    name: 'v013_columns_person_setting',
    statement: `ALTER TABLE person_setting ADD COLUMN priority_columns VARCHAR(640) NOT NULL DEFAULT ''`,
  },
];
