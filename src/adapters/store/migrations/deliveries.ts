import type { Migration } from './migration';

/** How far a delivery of the web trigger has come. */
export const deliveryMigrations: readonly Migration[] = [
  {
    // 0 = begun: what was sent may not be in yet. Whatever stood before this was taken.
    name: 'v010_deliveries_taken',
    statement: `ALTER TABLE hook_delivery ADD COLUMN taken INT NOT NULL DEFAULT 1`,
  },
];
