import type { Migration } from './migration';

/** By what somebody is called: whether one of a text's names is an author's is asked of an index alone. */
export const nameMigrations: readonly Migration[] = ['evidence', 'rating_answer'].map((table) => ({
  name: `v012_names_${table}_by_author`,
  statement: `ALTER TABLE ${table} ADD INDEX by_author (product_id, author)`,
}));
