import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import { said } from '../../../domain/words/said';
import { kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import { cellsOf } from './row-codec';
import { personaKeyFor } from '../../../domain/customers/persona';
import type { PlainRecord } from '../../../domain/records/three-way-merge';
import type { Authorship } from '../../../ports/actor';
import type { RecordState, StoredRecord } from './stored-record';
import type { Reference } from '../../../domain/records/references';
import { change, selectRows, statements } from '../database';
import {
  bothTouched,
  changingEvidence,
  markWeights,
  touchedByPieces,
  touchedByStored,
} from '../evidence/evidence-marks';
import { hasKey } from '../by-bytes';
import { alignDays } from '../evidence/build-heard';
import { forgetWords, indexedTexts } from '../evidence/evidence-words';
import { raw } from '../raw-sql';
import type { Cell } from '../raw-sql';
import { namedElsewhere } from './archive-declared';
import { columnsOf, readStates } from './record-states';
import {
  archiveRow,
  idsByTitle,
  insertRecord,
  isElsewhere,
  missingReferences,
  pageRecords,
  putRecords,
  readRecords,
  takenValues,
  updateRecord,
} from './record-rows';
import { heldRecords } from './held-records';
import { insertPiece } from './insert-piece';
import { deletedSince, names } from './named-records';
import { putParts } from './put-parts';
import { RECORD_TABLES, withDerived } from './record-tables';
import type { RecordTable } from './record-tables';
import { tableShape } from '../table-shape';

const LINK = `${RECORD_TABLES.evidence.parts?.name ?? ''}.`;
/** What is marked tells nothing from an empty text. */
const NO_COLUMN_TAKES_NULL: ReadonlySet<string> = new Set();
const ARCHIVED_NEVER = [['archived_at', 0]] as const;

/**
 * Records of every kind as plain fields, in Forge SQL by the shape that the migrations give their tables: what
 * history compares, and what undo and restore put back.
 */
export function sqlRecordStore() {
  return {
    /** Deleted records included; a record that never was is missing. */
    states: (
      productId: string,
      kind: KindName,
      ids: readonly string[],
    ): Promise<ReadonlyMap<string, RecordState>> => readStates(productId, RECORD_TABLES[kind], ids),
    read: readRecords,
    page: pageRecords,
    /**
     * Inserts a record unless its id is there already. Nothing is inserted when it names a record that is not of this
     * product, or a number or key was taken meanwhile: a read tells.
     */
    insert: (
      productId: string,
      kind: KindName,
      id: string,
      value: PlainRecord,
      named: readonly Reference[],
      by: Authorship,
    ): Promise<void> =>
      whileMarked(productId, kind, id, cellsOfChange(kind, value, value), async () => {
        await insertRecord(productId, kind, id, value, named, by);
        return true;
      }).then(() => undefined),
    insertPiece,
    /** Changes a record that still is as it was read; false when it is not, or names what is not of this product. */
    update: async (
      productId: string,
      kind: KindName,
      seen: StoredRecord,
      set: PlainRecord,
      named: readonly Reference[],
      by: Authorship,
    ): Promise<boolean> => {
      const after = { ...seen.state, ...cellsOfChange(kind, set, { ...seen.value, ...set }) };
      const texts = kind === 'evidence' ? await indexedTexts(productId, [seen.id]) : [];
      const done = await whileMarked(productId, kind, seen.id, after, async () => {
        const written = await updateRecord(productId, kind, seen, set, named, by);
        if (written && kind === 'evidence' && set['saidOn'] !== undefined)
          await alignDays(productId, [seen.id]);
        return written;
      });
      if (done) await forgetWords(productId, texts);
      return done;
    },
    setArchived: archiveRow,
    /** Writes many records at once over the versions that were read; one that has another version by now stays. */
    putMany: async (
      productId: string,
      kind: KindName,
      rows: readonly { readonly id: string; readonly version: number; readonly value: PlainRecord }[],
      by: Authorship,
    ): Promise<void> => {
      await putRecords(productId, kind, rows, by);
      if (kind === 'account') await markWeights(productId);
    },
    removeMany,
    held: heldRecords,
    idsByTitle,
    missing: missingReferences,
    isElsewhere,
    taken: takenValues,
    names,
    deletedSince,
    /**
     * Brings a record from the state it was read in to another one; null deletes it, and from null it comes back.
     * False when it has another version by now.
     */
    put: (
      productId: string,
      kind: KindName,
      id: string,
      seen: RecordState,
      state: PlainRecord | null,
      by: Authorship,
    ): Promise<boolean> =>
      whileMarked(productId, kind, id, state, () => putRecord(productId, kind, id, seen, state, by)),
  };
}

export type RecordStore = ReturnType<typeof sqlRecordStore>;

/** Deletes many records that still are as they were read; one that has another version by now stays. */
async function removeMany(
  productId: string,
  kind: KindName,
  seen: ReadonlyMap<string, RecordState>,
  by: Authorship,
): Promise<void> {
  if (seen.size === 0) return;
  if (kind !== 'account') {
    for (const [id, state] of seen)
      await whileMarked(productId, kind, id, null, () => putRecord(productId, kind, id, state, null, by));
    return;
  }
  const rows = [...seen].map(([id, { version }]) => ({ id, version }));
  await change(
    raw(sql`UPDATE account SET deleted_at = ${by.at}, version = version + 1, updated_at = ${by.at},
      updated_by = ${by.accountId}
      WHERE product_id = ${productId} AND deleted_at = 0 AND ${hasKey(['id', 'version'], rows)}`),
  );
  await markWeights(productId);
}

function cellsOfChange(kind: KindName, set: PlainRecord, after: PlainRecord): PlainRecord {
  return Object.fromEntries(cellsOf(kindNamed(kind), set, after, NO_COLUMN_TAKES_NULL));
}

/** Evidence that changes, or accounts that weigh otherwise, outdate what is kept of them. */
async function whileMarked(
  productId: string,
  kind: KindName,
  id: string,
  state: PlainRecord | null,
  act: () => Promise<boolean>,
): Promise<boolean> {
  if (kind === 'account') {
    const done = await act();
    await markWeights(productId);
    return done;
  }
  if (kind !== 'evidence') return act();
  const text = (name: string): string | null => {
    const value = state?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const after = touchedByPieces(
    state === null
      ? []
      : [
          {
            personaId: text('persona_id'),
            accountId: text('account_id'),
            saidOn: text('said_on') ?? '0000-00-00',
          },
        ],
  );
  const linked = Object.keys(state ?? {}).flatMap((field) =>
    field.startsWith(LINK) ? [field.slice(LINK.length)] : [],
  );
  const touched = bothTouched(await touchedByStored(productId, [id]), { ...after, needIds: linked });
  return changingEvidence(productId, touched, act);
}

async function putRecord(
  productId: string,
  kind: KindName,
  id: string,
  seen: RecordState,
  state: PlainRecord | null,
  by: Authorship,
): Promise<boolean> {
  const before = kind === 'evidence' ? await indexedTexts(productId, [id]) : [];
  const sets = withDerived(
    RECORD_TABLES[kind],
    new Map<string, Cell>([
      ...targetColumns(RECORD_TABLES[kind], seen, state, by),
      ...(await special(productId, kind, id, seen, state)),
    ]),
    seen.state,
    by,
  );
  const row = Object.fromEntries(sets);
  // A line of the history may come from an archive: what it names is held to this product as everything is.
  if ((await namedElsewhere(productId, RECORD_TABLES[kind].table, [row]))(row))
    throw new AppError('invalid', said('records.change-elsewhere'));
  if (kind === 'evidence') sets.set('indexed', 0);
  if ((await update(productId, RECORD_TABLES[kind], id, seen, sets, by)) === 0) return false;
  if (kind === 'evidence') {
    await forgetWords(productId, before);
    await alignDays(productId, [id]);
  }
  const { parts } = RECORD_TABLES[kind];
  if (parts !== undefined && state !== null && seen.state !== null)
    await putParts({ productId, table: RECORD_TABLES[kind].table, parts, id }, seen.state, state, by);
  return true;
}

function targetColumns(
  table: RecordTable,
  seen: RecordState,
  state: PlainRecord | null,
  by: Authorship,
): Map<string, Cell> {
  if (state === null) return new Map<string, Cell>([['deleted_at', by.at]]);
  const archived = Number(state['archived_at'] ?? 0);
  return new Map<string, Cell>([
    ...columnsOf(table, state),
    ['deleted_at', archived],
    ...(seen.mergedInto === null ? [] : ([['merged_into', '']] as const)),
  ]);
}

/** What deleting and bringing back mean beside the mark itself. */
async function special(
  productId: string,
  kind: KindName,
  id: string,
  seen: RecordState,
  state: PlainRecord | null,
): Promise<Map<string, Cell>> {
  if (kind === 'evidence') return new Map<string, Cell>([['deleted_why', state === null ? 'person' : '']]);
  if (kind !== 'persona') return new Map();
  // The key becomes free again: a new persona of that name is another record.
  if (state === null) return new Map<string, Cell>([...ARCHIVED_NEVER, ['persona_key', `deleted-${id}`]]);
  if (seen.state !== null) return new Map();
  return new Map([['persona_key', await freeKey(productId, id)]]);
}

/** A key for a persona that comes back: its own, unless another one has taken it meanwhile. */
async function freeKey(productId: string, id: string): Promise<string> {
  const rows = await selectRows(
    statements
      .selectFrom('persona')
      .select(['id', 'name', 'persona_key'])
      .where('product_id', '=', productId),
    z.object({ id: z.string(), name: z.string(), persona_key: z.string() }),
  );
  const others = rows.filter((row) => row.id !== id).map((row) => row.persona_key);
  return personaKeyFor(rows.find((row) => row.id === id)?.name ?? '', new Set(others));
}

function update(
  productId: string,
  table: RecordTable,
  id: string,
  seen: RecordState,
  sets: ReadonlyMap<string, Cell>,
  by: Authorship,
): Promise<number> {
  const has = new Set(tableShape(table.table).columns.map(({ name }) => name));
  const assignments = [...sets].map(([name, cell]) => sql`${sql.ref(name)} = ${cell}`);
  if (has.has('version')) assignments.push(sql`version = version + 1`);
  if (has.has('updated_at')) assignments.push(sql`updated_at = ${by.at}`, sql`updated_by = ${by.accountId}`);
  const version = has.has('version') ? sql`AND version = ${seen.version}` : sql``;
  return change(
    raw(sql`UPDATE ${sql.table(table.table)} SET ${sql.join(assignments)}
      WHERE id = ${id} AND product_id = ${productId} AND deleted_at = ${seen.deletedAt} ${version}`),
  );
}
