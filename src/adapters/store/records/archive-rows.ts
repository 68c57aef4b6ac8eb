import { sql } from 'kysely';
import { said } from '../../../domain/words/said';
import type { Said } from '../../../domain/words/said';
import type { RawBuilder } from 'kysely';
import type { ArchiveKey, ArchiveRow, JudgedRow } from './archived-row';
import { PARENTS } from './archive-tables';
import { selectAllByBytes } from '../by-bytes';
import type { Row } from '../raw-sql';
import { tableShape } from '../table-shape';
import type { Column, TableShape } from '../table-shape';

/** Columns by which of two versions of a record the later one is known, the best first. */
const AGES = ['version', 'updated_at', 'saved_at', 'changed_at', 'taken_at', 'reviewed_at'];
/** Bookkeeping of one site that is no part of a record. */
const SITE_ONLY = new Set(['product_id', 'indexed', 'brought_by', 'brought_at']);
/** Who did something: a file may say it of anybody, so whoever takes it in answers for it. */
const ACTOR = /_by$/;
/** What a record is called here stays, whatever a file calls it: work items name it so. Nor does a file say whose it is. */
const STAYS = ['number', 'persona_key', 'created_at', 'owner_id', 'rater_id'];
/** A `TEXT` is as long as its bytes are. */
const COUNTED_IN_BYTES = 65_535;

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

/** Columns of a row that say who did something. */
export function isActor(column: string): boolean {
  return ACTOR.test(column) && !SITE_ONLY.has(column);
}

/** Why a row cannot be one of the table; null when it can. */
export function problemOf(row: ArchiveRow, shape: TableShape): Said | null {
  const known = new Map(shape.columns.map((column) => [column.name, column]));
  for (const name of Object.keys(row)) {
    if (!known.has(name)) return said('product.row.column', { column: name.slice(0, 40) });
  }
  for (const column of shape.columns) {
    if (column.name === 'product_id') continue;
    const problem = cellProblem(row[column.name], column);
    if (problem !== null) return problem;
  }
  return null;
}

function cellProblem(cell: ArchiveRow[string] | undefined, shape: Column): Said | null {
  const { name: column, type, nullable, needed, length, most } = shape;
  // A column that came with a later version of the app is missing in older files and has a default.
  if (cell === undefined) return needed ? said('product.row.missing', { column }) : null;
  if (cell === null) return nullable ? null : said('product.row.empty', { column });
  if (type === 'text') {
    if (typeof cell !== 'string') return said('product.row.no-text', { column });
    return length > 0 && lengthOf(cell, length) > length
      ? said('product.row.too-long', { column, most: length })
      : null;
  }
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return said('product.row.no-number', { column });
  if (type === 'real') return null;
  return Number.isSafeInteger(cell) && Math.abs(cell) <= most
    ? null
    : said('product.row.not-whole', { column });
}

/** Characters beyond the first plane are two units of a text here and one in the store. */
function lengthOf(text: string, most: number): number {
  if (most >= COUNTED_IN_BYTES) return text.length * 3 <= most ? text.length : Buffer.byteLength(text);
  return text.length - (text.match(/[\uD800-\uDBFF]/g)?.length ?? 0);
}

/** The rows of the product, or of another one where the key does not tell, that stand here under the keys of others. */
export async function standing(
  table: string,
  productId: string,
  rows: readonly ArchiveRow[],
): Promise<Map<string, Row>> {
  if (rows.length === 0) return new Map();
  const shape = tableShape(table);
  const first = rowKey(shape)[0];
  const own = shape.key.includes('product_id') || PARENTS[table] !== undefined;
  const here = own ? ofProduct(table, productId) : sql`1 = 1`;
  const values = first === undefined ? [] : [...new Set(rows.map((row) => row[first] ?? ''))];
  const named = first === undefined ? sql`1 = 1` : sql`${sql.ref(first)} IN (${sql.join(values)})`;
  const found = await selectAllByBytes(table, shape, sql`${here} AND ${named}`);
  return new Map(found.map((row) => [JSON.stringify(keyOf(row, shape)), row]));
}

/** What a readable row of a file is to the row that stands here under its key. */
export function judgeRow(table: string, row: ArchiveRow, here: Row | undefined): JudgedRow {
  if (here === undefined) return { fate: 'new', problem: null };
  // What the history says stays, whatever a file makes of it.
  const history = table === 'record_history';
  const differs = Object.entries(row).some(
    ([name, cell]) =>
      !SITE_ONLY.has(name) &&
      !STAYS.includes(name) &&
      (history || !isActor(name)) &&
      !equal(here[name], cell),
  );
  if (!differs) return { fate: 'same', problem: null };
  if (history) return { fate: 'invalid', problem: said('product.row.history-stays') };
  for (const age of AGES) {
    const theirs = row[age];
    const ours = here[age];
    if (typeof theirs !== 'number' || typeof ours !== 'number' || theirs === ours) continue;
    return { fate: theirs > ours ? 'newer' : 'older', problem: null };
  }
  return { fate: 'differs', problem: null };
}

/** A row of a file over the one that stands here: what it is called, and whose it is, stays. */
export function overStanding(row: ArchiveRow, here: Row | undefined): ArchiveRow {
  if (here === undefined) return row;
  const kept = STAYS.filter((name) => row[name] !== undefined && here[name] !== undefined);
  return { ...row, ...Object.fromEntries(kept.map((name) => [name, here[name] ?? null])) };
}

function equal(here: ArchiveRow[string] | undefined, there: ArchiveRow[string]): boolean {
  if (typeof here === 'number' && typeof there === 'number')
    return Math.abs(here - there) <= 1e-12 * Math.max(1, Math.abs(here));
  return (here ?? null) === there;
}
