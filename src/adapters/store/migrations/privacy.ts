import type { Migration } from './migration';

/** By what somebody is called: whether one of a text's names is an author's is asked of an index alone. */
export const nameMigrations: readonly Migration[] = ['evidence', 'rating_answer'].map((table) => ({
  name: `v012_names_${table}_by_author`,
  statement: `ALTER TABLE ${table} ADD INDEX by_author (product_id, author)`,
}));

/** How far retention has looked through texts that are no pieces, so that no night reads them all again. */
export const retentionMigrations: readonly Migration[] = [
  {
    name: 'v012_retention_look',
    statement: `CREATE TABLE IF NOT EXISTS retention_look (
      product_id CHAR(36) NOT NULL PRIMARY KEY, done_until BIGINT NOT NULL, going_until BIGINT NOT NULL,
      going_at VARCHAR(300) NOT NULL, whole_at BIGINT NOT NULL)`,
  },
];
