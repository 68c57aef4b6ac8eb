import type { Migration } from './migration';

/** By what somebody is called: whether one of a text's names is an author's is asked of an index alone. */
export const nameMigrations: readonly Migration[] = ['evidence', 'rating_answer'].map((table) => ({
  name: `v012_names_${table}_by_author`,
  statement: `ALTER TABLE ${table} ADD INDEX by_author (product_id, author)`,
}));

/**
 * Which row a piece was read from goes with it into other products, where it has another id: the same file is known
 * there. Pieces from before have their id alone, which says it in the product in which they were read.
 */
export const rowMigrations: readonly Migration[] = [
  {
    name: 'v012_rows_evidence_row_id',
    statement: `ALTER TABLE evidence ADD COLUMN row_id VARCHAR(80) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v012_rows_evidence_by_row',
    statement: `ALTER TABLE evidence ADD INDEX by_row (product_id, row_id)`,
  },
];

/** How far retention has looked through texts that are no pieces, so that no night reads them all again. */
export const retentionMigrations: readonly Migration[] = [
  {
    name: 'v012_retention_look',
    statement: `CREATE TABLE IF NOT EXISTS retention_look (
      product_id CHAR(36) NOT NULL PRIMARY KEY, done_until BIGINT NOT NULL, going_until BIGINT NOT NULL,
      going_at VARCHAR(300) NOT NULL, whole_at BIGINT NOT NULL)`,
  },
];
