import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { selectCells } from './raw-sql';
import type { Cell, Row } from './raw-sql';
import type { TableShape } from './table-shape';

/** Bytes of the rows that one answer holds: Forge SQL gives 4 MiB at most, JSON and other columns included. */
const MOST_BYTES = 1_500_000;
/** Bytes of the rows that one statement brings, which leaves room for its words and for signs that are escaped. */
const STATEMENT_BYTES = 600_000;
/** A text of so many characters counts; shorter ones are within what is left. */
const LONG = 256;

/** How many bytes the long texts of a row have, as SQL counts them. */
export function bytesOf({ columns }: Pick<TableShape, 'columns'>): RawBuilder<number> {
  const long = columns.filter(({ type, length }) => type === 'text' && length >= LONG);
  const each = long.map(({ name }) => sql`COALESCE(OCTET_LENGTH(${sql.ref(name)}), 0)`);
  return sql<number>`(${sql.join([sql`${LONG}`, ...each], sql` + `)})`;
}

/** Things in their order, in parts of which none is larger than an answer holds; one larger than that is alone. */
export function partsByBytes<T>(
  things: readonly T[],
  sizeOf: (thing: T) => number,
  most: { readonly bytes: number; readonly things: number } = { bytes: MOST_BYTES, things: Infinity },
): T[][] {
  const parts: T[][] = [];
  let size = 0;
  for (const thing of things) {
    const own = sizeOf(thing);
    const part = parts.at(-1);
    if (part === undefined || size + own > most.bytes || part.length >= most.things) {
      parts.push([thing]);
      size = own;
    } else {
      part.push(thing);
      size += own;
    }
  }
  return parts;
}

/** What is to be inserted, in parts of which each is one statement: Forge SQL takes 1 MiB at most, and `most` are enough. */
export function statementParts<T extends object>(things: readonly T[], most: number): T[][] {
  const sizeOf = (thing: T): number => Buffer.byteLength(JSON.stringify(thing));
  return partsByBytes(things, sizeOf, { bytes: STATEMENT_BYTES, things: most });
}

/** The condition that a row has one of the keys. */
export function hasKey(key: readonly string[], rows: readonly Row[]): RawBuilder<unknown> {
  return isOneOf(
    key,
    rows.map((row) => key.map((name) => row[name] ?? null)),
  );
}

/**
 * The condition that columns have one of the lists of values. The first column is asked by itself too: no index is used
 * for what columns say together.
 */
export function isOneOf(
  columns: readonly string[],
  values: readonly (readonly Cell[])[],
): RawBuilder<unknown> {
  const names = columns.map((name) => sql.ref(name));
  const [first] = names;
  if (first === undefined) return sql`1 = 1`;
  const byFirst = sql`${first} IN (${sql.join([...new Set(values.map(([value]) => value ?? null))])})`;
  if (names.length === 1) return byFirst;
  return sql`${byFirst} AND (${sql.join(names)}) IN (${sql.join(values.map((row) => sql`(${sql.join([...row])})`))})`;
}

/**
 * Rows of a product's table that a condition is true for, in several statements where one answer could not hold them.
 * @param condition names the product
 */
export async function selectAllByBytes(
  table: string,
  shape: TableShape,
  condition: RawBuilder<unknown>,
): Promise<Row[]> {
  const keys = sql.join(shape.key.map((name) => sql.ref(name)));
  const found = await selectCells(
    sql`SELECT ${keys}, ${bytesOf(shape)} AS bytes_here FROM ${sql.table(table)} WHERE ${condition}`,
    { columns: [] },
  );
  const rows: Row[] = [];
  for (const part of partsByBytes(found, (row) => Number(row['bytes_here'] ?? 0)))
    rows.push(
      ...(await selectCells(
        sql`SELECT * FROM ${sql.table(table)} WHERE ${condition} AND ${hasKey(shape.key, part)}`,
        shape,
      )),
    );
  return rows;
}

/**
 * The first rows by `order`, at most `limit`, and no more than one answer holds; `more` says that others follow.
 * @param condition names the product
 */
export async function firstByBytes(
  table: string,
  shape: TableShape,
  condition: RawBuilder<unknown>,
  order: readonly string[],
  limit: number,
): Promise<{ readonly rows: Row[]; readonly more: boolean }> {
  const names = sql.join(order.map((name) => sql.ref(name)));
  const keys = sql.join(shape.key.map((name) => sql.ref(name)));
  const found = await selectCells(
    sql`SELECT ${keys}, ${bytesOf(shape)} AS bytes_here FROM ${sql.table(table)}
      WHERE ${condition} ORDER BY ${names} LIMIT ${limit + 1}`,
    { columns: [] },
  );
  const [part = []] = partsByBytes(found.slice(0, limit), (row) => Number(row['bytes_here'] ?? 0));
  if (part.length === 0) return { rows: [], more: false };
  const rows = await selectCells(
    sql`SELECT * FROM ${sql.table(table)} WHERE ${condition} AND ${hasKey(shape.key, part)} ORDER BY ${names}`,
    shape,
  );
  return { rows, more: found.length > part.length };
}
