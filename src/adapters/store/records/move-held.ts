import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { joinParts } from '../../../domain/records/join-records';
import { kindNamed } from '../../../domain/records/kinds';
import { isOneOf } from '../by-bytes';
import { change } from '../database';
import { bothTouched, changingEvidence, touchedByStored } from '../evidence/evidence-marks';
import { raw, selectCells } from '../raw-sql';
import type { Row } from '../raw-sql';
import { tableShape } from '../table-shape';
import type { TableShape } from '../table-shape';
import { ofProduct } from './archive-rows';
import { holderName, holdersOf } from './holds';
import type { Holder } from './holds';
import { forgetHeld, heldParts, rememberHeld } from './merge-parts';
import type { Held } from './merge-parts';
import type { MergeOfTwo } from './merges';
import { cellsOf, recordOfRow } from './row-codec';

/** How many rows name a record of a merge, and for how many of them the record that stays has one already. */
export interface HeldCount {
  readonly table: string;
  readonly rows: number;
  readonly both: number;
}

export async function countHeld({ merge, from, into }: MergeOfTwo): Promise<HeldCount[]> {
  const counts: HeldCount[] = [];
  for (const holder of holdersOf(merge.kind)) {
    const [row] = await selectCells(
      sql`SELECT COUNT(*) AS held FROM ${rowsOf(holder)} WHERE ${leadsTo(holder, merge.productId, from, into)}`,
      { columns: [] },
    );
    const held = Number(row?.['held'] ?? 0);
    if (held > 0)
      counts.push({ table: holder.table, rows: held, both: await countBoth(holder, { merge, from, into }) });
  }
  return counts;
}

async function countBoth(holder: Holder, { merge, from, into }: MergeOfTwo): Promise<number> {
  const others = otherColumns(holder);
  if (others === null) return 0;
  const own = sql.ref(holder.column);
  const same = others.map((name) => sql`kept.${sql.ref(name)} = ${sql.ref(`${holder.table}.${name}`)}`);
  const [row] = await selectCells(
    sql`SELECT COUNT(*) AS held FROM ${sql.table(holder.table)} WHERE ${leadsTo(holder, merge.productId, from, into)}
      AND EXISTS (SELECT 1 FROM ${sql.table(holder.table)} AS kept WHERE
        ${sql.join([sql`kept.${own} = ${wordFor(holder, into)}`, ...scopedBy(holder, merge.productId), ...same], sql` AND `)})`,
    { columns: [] },
  );
  return Number(row?.['held'] ?? 0);
}

/** Tables whose key begins with the product are told apart by it too. */
function scopedBy({ table }: Holder, productId: string): RawBuilder<unknown>[] {
  return tableShape(table).columns.some(({ name }) => name === 'product_id')
    ? [sql`kept.product_id = ${productId}`]
    : [];
}

export async function moveHeld(two: MergeOfTwo, limit: number): Promise<number> {
  for (const holder of holdersOf(two.merge.kind)) {
    const moved = await moveSome(holder, two, limit);
    if (moved > 0) return moved;
  }
  return 0;
}

async function moveSome(holder: Holder, two: MergeOfTwo, limit: number): Promise<number> {
  const { merge, from, into } = two;
  const shape = tableShape(holder.table);
  const rows = await selectCells(
    sql`SELECT * FROM ${rowsOf(holder)} WHERE ${leadsTo(holder, merge.productId, from, into)} LIMIT ${limit}`,
    shape,
  );
  if (rows.length === 0) return 0;
  const keptRows = await rowsOfKept(holder, two, rows, shape);
  const held = rows.map((row): Held => {
    const kept = keptRows.get(keyOf(holder, row));
    const rows = kept === undefined ? null : { other: row, kept, now: joined(holder, kept, row) };
    return { key: keyOf(holder, row), recordId: recordOf(holder, row), rows };
  });
  await whileMarked(holder, two, rows, async () => {
    await rememberHeld(two.merge, holderName(holder), held);
    const plain = held.filter((one) => one.rows === null);
    await lead(holder, two, plain, from, into);
    const both = held.filter((one) => one.rows !== null);
    if (both.length === 0) return;
    // What was remembered first counts: a step that is done again must not join what it has joined already.
    const first = await heldParts(
      two.merge,
      holderName(holder),
      both.map(({ key }) => key),
      both.length,
    );
    await putRows(
      holder,
      first.flatMap((one) => (one.rows === null ? [] : [one.rows.now])),
      shape,
    );
    await change(
      raw(sql`DELETE FROM ${sql.table(holder.table)} WHERE ${leadsTo(holder, merge.productId, from, into)}
        AND ${withKeys(holder, both)}`),
    );
  });
  return rows.length;
}

export async function moveBack(two: MergeOfTwo, limit: number): Promise<number> {
  for (const holder of holdersOf(two.merge.kind)) {
    const held = await heldParts(two.merge, holderName(holder), null, limit);
    if (held.length === 0) continue;
    const rows = held.flatMap((one) => (one.rows === null ? [] : [one.rows.other]));
    await whileMarked(holder, two, [...rows, ...(await rowsNow(holder, two, held))], () =>
      backSome(holder, two, held),
    );
    return held.length;
  }
  return 0;
}

async function backSome(holder: Holder, two: MergeOfTwo, held: readonly Held[]): Promise<void> {
  const { merge, from, into } = two;
  const shape = tableShape(holder.table);
  await lead(
    holder,
    two,
    held.filter((one) => one.rows === null),
    into,
    from,
  );
  const both = held.filter((one) => one.rows !== null);
  if (both.length > 0) {
    const now = await rowsOfKept(
      holder,
      two,
      both.flatMap((one) => (one.rows === null ? [] : [one.rows.other])),
      shape,
    );
    const kept = both.flatMap(({ key, rows }) =>
      // What somebody has changed since stays as it is now.
      rows !== null && sameCells(now.get(key), rows.now) ? [rows.kept] : [],
    );
    await putRows(holder, kept, shape);
    await putRows(
      holder,
      both.flatMap(({ rows }) => (rows === null ? [] : [rows.other])),
      shape,
    );
  }
  await forgetHeld(merge, holderName(holder), held);
}

/** What was said for a record is found without a look at all pieces: deleted ones stand apart in these indexes. */
const LED_BY: Readonly<Record<string, string>> = {
  'evidence.persona_id': 'by_persona',
  'evidence.account_id': 'by_account',
};

function rowsOf(holder: Holder): RawBuilder<unknown> {
  const index = LED_BY[holderName(holder)];
  const table = sql.table(holder.table);
  return index === undefined ? table : sql`${table} FORCE INDEX (${sql.raw(index)})`;
}

/** The condition that a row of the product names the one record and, inside a text, not the other as well. */
function leadsTo(
  holder: Holder,
  productId: string,
  one: MergeOfTwo['from'],
  other: MergeOfTwo['into'],
): RawBuilder<unknown> {
  const column = sql.ref(holder.column);
  const inProduct = ofProduct(holder.table, productId);
  const alsoDeleted =
    LED_BY[holderName(holder)] === undefined ? sql`` : sql`AND (deleted_at = 0 OR deleted_at > 0)`;
  if (holder.move === 'leads')
    return sql`${column} = ${wordFor(holder, one)} AND ${inProduct} ${alsoDeleted}`;
  return sql`${inProduct} AND LOCATE(${quoted(holder, one)}, ${column}) > 0
    AND LOCATE(${quoted(holder, other)}, ${column}) = 0`;
}

function wordFor({ word }: Holder, { id, word: name }: MergeOfTwo['from']): string {
  return word === true ? name : id;
}

function quoted(holder: Holder, named: MergeOfTwo['from']): string {
  return `"${wordFor(holder, named)}"`;
}

/** Has rows lead from one record to the other. */
async function lead(
  holder: Holder,
  { merge }: MergeOfTwo,
  held: readonly Held[],
  one: MergeOfTwo['from'],
  other: MergeOfTwo['into'],
): Promise<void> {
  if (held.length === 0) return;
  const column = sql.ref(holder.column);
  const value =
    holder.move === 'leads'
      ? sql`${wordFor(holder, other)}`
      : sql`REPLACE(${column}, ${quoted(holder, one)}, ${quoted(holder, other)})`;
  await change(
    raw(sql`UPDATE ${sql.table(holder.table)} FORCE INDEX (PRIMARY) SET ${column} = ${value}
      WHERE ${leadsTo(holder, merge.productId, one, other)} AND ${withKeys(holder, held)}`),
  );
}

/** Columns of the key beside the one that leads; null when that one is no part of the key, so that none can meet. */
function otherColumns({ table, column }: Holder): readonly string[] | null {
  const { key } = tableShape(table);
  return key.includes(column) ? key.filter((name) => name !== column && name !== 'product_id') : null;
}

function keyColumns(holder: Holder): readonly string[] {
  return otherColumns(holder) ?? tableShape(holder.table).key.filter((name) => name !== 'product_id');
}

function keyOf(holder: Holder, row: Row): string {
  return JSON.stringify(keyColumns(holder).map((name) => row[name] ?? null));
}

function withKeys(holder: Holder, held: readonly Held[]): RawBuilder<unknown> {
  return isOneOf(
    keyColumns(holder),
    held.map(({ key }) => JSON.parse(key) as readonly string[]),
  );
}

/** The record, beside the two that become one, that a row belongs to: when that one is erased, the row is too. */
function recordOf(holder: Holder, row: Row): string {
  const [first] = keyColumns(holder);
  return first === undefined ? '' : String(row[first] ?? '').slice(0, 36);
}

/** Rows of the record that stays that would meet the given rows, by their key. */
async function rowsOfKept(
  holder: Holder,
  { merge, into }: MergeOfTwo,
  rows: readonly Row[],
  shape: TableShape,
): Promise<Map<string, Row>> {
  if (holder.move !== 'leads' || otherColumns(holder) === null || rows.length === 0) return new Map();
  const keys = rows.map((row) => ({ key: keyOf(holder, row), recordId: '', rows: null }));
  const found = await selectCells(
    sql`SELECT * FROM ${sql.table(holder.table)} WHERE ${sql.ref(holder.column)} = ${wordFor(holder, into)}
      AND ${ofProduct(holder.table, merge.productId)} AND ${withKeys(holder, keys)}`,
    shape,
  );
  return new Map(found.map((row) => [keyOf(holder, row), row]));
}

/** The row of the record that stays, with what the other's says besides where both are parts of a record. */
function joined({ part }: Holder, kept: Row, other: Row): Row {
  if (part === undefined) return kept;
  const kind = kindNamed(part.of);
  const parts = kind.parts[part.name];
  if (parts === undefined) return kept;
  const asKind = { ...kind, specs: parts.fields };
  const value = joinParts(parts, recordOfRow(asKind, kept).value, recordOfRow(asKind, other).value);
  const nullable = new Set(Object.entries(kept).flatMap(([name, cell]) => (cell === null ? [name] : [])));
  for (const [name, cell] of Object.entries(other)) if (cell === null) nullable.add(name);
  return { ...kept, ...Object.fromEntries(cellsOf(asKind, value, value, nullable)) };
}

function sameCells(now: Row | undefined, then: Row): boolean {
  return now !== undefined && Object.entries(then).every(([name, cell]) => (now[name] ?? null) === cell);
}

async function putRows(holder: Holder, rows: readonly Row[], { columns }: TableShape): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = columns.map(({ name }) => name).filter((name) => Object.hasOwn(first, name));
  const refs = names.map((name) => sql.ref(name));
  await change(
    raw(sql`INSERT INTO ${sql.table(holder.table)} (${sql.join(refs)})
      VALUES ${sql.join(rows.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`))}
      ON DUPLICATE KEY UPDATE ${sql.join(refs.map((ref) => sql`${ref} = VALUES(${ref})`))}`),
  );
}

async function rowsNow(holder: Holder, { merge }: MergeOfTwo, held: readonly Held[]): Promise<Row[]> {
  return selectCells(
    sql`SELECT * FROM ${sql.table(holder.table)} WHERE ${ofProduct(holder.table, merge.productId)}
      AND ${withKeys(holder, held)}`,
    tableShape(holder.table),
  );
}

/** Evidence that speaks for somebody else from now on outdates what is kept of both. */
async function whileMarked(
  { table, column }: Holder,
  { merge, from, into }: MergeOfTwo,
  rows: readonly Row[],
  act: () => Promise<void>,
): Promise<void> {
  if (table === 'evidence_need' && merge.kind === 'need')
    return changingEvidence(merge.productId, { needIds: [from.id, into.id], pairs: [], months: [] }, act);
  if (table !== 'evidence') return act();
  const before = await touchedByStored(
    merge.productId,
    rows.map((row) => String(row['id'])),
  );
  const ids = [from.id, into.id];
  const field = column === 'persona_id' ? 'personaId' : 'accountId';
  const pairs = before.pairs.flatMap((pair) => ids.map((id) => ({ ...pair, [field]: id })));
  const months =
    field === 'personaId'
      ? before.months.flatMap(({ month }) => ids.map((personaId) => ({ personaId, month })))
      : [];
  return changingEvidence(merge.productId, bothTouched(before, { pairs, months }), act);
}
