import { AUTHORED } from './core';
import type { Migration } from './migration';

const OWN = `id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, created_at BIGINT NOT NULL, ${AUTHORED}`;

/** Where a product is to go, its principles, what else there is on the market, and what happens there. */
export const directionMigrations: readonly Migration[] = [
  {
    name: 'v014_direction',
    statement: `CREATE TABLE IF NOT EXISTS direction (${OWN},
      vision VARCHAR(300) NOT NULL DEFAULT '', problem VARCHAR(300) NOT NULL DEFAULT '',
      INDEX by_product (product_id, deleted_at, vision))`,
  },
  {
    name: 'v014_direction_policy',
    statement: `CREATE TABLE IF NOT EXISTS policy (${OWN},
      number INT NOT NULL, title VARCHAR(200) NOT NULL, why TEXT NULL, need_ids TEXT NULL, item_keys TEXT NULL,
      UNIQUE INDEX by_number (product_id, number), INDEX by_product (product_id, deleted_at, title))`,
  },
  {
    name: 'v014_direction_alternative',
    statement: `CREATE TABLE IF NOT EXISTS alternative (${OWN},
      name VARCHAR(120) NOT NULL, sort VARCHAR(12) NOT NULL DEFAULT 'competitor', note TEXT NULL,
      serves MEDIUMTEXT NULL, INDEX by_product (product_id, deleted_at, name))`,
  },
  {
    name: 'v014_direction_news',
    statement: `CREATE TABLE IF NOT EXISTS market_news (${OWN},
      title VARCHAR(200) NOT NULL, happened_on VARCHAR(10) NOT NULL, note TEXT NULL,
      url VARCHAR(500) NOT NULL DEFAULT '', need_ids TEXT NULL, goal_ids TEXT NULL,
      INDEX by_product (product_id, deleted_at, title))`,
  },
];
