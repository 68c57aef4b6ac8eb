import type { Migration } from './migration';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/**
 * What the inbox is put in order by, and what it is narrowed by: when a piece arrived, how many people it stands for, who
 * said it and by which tags. Pieces from before have no day of arrival: they come after those that have one.
 */
export const triageMigrations: readonly Migration[] = [
  {
    name: 'v014_triage_evidence_created_at',
    statement: `ALTER TABLE evidence ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0`,
  },
  ...[
    ['by_author_page', 'product_id, deleted_at, author, said_on, id'],
    ['by_arrival', 'product_id, deleted_at, created_at, said_on, id'],
    ['by_triage_arrival', 'product_id, deleted_at, triage, created_at, said_on, id'],
    ['by_votes', 'product_id, deleted_at, votes, said_on, id'],
    ['by_triage_votes', 'product_id, deleted_at, triage, votes, said_on, id'],
  ].map(([name, columns]) => ({
    name: `v014_triage_evidence_${String(name)}`,
    statement: `ALTER TABLE evidence ADD INDEX ${String(name)} (${String(columns)})`,
  })),
  {
    // What one account was told, beside what is told about one item.
    name: 'v014_triage_told_by_audience',
    statement: 'ALTER TABLE told ADD INDEX by_audience (product_id, audience)',
  },
  {
    // How many pieces have a tag: counted with their words, as which piece has which tag stands in the index of words.
    name: 'v014_triage_evidence_tag',
    statement: `CREATE TABLE IF NOT EXISTS evidence_tag (
      product_id ${ID} NOT NULL, tag VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
      pieces INT NOT NULL, PRIMARY KEY (product_id, tag))`,
  },
];
