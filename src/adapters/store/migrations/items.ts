import type { Migration } from './migration';

/** What is remembered of work items for the sake of what stands above them. */
export const itemMigrations: readonly Migration[] = [
  {
    // What the estimate counts: an epic cannot add hours to points. Empty in rows of before it was kept.
    name: 'v008_item_unit',
    statement: `ALTER TABLE item ADD COLUMN unit VARCHAR(8) NOT NULL DEFAULT ''`,
  },
  {
    // When all children of an epic were last read from Jira, whatever project they are in; 0 = never.
    name: 'v008_item_children_at',
    statement: `ALTER TABLE item ADD COLUMN children_at BIGINT NOT NULL DEFAULT 0`,
  },
  {
    // Personas of the item's field, and those of them that stand there because of its needs; JSON lists of keys.
    name: 'v009_item_personas',
    statement: `ALTER TABLE item ADD COLUMN personas VARCHAR(4000) NOT NULL DEFAULT '[]'`,
  },
  {
    name: 'v009_item_given_personas',
    statement: `ALTER TABLE item ADD COLUMN given_personas VARCHAR(4000) NOT NULL DEFAULT '[]'`,
  },
];
