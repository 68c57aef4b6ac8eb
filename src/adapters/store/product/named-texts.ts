import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { runsOf } from '../../../domain/product/erasure';
import type { OtherText, TextPlace } from '../../../domain/product/erasure';
import type { Reader } from '../../../domain/records/owner';
import { personalFields } from '../../../domain/records/personal-texts';
import { isKindName, kindNamed } from '../../../domain/records/kinds';
import { change } from '../database';
import { ofProduct } from '../records/archive-rows';
import { knownIn } from '../records/known-rows';
import { RECORD_TABLES } from '../records/record-tables';
import { placeOf } from '../records/row-codec';
import { raw, selectCells } from '../raw-sql';
import { isOfAge } from './aged-texts';
import type { Age } from './aged-texts';
import type { Row } from '../raw-sql';
import { tableShape } from '../table-shape';

/** Where texts stand that may name a person. */
export interface TextColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A row with its texts; `key` is what its table tells rows apart by, joined by `KEY_JOINT`. */
export interface NamedRow {
  readonly key: string;
  readonly texts: Readonly<Record<string, string>>;
  /** False where somebody else keeps private what it says. */
  readonly known: boolean;
}

/** One stretch of a place: the keys of the rows that may name somebody, and where to go on; null at the end. */
export interface NamedStretch {
  readonly keys: readonly string[];
  readonly next: string | null;
}

/** Rows that one look goes through; a query stays far below a second. */
const STRETCH = 5_000;
/** Bytes of texts that one look gives: Forge SQL answers with 4 MiB at most. */
const MOST_BYTES = 1_000_000;
const MOST_ROWS = 200;
const KEY_JOINT = '/';

/** Beside the records, whose declarations say it: every column in which a person's words may name somebody. */
const OTHERS: Readonly<Record<OtherText, TextColumns>> = {
  benefit: { table: 'benefit', columns: ['text'] },
  'move-reason': { table: 'roadmap_move', columns: ['reason'] },
  'sprint-goal': { table: 'sprint_change', columns: ['goal_before', 'goal_after'] },
  'model-reason': { table: 'model_version', columns: ['reason'] },
  import: { table: 'evidence_import', columns: ['file_name', 'plan', 'progress'] },
  'rejected-row': { table: 'import_problem', columns: ['problem', 'cells'] },
  'survey-file': { table: 'survey_file', columns: ['file_name'] },
  metric: { table: 'metric', columns: ['name'] },
  'link-reason': { table: 'evidence_need', columns: ['why'] },
  product: { table: 'product', columns: ['name'] },
  history: { table: 'record_history', columns: ['before_state', 'after_state'] },
  'import-change': { table: 'import_change', columns: ['before_state', 'after_state'] },
  merge: { table: 'record_merge_part', columns: ['before_rows'] },
};

/** The table and the columns of a place. */
export function textColumns(place: TextPlace): TextColumns {
  if (!isKindName(place)) return OTHERS[place];
  const { specs } = kindNamed(place);
  const columns = personalFields(kindNamed(place)).flatMap((field) => {
    const spec = specs[field];
    return spec === undefined ? [] : [placeOf(field, spec).column];
  });
  return { table: RECORD_TABLES[place].table, columns: [...new Set(columns)] };
}

/** Texts in which somebody may be named, wherever they stand: what erasing looks through. */
export function sqlNamedTexts() {
  return { stretch, piecesOfAccount, agedStretch, read, write };
}
export type NamedTexts = ReturnType<typeof sqlNamedTexts>;

/**
 * Looks through one stretch of a place for rows that may hold one of the names; whether they do, their texts tell.
 * `after` null = from the beginning.
 */
async function stretch(
  productId: string,
  place: TextPlace,
  names: readonly string[],
  after: string | null,
): Promise<NamedStretch> {
  const { table, columns } = textColumns(place);
  if (columns.length === 0) return { keys: [], next: null };
  return scan(productId, table, columns, holdsOneOf(columns, names), after);
}

/** One stretch of the pieces that an account said. */
async function piecesOfAccount(
  productId: string,
  accountId: string,
  after: string | null,
): Promise<NamedStretch> {
  const { table, columns } = textColumns('evidence');
  return scan(productId, table, columns, sql`account_id = ${accountId}`, after);
}

/** One stretch of the rows of a place that are of an age; none where the place has no age. */
async function agedStretch(
  productId: string,
  place: TextPlace,
  age: Age,
  after: string | null,
): Promise<NamedStretch> {
  const { table, columns } = textColumns(place);
  const ofAge = isOfAge(productId, place, age);
  if (ofAge === null || columns.length === 0) return { keys: [], next: null };
  return scan(productId, table, columns, ofAge, after);
}

/** One stretch of a table: as many of the rows that fit the condition as their texts leave room for. */
async function scan(
  productId: string,
  table: string,
  columns: readonly string[],
  condition: RawBuilder<unknown>,
  after: string | null,
): Promise<NamedStretch> {
  const { key } = tableShape(table);
  const keys = sql.join(key.map((name) => sql.ref(name)));
  const own = sql`${ofProduct(table, productId)} AND ${after === null ? sql`1 = 1` : sql`(${keys}) > (${cellsOfKey(after)})`}`;
  const [end] = await selectCells(
    sql`SELECT ${keys} FROM ${sql.table(table)} WHERE ${own} ORDER BY ${keys} LIMIT 1 OFFSET ${STRETCH - 1}`,
    { columns: [] },
  );
  const last = end === undefined ? null : keyOf(end, key);
  const upTo = last === null ? sql`` : sql`AND (${keys}) <= (${cellsOfKey(last)})`;
  const rows = await selectCells(
    sql`SELECT ${keys}, OCTET_LENGTH(${together(columns)}) AS bytes FROM ${sql.table(table)}
      WHERE ${own} ${upTo} AND ${condition} ORDER BY ${keys} LIMIT ${MOST_ROWS}`,
    { columns: [] },
  );
  const found: string[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += Number(row['bytes'] ?? 0);
    if (found.length > 0 && bytes > MOST_BYTES) break;
    found.push(keyOf(row, key));
  }
  const whole = found.length === rows.length && rows.length < MOST_ROWS;
  return { keys: found, next: whole ? last : (found.at(-1) ?? last) };
}

/** The texts of rows by their keys, and whether the reader may know them; one of another product is not there. */
async function read(
  productId: string,
  place: TextPlace,
  keys: readonly string[],
  reader: Reader,
): Promise<NamedRow[]> {
  if (keys.length === 0) return [];
  const { table, columns } = textColumns(place);
  const { key } = tableShape(table);
  const names = sql.join(key.map((name) => sql.ref(name)));
  const rows = await selectCells(
    sql`SELECT ${names}, ${sql.join(columns.map((name) => sql.ref(name)))},
      ${knownIn(table, reader)} AS known FROM ${sql.table(table)}
      WHERE ${ofProduct(table, productId)} AND (${names}) IN (${sql.join(keys.map((one) => sql`(${cellsOfKey(one)})`))})`,
    { columns: [] },
  );
  return rows.map((row) => ({
    key: keyOf(row, key),
    known: Number(row['known']) === 1,
    texts: Object.fromEntries(
      columns.flatMap((column) => {
        const cell = row[column];
        return typeof cell === 'string' ? [[column, cell]] : [];
      }),
    ),
  }));
}

/** Puts other texts in place of those that a row still has; false when somebody has changed them meanwhile. */
async function write(
  productId: string,
  place: TextPlace,
  seen: NamedRow,
  texts: Readonly<Record<string, string>>,
): Promise<boolean> {
  const { table } = textColumns(place);
  const { key, columns } = tableShape(table);
  const names = sql.join(key.map((name) => sql.ref(name)));
  const lengths = new Map(columns.map(({ name, length }) => [name, length]));
  const set = Object.entries(texts).map(([column, text]) => {
    // A mask may be longer than the name was; a text that is no JSON may lose its end, as it says the same.
    const room = lengths.get(column) ?? 0;
    return sql`${sql.ref(column)} = ${room > 0 && room < 65_535 ? Array.from(text).slice(0, room).join('') : text}`;
  });
  const same = Object.keys(texts).map((column) => sql`${sql.ref(column)} = ${seen.texts[column] ?? ''}`);
  const touched = await change(
    raw(sql`UPDATE ${sql.table(table)} SET ${sql.join(set)} WHERE ${ofProduct(table, productId)}
      AND (${names}) = (${cellsOfKey(seen.key)}) AND ${sql.join(same, sql` AND `)}`),
  );
  return touched > 0;
}

function together(columns: readonly string[]): RawBuilder<unknown> {
  return sql`CONCAT_WS(' ', ${sql.join(columns.map((column) => sql.ref(column)))})`;
}

function holdsOneOf(columns: readonly string[], names: readonly string[]): RawBuilder<unknown> {
  const text = sql`LOWER(${together(columns)})`;
  const ways = names.flatMap(runsOf).map((runs) => {
    const each = runs.map((run) => sql`${text} LIKE ${`%${run}%`}`);
    return sql`(${sql.join(each, sql` AND `)})`;
  });
  return ways.length === 0 ? sql`1 = 0` : sql`(${sql.join(ways, sql` OR `)})`;
}

function keyOf(row: Row, key: readonly string[]): string {
  return key.map((name) => String(row[name])).join(KEY_JOINT);
}

function cellsOfKey(key: string): RawBuilder<unknown> {
  return sql.join(key.split(KEY_JOINT));
}
