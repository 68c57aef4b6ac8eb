import type { IsoDate } from '../../../domain/iso-date';
import { confidenceTypeOf } from '../../../domain/evidence/evidence';
import { CHANNELS } from '../../../domain/records/evidence';
import type { Channel } from '../../../domain/records/evidence';
import type { AnyKind, Owned } from '../../../domain/records/kind';
import { kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import { EVIDENCE_TYPES } from '../../../domain/records/evidence-type';
import type { PlainRecord } from '../../../domain/records/three-way-merge';
import type { Authorship } from '../../../ports/actor';
import type { Cell } from '../raw-sql';
import { placeOf } from './row-codec';

/** Rows of another table that belong to a record and are kept with its fields. */
export interface RecordParts {
  readonly table: string;
  /** Column with the id of the record. */
  readonly of: string;
  /** Column that tells one part from another; the field of a part is `name.<its value>`. */
  readonly by: string;
  /** The table of the records that the parts are about. */
  readonly about: string;
  readonly name: string;
}

export interface RecordTable {
  readonly table: string;
  /** The column by which people call a record. */
  readonly title: string;
  /** Columns that hold JSON, so that what changed inside a value is shown and merged as data. */
  readonly json: readonly string[];
  /** A JSON column whose own fields count as fields of the record, as `column.field`. */
  readonly flat?: string;
  /** Columns that nobody edits. */
  readonly hidden: readonly string[];
  readonly parts?: RecordParts;
  /** Columns that say whose a record is and whether it is shared, where records are people's own. */
  readonly owned?: Owned;
  /** Rows of another table, records of a kind of their own, that are removed with it for good. */
  readonly goes?: { readonly table: string; readonly of: string };
  /** Columns that follow from another one, by the name of that one. */
  readonly derived?: Readonly<Record<string, Derived>>;
}

/** A column whose value follows from another column of its row. */
export interface Derived {
  readonly column: string;
  /** The words that it may hold; without them, any. */
  readonly words?: readonly string[];
  /** @param on the day of the change */
  readonly from: (cell: Cell, on: IsoDate) => Cell;
}

/** Columns of bookkeeping, in whichever table they stand. */
export const BOOKKEEPING: readonly string[] = [
  'id',
  'product_id',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'deleted_at',
  'revoked_at',
  'saved_at',
  'saved_by',
  'piece_day',
];

/** What the declaration of a kind does not say, as it is a matter of the store. */
type Stored = Pick<RecordTable, 'table' | 'hidden' | 'parts' | 'goes' | 'derived'>;

const STORED: Readonly<Record<KindName, Stored>> = {
  persona: { table: 'persona', hidden: ['persona_key', 'merged_into'] },
  need: {
    table: 'need',
    hidden: ['number', 'merged_into', 'status_on', 'kano_on'],
    parts: { table: 'need_persona', of: 'need_id', by: 'persona_id', about: 'persona', name: 'rating' },
    derived: { status: { column: 'status_on', from: (_, on) => on } },
  },
  evidence: {
    table: 'evidence',
    hidden: [
      'evidence_type',
      'external_id',
      'import_id',
      'indexed',
      'deleted_why',
      'row_id',
      'session_id',
      'passage_id',
      'begins',
      'participant',
    ],
    parts: { table: 'evidence_need', of: 'evidence_id', by: 'need_id', about: 'need', name: 'link' },
    derived: {
      channel: {
        column: 'evidence_type',
        words: EVIDENCE_TYPES,
        from: (channel) => confidenceTypeOf(channelOf(channel)),
      },
    },
  },
  account: { table: 'account', hidden: ['merged_into'] },
  goal: { table: 'goal', hidden: ['number'] },
  plan: { table: 'release_plan', hidden: [] },
  segment: { table: 'segment', hidden: [] },
  map: { table: 'customer_map', hidden: [] },
  view: { table: 'saved_view', hidden: ['owner_id'] },
  test: { table: 'item_test', hidden: ['issue_id'] },
  'beta-member': { table: 'beta_member', hidden: ['issue_id'] },
  publication: { table: 'publication', hidden: ['issue_id'] },
  hook: { table: 'hook_secret', hidden: ['hash', 'last_used_at', 'deliveries'] },
  'standing-import': { table: 'standing_import', hidden: ['last_run_at', 'job_id'] },
  round: {
    table: 'rating_round',
    // What the secret hangs on is no change that could be taken back.
    hidden: ['opened_by', 'opened_on', 'revealed_on'],
    goes: { table: 'round_vote', of: 'round_id' },
  },
  vote: { table: 'round_vote', hidden: ['round_id', 'rater_id', 'shared'] },
  session: {
    table: 'research_session',
    hidden: ['words_hash'],
    goes: { table: 'passage', of: 'session_id' },
  },
  passage: { table: 'passage', hidden: ['session_id', 'place', 'speaker'] },
  direction: { table: 'direction', hidden: [] },
  policy: { table: 'policy', hidden: ['number'] },
  alternative: { table: 'alternative', hidden: [] },
  news: { table: 'market_news', hidden: [] },
};

function channelOf(cell: Cell): Channel {
  return CHANNELS.find((channel) => channel === cell) ?? 'other';
}

/** The cells with those that follow from them, where they differ from what the record held `before`. */
export function withDerived(
  { derived = {} }: RecordTable,
  cells: ReadonlyMap<string, Cell>,
  before: PlainRecord | null,
  by: Authorship,
): Map<string, Cell> {
  const all = new Map(cells);
  for (const [column, { column: follows, from }] of Object.entries(derived)) {
    const cell = cells.get(column);
    if (cell !== undefined && cell !== before?.[column]) all.set(follows, from(cell, by.day));
  }
  return all;
}

const IN_JSON = new Set(['list', 'group', 'document']);

/** Where records of each kind stand; a field that is declared later is part of the history by itself. */
export const RECORD_TABLES: Readonly<Record<KindName, RecordTable>> = {
  persona: tableOf('persona'),
  need: tableOf('need'),
  evidence: tableOf('evidence'),
  account: tableOf('account'),
  goal: tableOf('goal'),
  plan: tableOf('plan'),
  segment: tableOf('segment'),
  map: tableOf('map'),
  view: tableOf('view'),
  test: tableOf('test'),
  'beta-member': tableOf('beta-member'),
  publication: tableOf('publication'),
  hook: tableOf('hook'),
  'standing-import': tableOf('standing-import'),
  round: tableOf('round'),
  vote: tableOf('vote'),
  session: tableOf('session'),
  passage: tableOf('passage'),
  direction: tableOf('direction'),
  policy: tableOf('policy'),
  alternative: tableOf('alternative'),
  news: tableOf('news'),
};

function tableOf(name: KindName): RecordTable {
  const kind = kindNamed(name);
  const places = Object.entries(kind.specs).map(([field, spec]) => ({ spec, ...placeOf(field, spec) }));
  const flat = places.find(({ inside }) => inside !== null)?.column;
  const title = places.find(({ spec }) => spec === kind.specs[kind.title])?.column ?? 'id';
  const json = places
    .filter(({ spec, inside }) => inside !== null || IN_JSON.has(spec.type))
    .map(({ column }) => column);
  return {
    ...STORED[name],
    title,
    json: [...new Set(json)],
    ...(flat === undefined ? {} : { flat }),
    ...ownedBy(kind),
  };
}

function ownedBy({ owned, specs }: AnyKind): Pick<RecordTable, 'owned'> {
  if (owned === undefined) return {};
  const columnOf = (field: string): string => {
    const spec = specs[field];
    return spec === undefined ? field : placeOf(field, spec).column;
  };
  return { owned: { ...owned, by: columnOf(owned.by), shared: columnOf(owned.shared) } };
}
