import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { z } from 'zod';
import { HISTORY_ACTIONS, HISTORY_KINDS } from '../../../domain/records/history';
import type { HistoryKind, HistoryAction } from '../../../domain/records/history';
import type { Reader } from '../../../domain/records/owner';
import type { PlainRecord } from '../../../domain/records/three-way-merge';
import { historyBy } from '../along-index';
import { statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';
import { raw } from '../raw-sql';
import { knownIn } from './known-rows';
import { storedJson } from '../stored-json';
import { historyState } from '../stored-shapes';

/** One change of one record; the states hold only the fields that it changed. */
export interface StoredChange {
  /** Made from the change itself, so that writing it twice writes it once. */
  readonly id: string;
  readonly kind: HistoryKind;
  readonly recordId: string;
  readonly action: HistoryAction;
  readonly at: number;
  readonly accountId: string;
  /** Null where the record did not exist before or after. */
  readonly before: PlainRecord | null;
  readonly after: PlainRecord | null;
  /** The change that this one took back. */
  readonly undoes: string | null;
  /** The only account that may know of it: it is about what that person keeps private. Null = everybody may. */
  readonly keptFor: string | null;
  /** Who took the line in with an archive, which may say anything of anybody; absent = the app itself saw it. */
  readonly broughtBy?: string;
}

export interface ChangeFilter {
  readonly kind?: HistoryKind | undefined;
  readonly recordId?: string | undefined;
  readonly accountId?: string | undefined;
  /** Instants in milliseconds; `to` is not part of it. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Only what the app itself saw: nothing is done by what an archive says. */
  readonly seen?: true;
}

export interface ChangeCursor {
  readonly at: number;
  readonly id: string;
}

const ROWS_PER_STATEMENT = 200;
const COLUMNS = [
  'id',
  'record_kind',
  'record_id',
  'action',
  'changed_at',
  'changed_by',
  'before_state',
  'after_state',
  'undoes',
  'kept_for',
  'brought_by',
] as const;

const state = storedJson(historyState).nullable();
const changeRow = z
  .object({
    id: z.string(),
    record_kind: z.string().transform((kind): HistoryKind => {
      return HISTORY_KINDS.find((known) => known === kind) ?? 'archive';
    }),
    record_id: z.string(),
    action: z.enum(HISTORY_ACTIONS).catch('changed'),
    changed_at: z.coerce.number(),
    changed_by: z.string(),
    before_state: state,
    after_state: state,
    undoes: z.string(),
    kept_for: z.string(),
    brought_by: z.string(),
  })
  .transform((row): StoredChange => ({
    id: row.id,
    kind: row.record_kind,
    recordId: row.record_id,
    action: row.action,
    at: row.changed_at,
    accountId: row.changed_by,
    before: row.before_state,
    after: row.after_state,
    undoes: row.undoes === '' ? null : row.undoes,
    keptFor: row.kept_for === '' ? null : row.kept_for,
    ...(row.brought_by === '' ? {} : { broughtBy: row.brought_by }),
  }));

/** What happened to a product's records, in Forge SQL; a `reader` hears of nothing that others keep private. */
export function sqlHistoryStore() {
  return {
    add: async (productId: string, changes: readonly StoredChange[]): Promise<void> => {
      for (const part of statementParts(changes, ROWS_PER_STATEMENT)) {
        await change(
          statements
            .insertInto('record_history')
            .values(part.map((one) => rowOf(productId, one)))
            .onDuplicateKeyUpdate({ id: sql`id` }),
        );
      }
    },
    page,
    find: async (productId: string, id: string, reader: Reader): Promise<StoredChange | null> => {
      const rows = await selectRows(
        statements
          .selectFrom('record_history')
          .select(COLUMNS)
          .where('id', '=', id)
          .where('product_id', '=', productId)
          .where(knownTo(reader)),
        changeRow,
      );
      return rows[0] ?? null;
    },
    people,
  };
}

export type HistoryStore = ReturnType<typeof sqlHistoryStore>;

function rowOf(productId: string, one: StoredChange) {
  const json = (fields: PlainRecord | null): string | null =>
    fields === null ? null : JSON.stringify(fields);
  return {
    id: one.id,
    product_id: productId,
    record_kind: one.kind,
    record_id: one.recordId,
    action: one.action,
    changed_at: one.at,
    changed_by: one.accountId,
    before_state: json(one.before),
    after_state: json(one.after),
    undoes: one.undoes ?? '',
    kept_for: one.keptFor ?? '',
  };
}

const knownTo = (reader: Reader): RawBuilder<SqlBool> => sql<SqlBool>`${knownIn('record_history', reader)}`;

/** Accounts that have changed anything, at most `limit`: from each to the next, whatever there is of each. */
async function people(productId: string, limit: number, reader: Reader): Promise<string[]> {
  const found: string[] = [];
  while (found.length < limit) {
    const [next] = await selectRows(
      raw(sql`SELECT changed_by FROM record_history FORCE INDEX (by_person) WHERE product_id = ${productId}
        AND changed_by > ${found.at(-1) ?? ''} AND ${knownTo(reader)} ORDER BY changed_by LIMIT 1`),
      z.object({ changed_by: z.string() }),
    );
    if (next === undefined) break;
    found.push(next.changed_by);
  }
  return found;
}

/** The index that has the most exact part of the filter in the order of the lines. */
function indexFor({ recordId, accountId, kind }: ChangeFilter) {
  if (recordId !== undefined) return 'by_record';
  if (accountId !== undefined) return 'by_person';
  return kind !== undefined ? 'by_kind' : 'by_product';
}

/** The newest first, after the cursor. */
async function page(
  productId: string,
  filter: ChangeFilter,
  after: ChangeCursor | null,
  limit: number,
  reader: Reader,
): Promise<StoredChange[]> {
  let query = statements
    .selectFrom(historyBy(indexFor(filter)))
    .select(COLUMNS)
    .where('product_id', '=', productId)
    .where(knownTo(reader));
  if (filter.recordId !== undefined) query = query.where('record_id', '=', filter.recordId);
  if (filter.seen === true) query = query.where('brought_by', '=', '');
  if (filter.kind !== undefined) query = query.where('record_kind', '=', filter.kind);
  if (filter.accountId !== undefined) query = query.where('changed_by', '=', filter.accountId);
  if (filter.from !== undefined) query = query.where('changed_at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('changed_at', '<', filter.to);
  if (after !== null) {
    query = query.where((row) =>
      row.or([
        row('changed_at', '<', after.at),
        row.and([row('changed_at', '=', after.at), row('id', '<', after.id)]),
      ]),
    );
  }
  return selectRows(query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit), changeRow);
}
