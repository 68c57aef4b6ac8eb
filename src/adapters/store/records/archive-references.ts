import { isPlain } from '../../../domain/records/check-record';
import { isRecordId } from '../../../domain/records/record-id';
import { KIND_NAMES, kindNamed } from '../../../domain/records/kinds';
import { referencesIn } from '../../../domain/records/references';
import { idIn, withIdsIn } from '../../../domain/records/moved-id';
import type { ArchiveCell, ArchiveRow } from './archived-row';
import { RECORD_TABLES } from './record-tables';
import { recordOfRow } from './row-codec';

/** Columns that name a row of another table, with the tables in which it may stand. */
export const NAMING: Readonly<Record<string, readonly string[]>> = {
  persona_id: ['persona'],
  need_id: ['need'],
  account_id: ['account'],
  evidence_id: ['evidence'],
  goal_id: ['goal'],
  metric_id: ['metric'],
  import_id: ['evidence_import', 'survey_file'],
  survey_id: ['survey_file'],
  round_id: ['rating_round'],
  session_id: ['research_session'],
  passage_id: ['passage'],
};
/** Columns that hold an id as well, of rows of the very table or of any. */
const IDS = new Set([...Object.keys(NAMING), 'id', 'merged_into', 'record_id', 'undoes', 'subject_id']);

/** Texts that the app makes, in which ids and keys stand among other signs. */
const ADDRESSES = new Set(['saved_view.search', 'beta_member.audience', 'told.audience']);
/** Columns of JSON beside those of records. */
const JSON_COLUMNS = new Set([
  'evidence_import.plan',
  'landscape_past.dots',
  'need_verdict.predictions',
  'record_history.before_state',
  'record_history.after_state',
  'sprint_freeze.items',
  'told.need_keys',
]);
/** What another tool or a customer's file calls things: an id in it is none of the app's. */
const FOREIGN = /^(attributes(\..*)?|external_id|source_hash|row_id)$/;
/** Names in JSON under which needs, goals and personas stand by their keys. */
const KEYED = /^(needKeys?|need_keys|personaKeys?|goalKeys?|customerKeys|wonKeys)$/;
const SPOKEN = /^([a-z-]+[:.])?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where rows come from, and what is called otherwise here: `N-3` → `N-15`. */
export interface Origin {
  readonly productId: string;
  readonly words: ReadonlyMap<string, string>;
}

/** A row of another product's archive as it is in this product: under an id of its own, and naming what is here. */
export function movedRow(productId: string, table: string, row: ArchiveRow, from: Origin): ArchiveRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      typeof cell === 'string' ? movedCell(productId, table, name, cell, from) : cell,
    ]),
  );
}

function movedCell(productId: string, table: string, name: string, cell: string, from: Origin): ArchiveCell {
  const id = (text: string): string => idIn(productId, from.productId, text);
  if (IDS.has(name)) return id(cell);
  const column = `${table}.${name}`;
  if (ADDRESSES.has(column)) return movedAddress(withIdsIn(productId, from.productId, cell), from.words);
  if (!JSON_COLUMNS.has(column) && !isJsonOfRecord(table, name)) return cell;
  const json = parsed(cell);
  return json === undefined ? cell : JSON.stringify(movedJson(json, id, from.words, KEYED.test(name)));
}

function isJsonOfRecord(table: string, column: string): boolean {
  const kind = KIND_NAMES.find((name) => RECORD_TABLES[name].table === table);
  return kind !== undefined && RECORD_TABLES[kind].json.includes(column) && !FOREIGN.test(column);
}

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

function movedJson(
  value: unknown,
  id: (text: string) => string,
  words: ReadonlyMap<string, string>,
  keyed: boolean,
): unknown {
  if (typeof value === 'string') return (keyed ? words.get(value) : undefined) ?? spoken(value, id);
  if (Array.isArray(value)) return value.map((one: unknown) => movedJson(one, id, words, keyed));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      spoken(name, id),
      FOREIGN.test(name) ? one : movedJson(one, id, words, KEYED.test(name)),
    ]),
  );
}

/** An id alone, or after a word: `account:<id>`, `rating.<id>`. */
function spoken(text: string, id: (text: string) => string): string {
  const [, word = '', own] = SPOKEN.exec(text) ?? [];
  return own === undefined ? text : `${word}${id(own)}`;
}

function movedAddress(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(/(?<==|%2C|,)[\w-]+/g, (word) => words.get(word) ?? word);
}

/** A row of some table that another one names. */
export interface NamedRow {
  readonly tables: readonly string[];
  readonly id: string;
}

/** Every row that a row names. */
export function namedIn(table: string, row: ArchiveRow): NamedRow[] {
  const name = KIND_NAMES.find((one) => RECORD_TABLES[one].table === table);
  const kind = name === undefined ? null : kindNamed(name);
  const declared = kind === null ? [] : referencesIn(kind, recordOfRow(kind, row).value);
  const columns = { ...NAMING, merged_into: [table] };
  return [
    ...declared.flatMap(({ to, id }) => {
      const named = KIND_NAMES.find((one) => one === to);
      return named === undefined ? [] : [{ tables: [RECORD_TABLES[named].table], id }];
    }),
    ...Object.entries(columns).flatMap(([column, tables]) => {
      const id = row[column];
      return typeof id === 'string' && isRecordId(id) ? [{ tables, id }] : [];
    }),
  ];
}
