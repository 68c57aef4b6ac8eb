import type { Migration } from './migration';

/** Who changed which record, when, and what it was before: one row for each record that one act changed. */
export const historyMigrations: readonly Migration[] = [
  {
    name: 'v005_history_record_history',
    statement: `CREATE TABLE IF NOT EXISTS record_history (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, record_kind VARCHAR(20) NOT NULL,
      record_id VARCHAR(36) NOT NULL, action VARCHAR(12) NOT NULL, changed_at BIGINT NOT NULL,
      changed_by VARCHAR(128) NOT NULL, before_state MEDIUMTEXT NULL, after_state MEDIUMTEXT NULL,
      undoes VARCHAR(36) NOT NULL DEFAULT '', INDEX by_product (product_id, changed_at, id),
      INDEX by_record (product_id, record_id, changed_at, id),
      INDEX by_person (product_id, changed_by, changed_at, id),
      INDEX by_kind (product_id, record_kind, changed_at, id))`,
  },
  {
    name: 'v005_history_product_retention',
    statement: `CREATE TABLE IF NOT EXISTS product_retention (
      product_id CHAR(36) NOT NULL PRIMARY KEY, rules TEXT NOT NULL, version INT NOT NULL,
      updated_at BIGINT NOT NULL, updated_by VARCHAR(128) NOT NULL)`,
  },
];
