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
];
