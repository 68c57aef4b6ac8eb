import type { Migration } from './migration';

/** Every import can be taken back: what it is of, and what it made and changed. */
export const importMigrations: readonly Migration[] = [
  {
    name: 'v011_imports_kind',
    statement: `ALTER TABLE evidence_import ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'evidence'`,
  },
  {
    // `before_state` null = the import made it; else the fields that it changed.
    name: 'v011_imports_change',
    statement: `CREATE TABLE IF NOT EXISTS import_change (
      import_id CHAR(36) NOT NULL, product_id CHAR(36) NOT NULL, sort VARCHAR(20) NOT NULL,
      record_id VARCHAR(80) NOT NULL, before_state MEDIUMTEXT NULL, after_state MEDIUMTEXT NOT NULL,
      PRIMARY KEY (import_id, sort, record_id), INDEX by_product (product_id))`,
  },
];
