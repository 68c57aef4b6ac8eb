import { sql } from 'kysely';
import type { ArchiveRow, PutRows } from './archived-row';
import { selectCells } from '../raw-sql';
import { tableShape } from '../table-shape';

const KEY_LETTERS: Readonly<Record<string, string>> = { need: 'N-', goal: 'G-' };

interface Freed {
  readonly rows: readonly ArchiveRow[];
  readonly renamed: PutRows['renamed'];
}

/**
 * Gives rows other numbers or keys where another record of the product has theirs already: writing over a
 * record that only shares a number would lose it.
 */
export async function withFreeNames(
  table: string,
  productId: string,
  rows: readonly ArchiveRow[],
): Promise<Freed> {
  let freed: Freed = { rows, renamed: [] };
  for (const index of tableShape(table).unique) {
    const [product, column] = index;
    if (index.length !== 2 || product !== 'product_id' || column === undefined) continue;
    freed = await freeColumn(table, column, productId, freed);
  }
  return freed;
}

async function freeColumn(table: string, column: string, productId: string, given: Freed): Promise<Freed> {
  const ids = given.rows.map((row) => row['id'] ?? '');
  if (ids.length === 0) return given;
  const taken = await selectCells(
    sql`SELECT ${sql.ref(column)} AS name FROM ${sql.table(table)}
      WHERE product_id = ${productId} AND id NOT IN (${sql.join(ids)})`,
    { columns: [] },
  );
  const names = new Set(taken.map(({ name }) => String(name)));
  const renamed = [...given.renamed];
  const rows = given.rows.map((row) => {
    const name = row[column] ?? '';
    if (!names.has(String(name))) {
      names.add(String(name));
      return row;
    }
    const free = typeof name === 'number' ? freeNumber(names) : freeKey(name, names);
    names.add(String(free));
    const letter = KEY_LETTERS[table] ?? '';
    renamed.push({ from: `${letter}${name}`, to: `${letter}${free}` });
    return { ...row, [column]: free };
  });
  return { rows, renamed };
}

function freeNumber(taken: ReadonlySet<string>): number {
  return [...taken].reduce((most, name) => Math.max(most, Number(name) || 0), 0) + 1;
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let ordinal = 2; ; ordinal += 1) {
    const free = `${key.slice(0, 55)}-${ordinal}`;
    if (!taken.has(free)) return free;
  }
}
