import type { Migration } from './migration';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/**
 * Evidence from every channel, its word index, imports, and the longer stories about personas, needs and
 * accounts. Rows that the first version wrote are linked to a need and have no words in the index yet: the
 * defaults say just that, so no row has to be rewritten.
 */
export const knowledgeMigrations: readonly Migration[] = [
  {
    name: 'v003_evidence_columns',
    statement: `ALTER TABLE evidence
      ADD COLUMN title VARCHAR(500) NOT NULL DEFAULT '', ADD COLUMN author VARCHAR(500) NOT NULL DEFAULT '',
      ADD COLUMN source VARCHAR(40) NOT NULL DEFAULT '', ADD COLUMN external_id VARCHAR(500) NOT NULL DEFAULT '',
      ADD COLUMN url VARCHAR(2000) NOT NULL DEFAULT '', ADD COLUMN rating01 DOUBLE NULL,
      ADD COLUMN votes INT NOT NULL DEFAULT 1, ADD COLUMN tags TEXT NULL, ADD COLUMN attributes TEXT NULL,
      ADD COLUMN import_id VARCHAR(36) NOT NULL DEFAULT '', ADD COLUMN triage VARCHAR(8) NOT NULL DEFAULT 'linked',
      ADD COLUMN masked TINYINT NOT NULL DEFAULT 0, ADD COLUMN indexed TINYINT NOT NULL DEFAULT 0,
      ADD COLUMN merged_into VARCHAR(36) NOT NULL DEFAULT '', ADD COLUMN deleted_why VARCHAR(8) NOT NULL DEFAULT ''`,
  },
  ...[
    ['by_page', 'product_id, deleted_at, said_on, id'],
    ['by_triage', 'product_id, deleted_at, triage, said_on, id'],
    ['by_persona', 'product_id, deleted_at, persona_id, said_on, id'],
    ['by_account', 'product_id, deleted_at, account_id, said_on, id'],
    ['by_channel', 'product_id, deleted_at, channel, said_on, id'],
    ['by_star', 'product_id, deleted_at, starred, said_on, id'],
    ['by_import', 'import_id, deleted_at'],
    ['by_merge', 'merged_into'],
    ['by_indexed', 'product_id, indexed'],
  ].map(([name, columns]) => ({
    name: `v003_evidence_${name}`,
    statement: `ALTER TABLE evidence ADD INDEX ${name} (${columns})`,
  })),
  {
    name: 'v003_evidence_need_why',
    statement: `ALTER TABLE evidence_need ADD COLUMN why VARCHAR(500) NOT NULL DEFAULT ''`,
  },
  {
    // `term` is a hash of product and stem: eight bytes where words would be many. There is no index by
    // piece, as it would double the largest table: the text of a piece tells the words to take out.
    name: 'v003_evidence_term',
    statement: `CREATE TABLE IF NOT EXISTS evidence_term (
      term BIGINT NOT NULL, said_day INT NOT NULL, evidence_id ${ID} NOT NULL,
      PRIMARY KEY (term, said_day, evidence_id))`,
  },
  {
    name: 'v003_evidence_word',
    statement: `CREATE TABLE IF NOT EXISTS evidence_word (
      product_id ${ID} NOT NULL, word VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
      pieces INT NOT NULL, PRIMARY KEY (product_id, word))`,
  },
  {
    name: 'v003_evidence_import',
    statement: `CREATE TABLE IF NOT EXISTS evidence_import (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, file_name VARCHAR(255) NOT NULL,
      fingerprint VARCHAR(80) NOT NULL, plan TEXT NOT NULL, progress TEXT NULL,
      started_at BIGINT NOT NULL, started_by VARCHAR(128) NOT NULL,
      undone_at BIGINT NOT NULL DEFAULT 0, INDEX by_product (product_id, started_at))`,
  },
  {
    name: 'v003_import_problem',
    statement: `CREATE TABLE IF NOT EXISTS import_problem (
      import_id CHAR(36) NOT NULL, line INT NOT NULL, problem TEXT NOT NULL, cells MEDIUMTEXT NOT NULL,
      PRIMARY KEY (import_id, line))`,
  },
  {
    name: 'v003_rating_answer',
    statement: `CREATE TABLE IF NOT EXISTS rating_answer (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, import_id VARCHAR(36) NOT NULL DEFAULT '',
      survey_id VARCHAR(36) NOT NULL DEFAULT '', source VARCHAR(40) NOT NULL, said_on CHAR(10) NOT NULL,
      author VARCHAR(500) NOT NULL DEFAULT '', persona_id CHAR(36) NULL, account_id CHAR(36) NULL,
      need_id CHAR(36) NULL, rating01 DOUBLE NOT NULL, INDEX by_source (product_id, source, said_on),
      INDEX by_survey (survey_id, said_on), INDEX by_import (import_id))`,
  },
  {
    name: 'v003_persona_profile',
    statement: `ALTER TABLE persona
      ADD COLUMN role VARCHAR(255) NOT NULL DEFAULT '', ADD COLUMN profile MEDIUMTEXT NULL,
      ADD COLUMN archived_at BIGINT NOT NULL DEFAULT 0, ADD COLUMN merged_into VARCHAR(36) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v003_account_columns',
    statement: `ALTER TABLE account
      ADD COLUMN plan VARCHAR(80) NOT NULL DEFAULT '', ADD COLUMN state VARCHAR(12) NOT NULL DEFAULT 'active',
      ADD COLUMN people INT NULL`,
  },
  {
    name: 'v003_need_columns',
    statement: `ALTER TABLE need
      ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'job', ADD COLUMN theme VARCHAR(80) NOT NULL DEFAULT '',
      ADD COLUMN decline TEXT NULL,
      ADD COLUMN merged_into VARCHAR(36) NOT NULL DEFAULT ''`,
  },
];
