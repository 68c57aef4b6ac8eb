import { sql } from 'kysely';
import { kindNamed } from '../../../domain/records/kinds';
import { said } from '../../../domain/words/said';
import type { ArchiveRow, JudgedRow, PutRows } from './archived-row';
import { selectCells } from '../raw-sql';
import type { Row } from '../raw-sql';
import { tableShape } from '../table-shape';
import { isNumbered, numbersOf } from './record-numbers';
import type { NumberedKind } from './record-numbers';

const KEY = 'persona_key';

/** What is called otherwise here than in the file: `N-3` → `N-15`. */
type Renamed = PutRows['renamed'];

interface Freed {
  readonly rows: readonly ArchiveRow[];
  readonly renamed: Renamed;
}

/**
 * Gives rows other numbers or keys where another record of the product has theirs already, or ever had: writing over a
 * record that only shares a number would lose it, and a number that comes back would speak for another need.
 */
export async function withFreeNames(
  table: string,
  productId: string,
  rows: readonly ArchiveRow[],
): Promise<Freed> {
  if (isNumbered(table)) return withNumbers(table, productId, rows);
  return table === 'persona' ? withKeys(productId, rows) : { rows, renamed: [] };
}

async function withNumbers(
  table: NumberedKind,
  productId: string,
  rows: readonly ArchiveRow[],
): Promise<Freed> {
  const numbers = await numbersOf(
    productId,
    table,
    rows.map((row) => ({
      id: String(row['id']),
      wanted: typeof row['number'] === 'number' ? row['number'] : undefined,
    })),
  );
  const free = rows.map((row) => ({
    ...row,
    number: numbers.get(String(row['id'])) ?? row['number'] ?? null,
  }));
  return { rows: free, renamed: rows.flatMap((row, at) => renamedOf(table, row, free[at])) };
}

/** What a row of the file is called here, where that is something else. */
export function renamedOf(table: string, row: ArchiveRow, here: Row | undefined): Renamed {
  if (here === undefined) return [];
  const word = (one: Row): string =>
    isNumbered(table) ? `${kindNamed(table).letter ?? ''}-${String(one['number'])}` : String(one[KEY]);
  const named = isNumbered(table) || table === 'persona';
  return named && word(row) !== word(here) ? [{ from: word(row), to: word(here) }] : [];
}

async function withKeys(productId: string, given: readonly ArchiveRow[]): Promise<Freed> {
  const taken = await selectCells(
    sql`SELECT ${sql.ref(KEY)} AS name FROM persona
      WHERE product_id = ${productId} AND id NOT IN (${sql.join(given.map((row) => row['id'] ?? ''))})`,
    { columns: [] },
  );
  const names = new Set(taken.map(({ name }) => String(name)));
  const renamed: { from: string; to: string }[] = [];
  const rows = given.map((row) => {
    const name = String(row[KEY] ?? '');
    const free = names.has(name) ? freeKey(name, names) : name;
    names.add(free);
    if (free === name) return row;
    renamed.push({ from: name, to: free });
    return { ...row, [KEY]: free };
  });
  return { rows, renamed };
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let ordinal = 2; ; ordinal += 1) {
    const free = `${key.slice(0, 55)}-${ordinal}`;
    if (!taken.has(free)) return free;
  }
}

/**
 * Refuses rows where something else stands once only already, such as a second map of a persona: written, it would take
 * the place of that one.
 */
export async function withoutSecond(
  table: string,
  productId: string,
  rows: readonly ArchiveRow[],
  judged: readonly JudgedRow[],
): Promise<readonly JudgedRow[]> {
  const { unique } = tableShape(table);
  const index = unique.find((columns) => !columns.includes('number') && !columns.includes(KEY));
  if (index === undefined) return judged;
  const own = index.filter((name) => name !== 'product_id');
  const of = (row: Row): string => JSON.stringify(own.map((name) => String(row[name] ?? '').toLowerCase()));
  const [first = 'id'] = own;
  const found = await selectCells(
    sql`SELECT id, ${sql.join(own.map((name) => sql.ref(name)))} FROM ${sql.table(table)}
      WHERE product_id = ${productId} AND ${sql.ref(first)} IN (${sql.join(rows.map((row) => row[first] ?? ''))})`,
    { columns: [] },
  );
  const owners = new Map(found.map((row) => [of(row), row['id']]));
  return judged.map((one, at) => {
    const row = rows[at];
    if (row === undefined || one.fate === 'invalid') return one;
    const owner = owners.get(of(row));
    if (owner === undefined) owners.set(of(row), row['id'] ?? null);
    return owner === undefined || owner === row['id']
      ? one
      : { fate: 'invalid', problem: said('product.row.second') };
  });
}
