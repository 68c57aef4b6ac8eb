import { sql } from 'kysely';
import { z } from 'zod';
import { isKindName, kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import type { Authorship, Signature } from '../../../ports/actor';
import type { StoredRecord } from './stored-record';
import { change, selectRows } from '../database';
import { raw } from '../raw-sql';
import { MERGE_STATES } from './merges';
import type { Merge, MergeState } from './merges';
import { countHeld, moveBack, moveHeld } from './move-held';
import { RECORD_TABLES } from './record-tables';
import { cellsOf, placeOf } from './row-codec';
import { tableShape } from '../table-shape';

/** A record that was changed by its own declaration along with a merge, by which line of the history it tells. */
export interface RecordPart {
  readonly kind: KindName;
  readonly id: string;
  readonly by: Signature;
}

const COLUMNS = sql`id, record_kind, from_id, into_id, state, from_archived, started_at, started_by`;
const mergeRow = z.object({
  id: z.string(),
  record_kind: z.string().refine(isKindName),
  from_id: z.string(),
  into_id: z.string(),
  state: z.enum(MERGE_STATES),
  from_archived: z.coerce.number(),
  started_at: z.coerce.number(),
  started_by: z.string(),
});
/** Under this name the records are remembered that changed by their declaration. */
const RECORDS = 'record';

/** What became one, in Forge SQL; every statement is one step that may be done twice. */
export function sqlMergeStore() {
  return {
    find,
    unfinished,
    begin,
    setState,
    commit,
    release,
    forget,
    finishUndo,
    undoable,
    standingAt,
    remember,
    remembered,
    /** How many rows name a record, by table, and for how many of them the other record has one too. */
    counts: countHeld,
    /** Has the next rows lead to the record that stays; gives how many, 0 when none is left. */
    moveSome: moveHeld,
    /** Has the next rows lead back; gives how many, 0 when none is left. */
    backSome: moveBack,
  };
}
export type MergeStore = ReturnType<typeof sqlMergeStore>;

/** The last merge in which the record went into another one; null without any. */
async function find(productId: string, fromId: string): Promise<Merge | null> {
  const [found] = await read(productId, sql`from_id = ${fromId} ORDER BY started_at DESC, id DESC LIMIT 1`);
  return found ?? null;
}

/** Merges of a product, at most so many, that were begun and not brought to their end. */
function unfinished(productId: string, limit: number): Promise<Merge[]> {
  return read(productId, sql`state IN ('running', 'undoing') ORDER BY started_at, id LIMIT ${limit}`);
}

async function read(productId: string, which: ReturnType<typeof sql>): Promise<Merge[]> {
  const rows = await selectRows(
    raw(sql`SELECT ${COLUMNS} FROM record_merge WHERE product_id = ${productId} AND ${which}`),
    mergeRow,
  );
  return rows.map((row) => ({
    id: row.id,
    productId,
    kind: row.record_kind,
    fromId: row.from_id,
    intoId: row.into_id,
    state: row.state,
    fromArchivedAt: row.from_archived,
    by: { accountId: row.started_by, at: row.started_at },
  }));
}

/** Writes down that two are to become one; done twice it is done once. */
async function begin({ id, productId, kind, fromId, intoId, fromArchivedAt, by }: Merge): Promise<void> {
  await change(
    raw(sql`INSERT INTO record_merge
      (id, product_id, record_kind, from_id, into_id, state, from_archived, started_at, started_by)
      VALUES (${id}, ${productId}, ${kind}, ${fromId}, ${intoId}, 'running', ${fromArchivedAt}, ${by.at},
        ${by.accountId})
      ON DUPLICATE KEY UPDATE id = record_merge.id`),
  );
}

async function setState({ id, productId }: Merge, state: MergeState): Promise<void> {
  await change(
    raw(sql`UPDATE record_merge SET state = ${state} WHERE id = ${id} AND product_id = ${productId}`),
  );
}

/** Forgets a merge that was never decided. */
async function forget({ id, productId }: Merge): Promise<void> {
  await change(raw(sql`DELETE FROM record_merge WHERE id = ${id} AND product_id = ${productId}`));
}

/** Ends the taking back: nothing of the merge has to be remembered any more. */
async function finishUndo(merge: Merge): Promise<void> {
  await change(
    raw(sql`DELETE FROM record_merge_part WHERE merge_id = ${merge.id} AND product_id = ${merge.productId}`),
  );
  await setState(merge, 'undone');
}

/** Of records that went into others those whose last merge can be taken back, with the instant of that merge. */
async function undoable(productId: string, fromIds: readonly string[]): Promise<Map<string, number>> {
  if (fromIds.length === 0) return new Map();
  const merges = await read(
    productId,
    sql`state <> 'undone' AND from_id IN (${sql.join([...fromIds])}) ORDER BY started_at`,
  );
  return new Map(merges.map(({ fromId, by }) => [fromId, by.at]));
}

/** Id of the record, deleted ones included, that already stands where another one would come to stand; else null. */
async function standingAt(
  productId: string,
  kind: KindName,
  value: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const { once, specs } = kindNamed(kind);
  const conditions = once.flatMap((field) => {
    const spec = specs[field];
    return spec === undefined ? [] : [sql`${sql.ref(placeOf(field, spec).column)} = ${String(value[field])}`];
  });
  if (conditions.length === 0) return null;
  const [row] = await selectRows(
    raw(sql`SELECT id FROM ${sql.table(RECORD_TABLES[kind].table)} WHERE product_id = ${productId}
      AND ${sql.join(conditions, sql` AND `)}`),
    z.object({ id: z.string() }),
  );
  return row?.id ?? null;
}

/**
 * Decides the merge in one statement: the one record goes into the other, which takes on what is joined, if both still
 * are as they were read. False when one of them is not; then nothing has happened.
 */
async function commit(
  { productId, kind, fromId, intoId }: Merge,
  seen: { readonly from: StoredRecord; readonly into: StoredRecord },
  joined: Readonly<Record<string, unknown>>,
  by: Authorship,
): Promise<boolean> {
  const { table } = RECORD_TABLES[kind];
  const shape = tableShape(table);
  const nullable = new Set(shape.columns.flatMap((column) => (column.nullable ? [column.name] : [])));
  const cells = cellsOf(kindNamed(kind), joined, { ...seen.into.value, ...joined }, nullable);
  const kept = [...cells].map(
    ([column, cell]) => sql`${sql.ref(column)} = IF(id = ${intoId}, ${cell}, ${sql.ref(column)})`,
  );
  const gone: [string, string | number][] = [
    ['deleted_at', by.at],
    ['merged_into', intoId],
    ...(shape.columns.some(({ name }) => name === 'archived_at')
      ? [['archived_at', 0] as [string, number]]
      : []),
  ];
  const went = gone.map(
    ([column, cell]) => sql`${sql.ref(column)} = IF(id = ${fromId}, ${cell}, ${sql.ref(column)})`,
  );
  const unchanged = [seen.from, seen.into].map(
    ({ id, version, deletedAt }) =>
      sql`(one.id = ${id} AND one.version = ${version} AND one.deleted_at = ${deletedAt})`,
  );
  const touched = await change(
    raw(sql`UPDATE ${sql.table(table)} SET ${sql.join([...kept, ...went])}, version = version + 1,
      updated_at = ${by.at}, updated_by = ${by.accountId}
      WHERE product_id = ${productId} AND id IN (${fromId}, ${intoId})
      AND (SELECT n FROM (SELECT COUNT(*) AS n FROM ${sql.table(table)} AS one WHERE one.product_id = ${productId}
        AND (${sql.join(unchanged, sql` OR `)})) AS unchanged) = 2`),
  );
  return touched > 0;
}

/** Brings the record back that went into another one; false when it is none of this merge any more. */
async function release(
  { productId, kind, fromId, intoId, fromArchivedAt }: Merge,
  by: Authorship,
): Promise<boolean> {
  const { table } = RECORD_TABLES[kind];
  const has = tableShape(table).columns.some(({ name }) => name === 'archived_at');
  const archived = has ? sql`archived_at = ${fromArchivedAt},` : sql``;
  const touched = await change(
    raw(sql`UPDATE ${sql.table(table)} SET deleted_at = ${fromArchivedAt}, ${archived}
      merged_into = '', version = version + 1, updated_at = ${by.at}, updated_by = ${by.accountId}
      WHERE id = ${fromId} AND product_id = ${productId} AND merged_into = ${intoId}`),
  );
  return touched > 0;
}

/** Remembers that a record is about to change with the merge; its history says what it was. */
async function remember(merge: Merge, { kind, id, by }: RecordPart): Promise<void> {
  const rows = JSON.stringify(by);
  await change(
    raw(sql`INSERT INTO record_merge_part (merge_id, product_id, holder, row_key, record_id, before_rows)
      VALUES (${merge.id}, ${merge.productId}, ${RECORDS}, ${`${kind} ${id}`}, ${id}, ${rows})
      ON DUPLICATE KEY UPDATE before_rows = VALUES(before_rows)`),
  );
}

/** The records that changed with a merge, those first that changed last. */
async function remembered(merge: Merge): Promise<RecordPart[]> {
  const rows = await selectRows(
    raw(sql`SELECT row_key, before_rows FROM record_merge_part
      WHERE merge_id = ${merge.id} AND product_id = ${merge.productId} AND holder = ${RECORDS}`),
    z.object({
      row_key: z.string(),
      before_rows: z
        .string()
        .transform((json): unknown => JSON.parse(json))
        .pipe(z.object({ at: z.number(), accountId: z.string() })),
    }),
  );
  return rows.flatMap(({ row_key, before_rows }): RecordPart[] => {
    const [kind = '', id = ''] = row_key.split(' ');
    return isKindName(kind) ? [{ kind, id, by: before_rows }] : [];
  });
}
