import type { Migration } from './migration';

const ID = 'CHAR(36)';

/**
 * What is kept of the evidence, so that no read counts it all: a row for each need with its personas and accounts
 * folded, one for each persona and account that was heard, what these accounts weigh together, and one for each
 * persona and month. `mark` rises with every change of
 * the evidence behind a row, `built_mark` is the mark that the row was built for: a row is up to date when the two
 * are equal, and a build that somebody overtook changes nothing.
 */
export const scaleMigrations: readonly Migration[] = [
  {
    name: 'v005_scale_need_voice',
    statement: `CREATE TABLE IF NOT EXISTS need_voice (
      need_id ${ID} NOT NULL PRIMARY KEY, product_id ${ID} NOT NULL, mark BIGINT NOT NULL DEFAULT 1,
      built_mark BIGINT NOT NULL DEFAULT 0, basis VARCHAR(80) NOT NULL DEFAULT '', folded MEDIUMTEXT NULL,
      asking MEDIUMTEXT NULL, quote_id VARCHAR(36) NOT NULL DEFAULT '',
      INDEX by_product (product_id, need_id))`,
  },
  {
    name: 'v005_scale_persona_account',
    statement: `CREATE TABLE IF NOT EXISTS persona_account (
      product_id ${ID} NOT NULL, persona_id ${ID} NOT NULL, account_id ${ID} NOT NULL,
      mark BIGINT NOT NULL DEFAULT 0, built_mark BIGINT NOT NULL DEFAULT 0, PRIMARY KEY (product_id, persona_id, account_id))`,
  },
  {
    name: 'v005_scale_persona_audience',
    statement: `CREATE TABLE IF NOT EXISTS persona_audience (
      product_id ${ID} NOT NULL, persona_id ${ID} NOT NULL, mark BIGINT NOT NULL DEFAULT 1,
      built_mark BIGINT NOT NULL DEFAULT 0, basis VARCHAR(80) NOT NULL DEFAULT '', median DOUBLE NOT NULL DEFAULT 0,
      weight DOUBLE NOT NULL DEFAULT 0, PRIMARY KEY (product_id, persona_id))`,
  },
  {
    name: 'v005_scale_persona_month',
    statement: `CREATE TABLE IF NOT EXISTS persona_month (
      product_id ${ID} NOT NULL, persona_id VARCHAR(36) NOT NULL,
      month CHAR(7) NOT NULL, mark BIGINT NOT NULL DEFAULT 1, built_mark BIGINT NOT NULL DEFAULT 0,
      pieces INT NOT NULL DEFAULT 0, last_on CHAR(10) NOT NULL DEFAULT '', days VARCHAR(400) NOT NULL DEFAULT '[]',
      PRIMARY KEY (product_id, persona_id, month))`,
  },
  {
    // The day stands beside the link, so that what was said about a need comes in order from one index.
    name: 'v005_scale_link_day',
    statement: `ALTER TABLE evidence_need ADD COLUMN piece_day CHAR(10) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v005_scale_link_by_day',
    statement: `ALTER TABLE evidence_need ADD INDEX by_need_day (need_id, piece_day, evidence_id)`,
  },
  // Several filters at once have an index of their own: where few pieces match all, reading along one takes long.
  ...[
    ['by_triage_channel', 'product_id, deleted_at, triage, channel, said_on, id'],
    ['by_persona_triage', 'product_id, deleted_at, persona_id, triage, said_on, id'],
    ['by_persona_filters', 'product_id, deleted_at, persona_id, triage, channel, said_on, id'],
    ['by_persona_channel', 'product_id, deleted_at, persona_id, channel, said_on, id'],
    ['by_import_day', 'import_id, deleted_at, said_on, id'],
  ].map(([name, columns]) => ({
    name: `v005_scale_evidence_${name}`,
    statement: `ALTER TABLE evidence ADD INDEX ${name} (${columns})`,
  })),
];

/** Tickets of a need by month, which the goals would otherwise count from all evidence at every look. */
export const ticketMigrations: readonly Migration[] = [
  {
    name: 'v012_scale_need_tickets',
    statement: 'ALTER TABLE need_voice ADD COLUMN tickets MEDIUMTEXT NULL',
  },
];
