import type { Connection } from 'mysql2/promise';
import { PARENTS } from '../../src/adapters/store/records/archive-tables';
import { tableShapes } from '../../src/adapters/store/table-shape';

/**
 * Every row that is kept of a product, as text, by table and key: two of them are the same when nothing was touched.
 * `without` names columns, as `table.column`, that say nothing of that.
 */
export async function stateOfProduct(
  sql: Connection,
  { productId, projectId }: { readonly productId: string; readonly projectId: string },
  without: ReadonlySet<string> = new Set(),
): Promise<Map<string, string>> {
  const state = new Map<string, string>();
  for (const [table, { columns, key }] of tableShapes()) {
    const has = (name: string) => columns.some((column) => column.name === name);
    const parent = PARENTS[table];
    const [condition, value] = has('product_id')
      ? ['product_id = ?', productId]
      : parent !== undefined
        ? [`${parent.column} IN (SELECT id FROM ${parent.table} WHERE product_id = ?)`, productId]
        : has('project_id')
          ? ['project_id = ?', projectId]
          : table === 'product'
            ? ['id = ?', productId]
            : table === 'evidence_term'
              ? ['evidence_id IN (SELECT id FROM evidence WHERE product_id = ?)', productId]
              : ['1 = 0 AND ? = 1', '0'];
    const [rows] = await sql.query(`SELECT * FROM ${table} WHERE ${condition} ORDER BY ${key.join(', ')}`, [
      value,
    ]);
    const kept = columns.map(({ name }) => name).filter((name) => !without.has(`${table}.${name}`));
    for (const row of rows as Record<string, unknown>[])
      state.set(`${table} ${key.map((name) => String(row[name])).join(' ')}`, JSON.stringify(row, kept));
  }
  return state;
}

/** Keys of what is in one state and not, or otherwise, in the other. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
}
