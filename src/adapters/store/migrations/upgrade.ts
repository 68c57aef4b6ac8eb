import type { Migration } from './migration';

/** What tells people that an update has computed their scores by another value model. */
export const upgradeMigrations: readonly Migration[] = [
  {
    // The value model that made a kept day; those that stand were made by the first one.
    name: 'v008_upgrade_snapshot_model',
    statement: `ALTER TABLE roadmap_snapshot ADD COLUMN model_version VARCHAR(16) NOT NULL DEFAULT '1.0.0'`,
  },
  {
    // The day since which a product is scored by another model than the days before were; empty = never another one.
    name: 'v008_upgrade_product_day',
    statement: `ALTER TABLE product ADD COLUMN upgraded_on VARCHAR(10) NOT NULL DEFAULT ''`,
  },
  {
    // The value model of which a person has read the news.
    name: 'v008_upgrade_person_model_seen',
    statement: `ALTER TABLE person_setting ADD COLUMN model_seen VARCHAR(16) NOT NULL DEFAULT ''`,
  },
];
