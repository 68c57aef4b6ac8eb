import { sql } from 'kysely';
import type { KindName } from '../../../domain/records/kinds';
import { selectCells } from '../raw-sql';
import { tableShape } from '../table-shape';
import { holdersOf } from './holds';

/** Of these records those that rows of other tables lead to, deleted ones left out. */
export async function heldRecords(
  productId: string,
  kind: KindName,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  if (ids.length === 0) return held;
  for (const { table, column, move, word, part } of holdersOf(kind)) {
    // A part of the record itself goes with it.
    if (move !== 'leads' || part?.of === kind) continue;
    const called = new Map(ids.map((id) => [word === true ? `${kind}:${id}` : id, id]));
    const alive = tableShape(table).columns.some(({ name }) => name === 'deleted_at')
      ? sql`AND deleted_at = 0`
      : sql``;
    const rows = await selectCells(
      sql`SELECT DISTINCT ${sql.ref(column)} AS called FROM ${sql.table(table)}
        WHERE product_id = ${productId} AND ${sql.ref(column)} IN (${sql.join([...called.keys()])}) ${alive}`,
      { columns: [] },
    );
    for (const row of rows) {
      const id = called.get(String(row['called']));
      if (id !== undefined) held.add(id);
    }
  }
  return held;
}
