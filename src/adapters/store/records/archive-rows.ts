import { sql } from 'kysely';
import { said } from '../../../domain/words/said';
import type { Said } from '../../../domain/words/said';
import type { RawBuilder } from 'kysely';
import type { ArchiveKey, ArchiveRow, JudgedRow } from './archived-row';
import { PARENTS } from './archive-tables';
import { selectCells } from '../raw-sql';
import type { Row } from '../raw-sql';
import { tableShape } from '../table-shape';
import type { Column, TableShape } from '../table-shape';

/** Columns by which of two versions of a record the later one is known, the best first. */
const AGES = ['version', 'updated_at', 'saved_at', 'changed_at', 'taken_at', 'reviewed_at'];
/** Bookkeeping of one site that is no part of a record. */
const SITE_ONLY = new Set(['product_id', 'indexed']);

/** The condition that a row belongs to a product. */
export function ofProduct(table: string, productId: string): RawBuilder<unknown> {
  if (table === 'product') return sql`id = ${productId}`;
  const parent = PARENTS[table];
  if (parent === undefined) return sql`product_id = ${productId}`;
  return sql`${sql.ref(parent.column)} IN
    (SELECT id FROM ${sql.table(parent.table)} WHERE product_id = ${productId})`;
}

/** The key by which rows of one product are told apart. */
export function rowKey(shape: TableShape): readonly string[] {
  return shape.key.filter((name) => name !== 'product_id');
}

export function keyOf(row: ArchiveRow, shape: TableShape): ArchiveKey {
  return rowKey(shape).map((name) => row[name] ?? null);
}

/** Why a row cannot be one of the table; null when it can. */
export function problemOf(row: ArchiveRow, shape: TableShape): Said | null {
  const known = new Map(shape.columns.map((column) => [column.name, column]));
  for (const name of Object.keys(row)) {
    if (!known.has(name)) return said('product.row.column', { column: name.slice(0, 40) });
  }
  for (const column of shape.columns) {
    if (column.name === 'product_id') continue;
    const problem = cellProblem(row[column.name], column, shape.key.includes(column.name));
    if (problem !== null) return problem;
  }
  return null;
}

function cellProblem(cell: ArchiveRow[string] | undefined, shape: Column, key: boolean): Said | null {
  const { name: column, type, nullable, length } = shape;
  // A column that came with a later version of the app is missing in older files and has a default.
  if (cell === undefined) return key ? said('product.row.missing', { column }) : null;
  if (cell === null) return nullable ? null : said('product.row.empty', { column });
  if (type === 'text') {
    if (typeof cell !== 'string') return said('product.row.no-text', { column });
    // Characters beyond the first plane are two units of a text here and one in the store.
    const letters = cell.length - (cell.match(/[\uD800-\uDBFF]/g)?.length ?? 0);
    return length > 0 && letters > length ? said('product.row.too-long', { column, most: length }) : null;
  }
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return said('product.row.no-number', { column });
  return type !== 'real' && !Number.isSafeInteger(cell) ? said('product.row.not-whole', { column }) : null;
}

/** The rows that stand here under the keys of other rows, by key; whatever product they belong to. */
export async function standing(
  table: string,
  productId: string,
  rows: readonly ArchiveRow[],
): Promise<Map<string, Row>> {
  if (rows.length === 0) return new Map();
  const shape = tableShape(table);
  const names = rowKey(shape);
  const first = names[0];
  const here = shape.key.includes('product_id') ? sql`product_id = ${productId} AND` : sql``;
  if (first === undefined) {
    const all = await selectCells(
      sql`SELECT * FROM ${sql.table(table)} WHERE product_id = ${productId}`,
      shape,
    );
    return new Map(all.map((row) => ['[]', row]));
  }
  const values = [...new Set(rows.map((row) => row[first] ?? ''))];
  const found = await selectCells(
    sql`SELECT * FROM ${sql.table(table)} WHERE ${here} ${sql.ref(first)} IN (${sql.join(values)})`,
    shape,
  );
  return new Map(found.map((row) => [JSON.stringify(keyOf(row, shape)), row]));
}

/** What a readable row of a file is to the row that stands here under its key. */
export function judgeRow(row: ArchiveRow, here: Row | undefined, productId: string): JudgedRow {
  if (here === undefined) return { fate: 'new', problem: null };
  const owner = here['product_id'];
  if (owner !== undefined && owner !== productId)
    return { fate: 'elsewhere', problem: said('product.row.elsewhere') };
  const differs = Object.entries(row).some(
    ([name, cell]) => !SITE_ONLY.has(name) && !equal(here[name], cell),
  );
  if (!differs) return { fate: 'same', problem: null };
  for (const age of AGES) {
    const theirs = row[age];
    const ours = here[age];
    if (typeof theirs !== 'number' || typeof ours !== 'number' || theirs === ours) continue;
    return { fate: theirs > ours ? 'newer' : 'older', problem: null };
  }
  return { fate: 'differs', problem: null };
}

function equal(here: ArchiveRow[string] | undefined, there: ArchiveRow[string]): boolean {
  if (typeof here === 'number' && typeof there === 'number')
    return Math.abs(here - there) <= 1e-12 * Math.max(1, Math.abs(here));
  return (here ?? null) === there;
}
