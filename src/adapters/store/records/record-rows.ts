import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isKindName, kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import type { Reference } from '../../../domain/records/references';
import type { Authorship } from '../../../ports/actor';
import type { RecordPage, RecordQuery, StoredRecord } from './stored-record';
import { change } from '../database';
import { containing } from '../like';
import { raw, selectCells } from '../raw-sql';
import type { Cell, Row } from '../raw-sql';
import { tableShape } from '../table-shape';
import type { TableShape } from '../table-shape';
import { known } from './known-rows';
import { stateOfRow } from './record-states';
import { isNumbered, numberOf } from './record-numbers';
import { RECORD_TABLES, withDerived } from './record-tables';
import { cellsOf, placeOf, recordOfRow } from './row-codec';

type Values = Readonly<Record<string, unknown>>;

/** Records of a product by their ids, deleted ones included; one of another product is not there. */
export async function readRecords(
  productId: string,
  name: KindName,
  ids: readonly string[],
): Promise<Map<string, StoredRecord>> {
  if (ids.length === 0) return new Map();
  const { table } = RECORD_TABLES[name];
  const rows = await selectCells(
    sql`SELECT * FROM ${sql.table(table)} WHERE product_id = ${productId} AND id IN (${sql.join([...ids])})`,
    tableShape(table),
  );
  return new Map(rows.map((row) => [String(row['id']), storedRecord(name, row)]));
}

/** Records that are there, by title and id; archived ones only when asked for. */
export async function pageRecords(
  productId: string,
  name: KindName,
  query: RecordQuery,
): Promise<RecordPage> {
  const { table, title } = RECORD_TABLES[name];
  const shape = tableShape(table);
  const has = new Set(shape.columns.map((column) => column.name));
  const { text, after, limit, where, reader } = query;
  const conditions = [
    sql`product_id = ${productId}`,
    known(RECORD_TABLES[name], reader),
    query.archived && has.has('archived_at') ? sql`(deleted_at = 0 OR archived_at > 0)` : sql`deleted_at = 0`,
    ...(has.has('revoked_at') ? [sql`revoked_at = 0`] : []),
    ...(text === '' ? [] : [sql`LOWER(${sql.ref(title)}) LIKE ${containing(text)}`]),
    ...Object.entries(where).map(([field, value]) => {
      const spec = kindNamed(name).specs[field];
      if (spec === undefined) throw new Error(`A ${name} has no field ${field}.`);
      return sql`${sql.ref(placeOf(field, spec).column)} = ${value}`;
    }),
    ...(after === null
      ? []
      : [
          sql`(${sql.ref(title)} > ${after.title} OR (${sql.ref(title)} = ${after.title} AND id > ${after.id}))`,
        ]),
  ];
  const rows = await selectCells(
    sql`SELECT * FROM ${sql.table(table)} WHERE ${sql.join(conditions, sql` AND `)}
      ORDER BY ${sql.ref(title)}, id LIMIT ${limit + 1}`,
    shape,
  );
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return {
    records: found.map((row) => storedRecord(name, row)),
    next:
      rows.length > limit && last !== undefined
        ? { title: String(last[title] ?? ''), id: String(last['id']) }
        : null,
  };
}

function storedRecord(name: KindName, row: Row): StoredRecord {
  const id = String(row['id']);
  const { value, unreadable } = recordOfRow(kindNamed(name), row);
  if (unreadable.length > 0) console.warn(`${name} ${id}: unreadable ${unreadable.join(', ')}`);
  return {
    id,
    value,
    archived: Number(row['archived_at'] ?? 0) > 0,
    updatedAt: Number(row['updated_at'] ?? row['saved_at'] ?? 0),
    ...stateOfRow(row, RECORD_TABLES[name]),
  };
}

/**
 * Inserts a record unless its id is there already, in one statement that also holds what it names to this product.
 * Whether it is there afterwards a read tells: nothing is inserted when a number or key was taken meanwhile.
 */
export async function insertRecord(
  productId: string,
  name: KindName,
  id: string,
  value: Values,
  named: readonly Reference[],
  by: Authorship,
): Promise<void> {
  const kind = kindNamed(name);
  const { table } = RECORD_TABLES[name];
  const shape = tableShape(table);
  const cells = new Map<string, Cell | RawBuilder<unknown>>([
    ...cellsOf(kind, value, value, nullableOf(shape)),
    ...bookkeeping(productId, id, by, shape),
  ]);
  if (isNumbered(table)) {
    const wanted = cells.get('number');
    const number = typeof wanted === 'number' ? wanted : undefined;
    cells.set('number', await numberOf(productId, table, id, number));
  }
  const columns = [...cells.keys()].map((column) => sql.ref(column));
  await change(
    raw(sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)})
      SELECT ${sql.join([...cells.values()])} FROM DUAL WHERE ${sql.join([sql`1 = 1`, ...here(productId, named)], sql` AND `)}
      ON DUPLICATE KEY UPDATE ${sql.ref(`${table}.id`)} = ${sql.ref(`${table}.id`)}`),
  );
}

/** Changes a record that still is as it was read; false when it is not, or names what is not of this product. */
export async function updateRecord(
  productId: string,
  name: KindName,
  seen: StoredRecord,
  set: Values,
  named: readonly Reference[],
  by: Authorship,
): Promise<boolean> {
  const { table } = RECORD_TABLES[name];
  const shape = tableShape(table);
  const own = cellsOf(kindNamed(name), set, { ...seen.value, ...set }, nullableOf(shape));
  const cells = withDerived(RECORD_TABLES[name], own, seen.state, by);
  const has = new Set(shape.columns.map((column) => column.name));
  const assignments = [
    ...[...cells].map(([column, cell]) => sql`${sql.ref(column)} = ${cell}`),
    sql`version = version + 1`,
    // Its words are indexed again the next time that somebody searches.
    ...(has.has('indexed') ? [sql`indexed = 0`] : []),
    ...(has.has('updated_at') ? [sql`updated_at = ${by.at}`, sql`updated_by = ${by.accountId}`] : []),
    ...(has.has('saved_at') ? [sql`saved_at = ${by.at}`, sql`saved_by = ${by.accountId}`] : []),
  ];
  const conditions = [
    sql`id = ${seen.id}`,
    sql`product_id = ${productId}`,
    sql`version = ${seen.version}`,
    sql`deleted_at = ${seen.deletedAt}`,
    ...here(productId, named),
  ];
  const touched = await change(
    raw(
      sql`UPDATE ${sql.table(table)} SET ${sql.join(assignments)} WHERE ${sql.join(conditions, sql` AND `)}`,
    ),
  );
  return touched > 0;
}

/** Takes a record out of use, or back; for the value model an archived record counts as deleted. */
export async function archiveRow(
  productId: string,
  name: KindName,
  id: string,
  archived: boolean,
  by: Authorship,
): Promise<void> {
  const at = archived ? by.at : 0;
  await change(
    raw(sql`UPDATE ${sql.table(RECORD_TABLES[name].table)} SET archived_at = ${at}, deleted_at = ${at},
      version = version + 1, updated_at = ${by.at}, updated_by = ${by.accountId}
      WHERE id = ${id} AND product_id = ${productId}`),
  );
}

/** A record as it is to be, over the version that was read; 0 = it was not there, or deleted. */
export interface RowToPut {
  readonly id: string;
  readonly version: number;
  readonly value: Values;
}

/** Writes many records in one statement; one that has another version by now stays as it is. */
export async function putRecords(
  productId: string,
  name: KindName,
  rows: readonly RowToPut[],
  by: Authorship,
): Promise<void> {
  if (rows.length === 0) return;
  const kind = kindNamed(name);
  const { table } = RECORD_TABLES[name];
  const shape = tableShape(table);
  const cells = rows.map(
    ({ id, version, value }) =>
      new Map<string, Cell>([
        ...cellsOf(kind, value, value, nullableOf(shape)),
        ...bookkeeping(productId, id, by, shape),
        // The version after the write: a new record begins with 1, and 0 is nobody's.
        ['version', version + 1],
      ]),
  );
  const columns = [...(cells[0]?.keys() ?? [])];
  const fixed = new Set(['id', 'product_id', 'created_at', 'created_by', 'version']);
  const seen = sql`${sql.ref(`${table}.version`)} + 1 = VALUES(version) OR ${sql.ref(`${table}.deleted_at`)} > 0`;
  const unlessNewer = columns
    .filter((column) => !fixed.has(column) && column !== 'deleted_at')
    .map(
      (column) =>
        sql`${sql.ref(column)} = IF(${seen}, VALUES(${sql.ref(column)}), ${sql.ref(`${table}.${column}`)})`,
    );
  await change(
    raw(sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES ${sql.join(cells.map((row) => sql`(${sql.join([...row.values()])})`))}
      ON DUPLICATE KEY UPDATE ${sql.join(unlessNewer)},
        version = IF(${seen}, ${sql.ref(`${table}.version`)} + 1, ${sql.ref(`${table}.version`)}), deleted_at = 0`),
  );
}

/** Ids of the records that people call by these names, by the name in small letters; the living before the deleted. */
export async function idsByTitle(
  productId: string,
  name: KindName,
  titles: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(titles.map((title) => title.trim().toLowerCase()))].filter((one) => one !== '');
  if (wanted.length === 0) return new Map();
  const { table, title } = RECORD_TABLES[name];
  const rows = await selectCells(
    // Without regard to case: TiDB compares text by its bytes.
    sql`SELECT id, ${sql.ref(title)} AS title FROM ${sql.table(table)} WHERE product_id = ${productId}
      AND deleted_at = 0 AND LOWER(${sql.ref(title)}) IN (${sql.join(wanted)}) ORDER BY id DESC`,
    { columns: [] },
  );
  return new Map(rows.map((row) => [String(row['title']).trim().toLowerCase(), String(row['id'])]));
}

/** One condition for each kind that is named: all of its ids are records of this very product. */
function here(productId: string, named: readonly Reference[]): RawBuilder<unknown>[] {
  return [...idsByKind(named)].map(
    ([to, ids]) => sql`(SELECT COUNT(*) FROM ${sql.table(tableFor(to))} AS named
      WHERE named.product_id = ${productId} AND named.id IN (${sql.join([...ids])})) = ${ids.size}`,
  );
}

function idsByKind(named: readonly Reference[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { to, id } of named) ids.set(to, new Set([...(ids.get(to) ?? []), id]));
  return ids;
}

function tableFor(kind: string): string {
  if (!isKindName(kind)) throw new Error(`No records are of the kind ${kind}.`);
  return RECORD_TABLES[kind].table;
}

/** The ids among the references that are no records of the product. */
export async function missingReferences(
  productId: string,
  named: readonly Reference[],
): Promise<Reference[]> {
  const found = new Set<string>();
  for (const [to, ids] of idsByKind(named)) {
    const rows = await selectCells(
      sql`SELECT id FROM ${sql.table(tableFor(to))} WHERE product_id = ${productId} AND id IN (${sql.join([...ids])})`,
      { columns: [] },
    );
    for (const { id } of rows) found.add(`${to} ${String(id)}`);
  }
  return named.filter(({ to, id }) => !found.has(`${to} ${id}`));
}

/** Whether a record of another product has the id: nothing can be written under it here. */
export async function isElsewhere(productId: string, name: KindName, id: string): Promise<boolean> {
  const rows = await selectCells(
    sql`SELECT id FROM ${sql.table(RECORD_TABLES[name].table)} WHERE product_id <> ${productId} AND id = ${id}`,
    { columns: [] },
  );
  return rows.length > 0;
}

/** Values of a field that records of the kind have, deleted ones included. */
export async function takenValues(productId: string, name: KindName, field: string): Promise<Set<string>> {
  const spec = kindNamed(name).specs[field];
  if (spec === undefined) throw new Error(`A ${name} has no field ${field}.`);
  const rows = await selectCells(
    sql`SELECT ${sql.ref(placeOf(field, spec).column)} AS taken FROM ${sql.table(RECORD_TABLES[name].table)}
      WHERE product_id = ${productId}`,
    { columns: [] },
  );
  return new Set(rows.map(({ taken }) => String(taken)));
}

function nullableOf({ columns }: TableShape): ReadonlySet<string> {
  return new Set(columns.filter(({ nullable }) => nullable).map(({ name }) => name));
}

function bookkeeping(
  productId: string,
  id: string,
  by: Authorship,
  { columns }: TableShape,
): [string, Cell][] {
  const values: Readonly<Record<string, Cell>> = {
    id,
    product_id: productId,
    version: 1,
    created_at: by.at,
    created_by: by.accountId,
    updated_at: by.at,
    updated_by: by.accountId,
    saved_at: by.at,
    saved_by: by.accountId,
    deleted_at: 0,
  };
  return columns.flatMap(({ name }): [string, Cell][] => {
    const value = values[name];
    return value === undefined ? [] : [[name, value]];
  });
}
