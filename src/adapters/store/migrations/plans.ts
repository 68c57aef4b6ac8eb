import type { Migration } from './migration';

/** Indexes by which no statement has to read all of a product, whatever the server believes of its tables. */
export const planMigrations: readonly Migration[] = [
  ...[
    ['evidence', 'by_sentiment', 'product_id, deleted_at, sentiment, said_on, id'],
    // What came with an import: counted and paged without a look at the pieces themselves.
    ['evidence', 'by_import_page', 'product_id, import_id, deleted_at, said_on, id'],
    ['evidence', 'by_source', 'product_id, source'],
    ['rating_answer', 'by_account', 'product_id, account_id'],
    ['rating_answer', 'by_persona', 'product_id, persona_id'],
  ].map(([table, name, columns]) => ({
    name: `v011_plans_${String(table)}_${String(name)}`,
    statement: `ALTER TABLE ${String(table)} ADD INDEX ${String(name)} (${String(columns)})`,
  })),
  // Nothing names it, and the index above has all that it had.
  { name: 'v011_plans_drop_by_import', statement: 'ALTER TABLE evidence DROP INDEX by_import' },
];
