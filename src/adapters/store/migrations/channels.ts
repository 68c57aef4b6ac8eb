import { AUTHORED } from './core';
import type { Migration } from './migration';

/** Evidence that comes by itself: from Jira again and again, and from forms and other tools. */
export const channelMigrations: readonly Migration[] = [
  {
    name: 'v005_channels_standing_import',
    statement: `CREATE TABLE IF NOT EXISTS standing_import (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(120) NOT NULL,
      jql VARCHAR(2000) NOT NULL, project_ids VARCHAR(1000) NOT NULL, channel VARCHAR(20) NOT NULL,
      mask TINYINT NOT NULL, rhythm VARCHAR(8) NOT NULL, paused TINYINT NOT NULL DEFAULT 0,
      last_run_at BIGINT NOT NULL DEFAULT 0, job_id VARCHAR(36) NOT NULL DEFAULT '', ${AUTHORED},
      INDEX by_product (product_id, deleted_at), INDEX by_run (rhythm, paused, deleted_at, last_run_at))`,
  },
  {
    name: 'v005_channels_hook_secret',
    statement: `CREATE TABLE IF NOT EXISTS hook_secret (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(120) NOT NULL,
      hash CHAR(64) NOT NULL, created_at BIGINT NOT NULL, created_by VARCHAR(128) NOT NULL,
      last_used_at BIGINT NOT NULL DEFAULT 0, deliveries INT NOT NULL DEFAULT 0,
      revoked_at BIGINT NOT NULL DEFAULT 0, INDEX by_product (product_id, revoked_at))`,
  },
  {
    name: 'v005_channels_hook_delivery',
    statement: `CREATE TABLE IF NOT EXISTS hook_delivery (
      secret_id CHAR(36) NOT NULL, delivery_id VARCHAR(40) NOT NULL, received_at BIGINT NOT NULL,
      PRIMARY KEY (secret_id, delivery_id), INDEX by_time (received_at), INDEX by_secret (secret_id, received_at))`,
  },
  {
    name: 'v005_channels_need_check',
    statement: `CREATE TABLE IF NOT EXISTS need_check (
      need_id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, checked_at BIGINT NOT NULL,
      checked_by VARCHAR(128) NOT NULL, INDEX by_product (product_id))`,
  },
  {
    name: 'v005_channels_evidence_source',
    statement: `ALTER TABLE evidence
      ADD COLUMN source_hash VARCHAR(40) NOT NULL DEFAULT '', ADD COLUMN source_version INT NOT NULL DEFAULT 0,
      ADD COLUMN sentiment VARCHAR(10) NOT NULL DEFAULT ''`,
  },
];
