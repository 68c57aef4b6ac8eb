import type { Migration } from './migration';

/** Columns of every record that people write. */
export const AUTHORED = `version INT NOT NULL DEFAULT 1, updated_at BIGINT NOT NULL, updated_by VARCHAR(128) NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0`;

/** Forward only, additive only: a site may run this version on the tables of the one before. */
export const coreMigrations: readonly Migration[] = [
  {
    name: 'v001_product',
    statement: `CREATE TABLE IF NOT EXISTS product (
      id CHAR(36) NOT NULL PRIMARY KEY, name VARCHAR(255) NOT NULL,
      sample TINYINT NOT NULL DEFAULT 0, version INT NOT NULL DEFAULT 1, created_at BIGINT NOT NULL)`,
  },
  {
    name: 'v001_product_project',
    statement: `CREATE TABLE IF NOT EXISTS product_project (
      project_id VARCHAR(20) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, INDEX by_product (product_id))`,
  },
  {
    name: 'v001_setting',
    statement: `CREATE TABLE IF NOT EXISTS setting (
      name VARCHAR(100) NOT NULL PRIMARY KEY, value TEXT NOT NULL, updated_at BIGINT NOT NULL)`,
  },
  {
    name: 'v001_persona',
    statement: `CREATE TABLE IF NOT EXISTS persona (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, persona_key VARCHAR(60) NOT NULL,
      name VARCHAR(120) NOT NULL, share01 DOUBLE NULL, strategic_weight DOUBLE NOT NULL DEFAULT 1,
      anti TINYINT NOT NULL DEFAULT 0, created_at BIGINT NOT NULL, ${AUTHORED},
      UNIQUE INDEX by_key (product_id, persona_key))`,
  },
  {
    name: 'v001_need',
    statement: `CREATE TABLE IF NOT EXISTS need (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, number INT NOT NULL,
      title VARCHAR(255) NOT NULL, statement TEXT NOT NULL, status VARCHAR(20) NOT NULL DEFAULT 'unmet',
      claimed_evidence VARCHAR(20) NOT NULL DEFAULT '', kano_strong INT NOT NULL DEFAULT 0,
      kano_answers INT NOT NULL DEFAULT 0, created_at BIGINT NOT NULL, ${AUTHORED},
      UNIQUE INDEX by_number (product_id, number))`,
  },
  {
    name: 'v001_need_persona',
    statement: `CREATE TABLE IF NOT EXISTS need_persona (
      need_id CHAR(36) NOT NULL, persona_id CHAR(36) NOT NULL, importance01 DOUBLE NULL,
      satisfaction01 DOUBLE NULL, reach01 DOUBLE NULL, survey_important INT NOT NULL DEFAULT 0,
      survey_satisfied INT NOT NULL DEFAULT 0, survey_answers INT NOT NULL DEFAULT 0,
      reach_have INT NOT NULL DEFAULT 0, reach_asked INT NOT NULL DEFAULT 0, updated_at BIGINT NOT NULL,
      updated_by VARCHAR(128) NOT NULL, PRIMARY KEY (need_id, persona_id))`,
  },
  {
    name: 'v001_account',
    statement: `CREATE TABLE IF NOT EXISTS account (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(255) NOT NULL,
      annual_revenue DOUBLE NULL, ${AUTHORED}, INDEX by_product (product_id, name))`,
  },
  {
    name: 'v001_evidence',
    statement: `CREATE TABLE IF NOT EXISTS evidence (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, quote TEXT NOT NULL,
      channel VARCHAR(30) NOT NULL, evidence_type VARCHAR(20) NOT NULL, said_on CHAR(10) NOT NULL,
      persona_id CHAR(36) NULL, account_id CHAR(36) NULL, starred TINYINT NOT NULL DEFAULT 0, ${AUTHORED},
      INDEX by_day (product_id, said_on))`,
  },
  {
    name: 'v001_evidence_need',
    statement: `CREATE TABLE IF NOT EXISTS evidence_need (
      evidence_id CHAR(36) NOT NULL, need_id CHAR(36) NOT NULL, stance VARCHAR(12) NOT NULL,
      strength VARCHAR(12) NOT NULL DEFAULT '', PRIMARY KEY (evidence_id, need_id), INDEX by_need (need_id))`,
  },
  {
    name: 'v001_goal',
    statement: `CREATE TABLE IF NOT EXISTS goal (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, number INT NOT NULL,
      title VARCHAR(255) NOT NULL, weight DOUBLE NOT NULL DEFAULT 1, ${AUTHORED},
      UNIQUE INDEX by_number (product_id, number))`,
  },
  {
    name: 'v001_item',
    statement: `CREATE TABLE IF NOT EXISTS item (
      issue_id VARCHAR(20) NOT NULL PRIMARY KEY, issue_key VARCHAR(60) NOT NULL, project_id VARCHAR(20) NOT NULL,
      parent_id VARCHAR(20) NOT NULL DEFAULT '', hierarchy_level INT NOT NULL DEFAULT 0, links TEXT NOT NULL,
      goals TEXT NOT NULL, points DOUBLE NULL, done TINYINT NOT NULL DEFAULT 0, value DOUBLE NULL,
      priority DOUBLE NULL, band VARCHAR(12) NOT NULL DEFAULT '', seen_at BIGINT NOT NULL,
      INDEX by_parent (parent_id), INDEX by_project (project_id, issue_id))`,
  },
  {
    name: 'v001_item_need',
    statement: `CREATE TABLE IF NOT EXISTS item_need (
      issue_id VARCHAR(20) NOT NULL, project_id VARCHAR(20) NOT NULL, need_key VARCHAR(12) NOT NULL,
      PRIMARY KEY (issue_id, need_key), INDEX by_need (project_id, need_key, issue_id))`,
  },
  {
    name: 'v001_job',
    statement: `CREATE TABLE IF NOT EXISTS job (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, kind VARCHAR(30) NOT NULL,
      state VARCHAR(12) NOT NULL, done INT NOT NULL DEFAULT 0, total INT NOT NULL DEFAULT 0,
      checkpoint TEXT NOT NULL, message TEXT NOT NULL, updated_at BIGINT NOT NULL,
      INDEX by_product (product_id, updated_at))`,
  },
];
