import { AUTHORED } from './core';
import type { Migration } from './migration';

/** Snapshots of the roadmap, its last review, and who moved what on it. */
export const changesMigrations: readonly Migration[] = [
  {
    name: 'v005_changes_snapshot',
    statement: `CREATE TABLE IF NOT EXISTS roadmap_snapshot (
      product_id CHAR(36) NOT NULL, taken_on CHAR(10) NOT NULL, taken_at BIGINT NOT NULL,
      taken_by VARCHAR(128) NOT NULL, items INT NOT NULL DEFAULT 0, complete TINYINT NOT NULL DEFAULT 0,
      PRIMARY KEY (product_id, taken_on))`,
  },
  {
    name: 'v005_changes_snapshot_part',
    statement: `CREATE TABLE IF NOT EXISTS roadmap_snapshot_part (
      product_id CHAR(36) NOT NULL, taken_on CHAR(10) NOT NULL, part INT NOT NULL, items MEDIUMTEXT NOT NULL,
      PRIMARY KEY (product_id, taken_on, part))`,
  },
  {
    name: 'v005_changes_review',
    statement: `CREATE TABLE IF NOT EXISTS roadmap_review (
      product_id CHAR(36) NOT NULL PRIMARY KEY, reviewed_at BIGINT NOT NULL, reviewed_by VARCHAR(128) NOT NULL,
      items MEDIUMTEXT NOT NULL)`,
  },
  {
    name: 'v005_changes_move',
    statement: `CREATE TABLE IF NOT EXISTS roadmap_move (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL,
      moved_at BIGINT NOT NULL, moved_by VARCHAR(128) NOT NULL, parts VARCHAR(100) NOT NULL,
      reason VARCHAR(500) NOT NULL DEFAULT '', INDEX by_time (product_id, moved_at))`,
  },
  {
    name: 'v005_changes_benefit',
    statement: `CREATE TABLE IF NOT EXISTS benefit (
      product_id CHAR(36) NOT NULL, kind VARCHAR(8) NOT NULL, subject_id VARCHAR(36) NOT NULL, text TEXT NOT NULL,
      version INT NOT NULL DEFAULT 1, updated_at BIGINT NOT NULL, updated_by VARCHAR(128) NOT NULL,
      PRIMARY KEY (product_id, kind, subject_id))`,
  },
  {
    name: 'v005_changes_person_setting',
    statement: `CREATE TABLE IF NOT EXISTS person_setting (
      account_id VARCHAR(128) NOT NULL PRIMARY KEY, expert TINYINT NOT NULL DEFAULT 0,
      tour_seen TINYINT NOT NULL DEFAULT 0, updated_at BIGINT NOT NULL)`,
  },
];

/** What people said about whether a work item is shown to others; without a row the rule says. */
export const publicationMigrations: readonly Migration[] = [
  {
    name: 'v013_publication',
    statement: `CREATE TABLE IF NOT EXISTS publication (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, issue_id VARCHAR(20) NOT NULL,
      item VARCHAR(60) NOT NULL, published TINYINT NOT NULL DEFAULT 0, created_at BIGINT NOT NULL, ${AUTHORED},
      INDEX by_item (product_id, issue_id))`,
  },
];
