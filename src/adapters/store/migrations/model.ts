import type { Migration } from './migration';

export const modelMigrations: readonly Migration[] = [
  {
    name: 'v002_model_version',
    statement: `CREATE TABLE IF NOT EXISTS model_version (
      product_id CHAR(36) NOT NULL, version INT NOT NULL, params TEXT NOT NULL, preset VARCHAR(20) NOT NULL,
      custom TEXT NOT NULL, changed_at BIGINT NOT NULL, changed_by VARCHAR(128) NOT NULL, reason VARCHAR(500) NOT NULL,
      PRIMARY KEY (product_id, version))`,
  },
];
