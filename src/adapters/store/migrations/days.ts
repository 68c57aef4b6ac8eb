import type { Migration } from './migration';

/** What days are counted by. */
export const dayMigrations: readonly Migration[] = [
  {
    // The time zone of a product's days; empty = nobody who manages it has come yet, and UTC counts.
    name: 'v009_days_product_zone',
    statement: `ALTER TABLE product ADD COLUMN zone VARCHAR(64) NOT NULL DEFAULT ''`,
  },
];
