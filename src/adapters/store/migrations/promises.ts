import type { Migration } from './migration';

/** When customers are asked again about what was delivered, what promises taught, and which declined needs came back. */
export const promiseMigrations: readonly Migration[] = [
  {
    name: 'v014_promises_product_remeasure',
    statement: `ALTER TABLE product ADD COLUMN remeasure_days SMALLINT NOT NULL DEFAULT 90`,
  },
  {
    // The last word on a lower default coverage, as JSON; null while nobody has said one.
    name: 'v014_promises_product_lesson',
    statement: `ALTER TABLE product ADD COLUMN coverage_lesson TEXT NULL`,
  },
  {
    name: 'v014_promises_need_came_back',
    statement: `ALTER TABLE need ADD COLUMN came_back TEXT NULL`,
  },
];
