import type { Migration } from './migration';

/** What the declarations of records ask for beside the tables of the first edition. */
export const recordMigrations: readonly Migration[] = [
  {
    name: 'v006_records_account_since',
    statement: `ALTER TABLE account ADD COLUMN customer_since VARCHAR(10) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v006_records_plan_version',
    statement: `ALTER TABLE release_plan ADD COLUMN version INT NOT NULL DEFAULT 1`,
  },
  {
    name: 'v006_records_hook_version',
    statement: `ALTER TABLE hook_secret
      ADD COLUMN version INT NOT NULL DEFAULT 1, ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0,
      ADD COLUMN updated_by VARCHAR(128) NOT NULL DEFAULT '', ADD COLUMN deleted_at BIGINT NOT NULL DEFAULT 0`,
  },
  {
    // The account that alone may know of the line: it is about what that person keeps private. Empty = everybody.
    name: 'v006_records_history_kept_for',
    statement: `ALTER TABLE record_history ADD COLUMN kept_for VARCHAR(128) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v006_records_account_merged',
    statement: `ALTER TABLE account ADD COLUMN merged_into VARCHAR(36) NOT NULL DEFAULT ''`,
  },
  {
    // Two records that became one, so that they can be two again.
    name: 'v006_records_record_merge',
    statement: `CREATE TABLE IF NOT EXISTS record_merge (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, record_kind VARCHAR(20) NOT NULL,
      from_id CHAR(36) NOT NULL, into_id CHAR(36) NOT NULL, state VARCHAR(8) NOT NULL,
      from_archived BIGINT NOT NULL DEFAULT 0, started_at BIGINT NOT NULL, started_by VARCHAR(128) NOT NULL,
      INDEX by_record (product_id, from_id, started_at))`,
  },
  {
    // What went along: \`before_rows\` holds what two rows said that one row says now; null where a row only leads elsewhere.
    name: 'v006_records_record_merge_part',
    statement: `CREATE TABLE IF NOT EXISTS record_merge_part (
      merge_id CHAR(36) NOT NULL, product_id CHAR(36) NOT NULL, holder VARCHAR(60) NOT NULL,
      row_key VARCHAR(200) NOT NULL, record_id VARCHAR(36) NOT NULL DEFAULT '', before_rows MEDIUMTEXT NULL,
      PRIMARY KEY (merge_id, holder, row_key), INDEX by_record (product_id, record_id))`,
  },
  {
    // When each thing was said: evidence ages from then, and a delivery is measured by what was answered after it.
    name: 'v007_number_rating_days',
    statement: `ALTER TABLE need_persona
      ADD COLUMN answered MEDIUMTEXT NULL, ADD COLUMN estimated_on VARCHAR(10) NOT NULL DEFAULT '',
      ADD COLUMN sampled_on VARCHAR(10) NOT NULL DEFAULT ''`,
  },
  {
    name: 'v007_number_need_days',
    statement: `ALTER TABLE need
      ADD COLUMN status_on VARCHAR(10) NOT NULL DEFAULT '', ADD COLUMN kano_on VARCHAR(10) NOT NULL DEFAULT ''`,
  },
  {
    // The latest day that it can have been; the next change of anything else would lose it.
    name: 'v007_number_need_days_known',
    statement: `UPDATE need SET status_on = FROM_UNIXTIME(updated_at / 1000, '%Y-%m-%d') WHERE status_on = ''`,
  },
  {
    name: 'v007_number_rating_days_known',
    statement: `UPDATE need_persona SET estimated_on = FROM_UNIXTIME(updated_at / 1000, '%Y-%m-%d'),
      sampled_on = FROM_UNIXTIME(updated_at / 1000, '%Y-%m-%d') WHERE estimated_on = '' AND sampled_on = ''`,
  },
  // Every account of a product could have spoken: who was heard in which persona is kept no more.
  ...['persona_account', 'persona_audience'].map((table) => ({
    name: `v007_number_drop_${table}`,
    statement: `DROP TABLE IF EXISTS ${table}`,
  })),
  {
    // Which record has, or ever had, which number. A number is never given twice, so no row of it is ever removed.
    name: 'v008_apart_record_number',
    statement: `CREATE TABLE IF NOT EXISTS record_number (
      product_id CHAR(36) NOT NULL, kind VARCHAR(8) NOT NULL, number INT NOT NULL, record_id CHAR(36) NOT NULL,
      PRIMARY KEY (product_id, kind, number), UNIQUE INDEX by_record (product_id, kind, record_id))`,
  },
  ...['need', 'goal'].map((kind) => ({
    name: `v008_apart_record_number_of_${kind}`,
    statement: `INSERT IGNORE INTO record_number (product_id, kind, number, record_id)
      SELECT product_id, '${kind}', number, id FROM ${kind}`,
  })),
  {
    // Who took the line in with an archive, and when; empty = the app itself saw what it tells of.
    name: 'v008_apart_history_brought',
    statement: `ALTER TABLE record_history
      ADD COLUMN brought_by VARCHAR(128) NOT NULL DEFAULT '', ADD COLUMN brought_at BIGINT NOT NULL DEFAULT 0`,
  },
];
