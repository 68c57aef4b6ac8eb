import { AUTHORED } from './core';
import type { Migration } from './migration';

/**
 * Answers of surveys one by one, and the files that brought them. Rows of `rating_answer` without a kind are stars
 * of imported reviews.
 */
export const goalMigrations: readonly Migration[] = [
  {
    name: 'v005_goals_rating_answer',
    statement: `ALTER TABLE rating_answer
      ADD COLUMN kind VARCHAR(24) NOT NULL DEFAULT '', ADD COLUMN aspect VARCHAR(14) NOT NULL DEFAULT 'rating',
      ADD COLUMN answer_value INT NULL`,
  },
  {
    name: 'v005_goals_rating_answer_by_kind',
    statement: `ALTER TABLE rating_answer ADD INDEX by_kind (product_id, kind, said_on)`,
  },
  {
    name: 'v005_goals_survey_file',
    statement: `CREATE TABLE IF NOT EXISTS survey_file (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, kind VARCHAR(24) NOT NULL,
      file_name VARCHAR(255) NOT NULL, rejected INT NOT NULL DEFAULT 0, taken_at BIGINT NOT NULL,
      taken_by VARCHAR(128) NOT NULL, undone_at BIGINT NOT NULL DEFAULT 0, INDEX by_product (product_id, taken_at))`,
  },
  {
    name: 'v005_goals_need_kano',
    statement: `ALTER TABLE need
      ADD COLUMN kano_must_be INT NOT NULL DEFAULT 0, ADD COLUMN kano_one_dimensional INT NOT NULL DEFAULT 0,
      ADD COLUMN kano_attractive INT NOT NULL DEFAULT 0, ADD COLUMN kano_indifferent INT NOT NULL DEFAULT 0,
      ADD COLUMN kano_reverse INT NOT NULL DEFAULT 0, ADD COLUMN kano_questionable INT NOT NULL DEFAULT 0`,
  },
  {
    name: 'v005_goals_goal_columns',
    statement: `ALTER TABLE goal
      ADD COLUMN metric_id VARCHAR(36) NOT NULL DEFAULT '', ADD COLUMN baseline DOUBLE NULL,
      ADD COLUMN target DOUBLE NULL, ADD COLUMN target_on VARCHAR(10) NOT NULL DEFAULT '',
      ADD COLUMN need_ids TEXT NULL, ADD COLUMN milestones TEXT NULL,
      ADD COLUMN started_on VARCHAR(10) NOT NULL DEFAULT '', ADD COLUMN archived_at BIGINT NOT NULL DEFAULT 0`,
  },
  {
    name: 'v005_goals_metric',
    statement: `CREATE TABLE IF NOT EXISTS metric (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(120) NOT NULL,
      unit VARCHAR(8) NOT NULL, better VARCHAR(4) NOT NULL, ${AUTHORED}, INDEX by_product (product_id, name))`,
  },
  {
    // A KPI has its own word in place of an id, so the product is part of the key.
    name: 'v005_goals_metric_point',
    statement: `CREATE TABLE IF NOT EXISTS metric_point (
      product_id CHAR(36) NOT NULL, metric_id VARCHAR(36) NOT NULL, measured_on CHAR(10) NOT NULL,
      value DOUBLE NOT NULL, answers INT NULL, computed TINYINT NOT NULL DEFAULT 0, updated_at BIGINT NOT NULL,
      updated_by VARCHAR(128) NOT NULL, deleted_at BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (product_id, metric_id, measured_on))`,
  },
];
