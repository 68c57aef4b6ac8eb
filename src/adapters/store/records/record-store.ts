import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import { said } from '../../../domain/words/said';
import { kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import { cellsOf } from './row-codec';
import { RECORD_KINDS, recordDiff } from '../../../domain/records/history';
import type { RecordKind } from '../../../domain/records/history';
import { personaKeyFor } from '../../../domain/customers/persona';
import type { PlainRecord } from '../../../domain/records/three-way-merge';
import type { Authorship } from '../../../ports/actor';
import type { DeletedRow, RecordState, RecordStore } from '../../../ports/records/record-store';
import { change, selectRows, statements } from '../database';
import {
  bothTouched,
  changingEvidence,
  markWeights,
  touchedByPieces,
  touchedByStored,
} from '../evidence/evidence-marks';
import { alignDays } from '../evidence/build-heard';
import { forgetWords, indexedTexts } from '../evidence/evidence-words';
import { raw, selectCells } from '../raw-sql';
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
import { insertPiece } from './insert-piece';
import { RECORD_TABLES, withDerived } from './record-tables';
import type { RecordParts, RecordTable } from './record-tables';
import { tableShape } from '../table-shape';

/** Characters of a quote that stand for it in a list. */
const NAME_LENGTH = 90;
const LINK = `${RECORD_TABLES.evidence.parts?.name ?? ''}.`;
/** What is marked tells nothing from an empty text. */
const NO_COLUMN_TAKES_NULL: ReadonlySet<string> = new Set();
const ARCHIVED_NEVER = [['archived_at', 0]] as const;

/** Records of every kind in Forge SQL, by the shape that the migrations give their tables. */
export function sqlRecordStore(): RecordStore {
  return {
    states: (productId, kind, ids) => readStates(productId, RECORD_TABLES[kind], ids),
    read: readRecords,
    page: pageRecords,
    insert: (productId, kind, id, value, named, by) =>
      whileMarked(productId, kind, id, cellsOfChange(kind, value, value), async () => {
        await insertRecord(productId, kind, id, value, named, by);
        return true;
      }).then(() => undefined),
    insertPiece,
    update: async (productId, kind, seen, set, named, by) => {
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
    putMany: async (productId, kind, rows, by) => {
      await putRecords(productId, kind, rows, by);
      if (kind === 'account') await markWeights(productId);
    },
    idsByTitle,
    missing: missingReferences,
    isElsewhere,
    taken: takenValues,
    names,
    deletedSince,
    put: (productId, kind, id, seen, state, by) =>
      whileMarked(productId, kind, id, state, () => putRecord(productId, kind, id, seen, state, by)),
  };
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
  kind: RecordKind,
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
  kind: RecordKind,
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

/** The parts of one record. */
interface PartsOf {
  readonly productId: string;
  readonly table: string;
  readonly parts: RecordParts;
  readonly id: string;
}

async function putParts(
  whole: PartsOf,
  before: PlainRecord,
  after: PlainRecord,
  by: Authorship,
): Promise<void> {
  const { productId, table, parts, id } = whole;
  const prefix = `${parts.name}.`;
  for (const { field, after: part } of recordDiff(before, after)) {
    if (!field.startsWith(prefix)) continue;
    const of = field.slice(prefix.length);
    if (typeof part === 'object' && part !== null) await putPart(whole, of, part, by);
    else
      await change(
        raw(sql`DELETE FROM ${sql.table(parts.table)}
          WHERE ${sql.ref(parts.of)} IN (SELECT id FROM ${sql.table(table)} WHERE product_id = ${productId} AND id = ${id})
          AND ${sql.ref(parts.by)} = ${of}`),
      );
  }
}

/** Writes a part where both the record and the one that the part is about are of this product. */
async function putPart(
  { productId, table, parts, id }: PartsOf,
  of: string,
  part: object,
  by: Authorship,
): Promise<void> {
  const values: Readonly<Record<string, unknown>> = {
    ...part,
    [parts.of]: id,
    [parts.by]: of,
    updated_at: by.at,
    updated_by: by.accountId,
  };
  const names = tableShape(parts.table)
    .columns.map(({ name }) => name)
    .filter((name) => Object.hasOwn(values, name));
  await change(
    raw(sql`INSERT INTO ${sql.table(parts.table)} (${sql.join(names.map((name) => sql.ref(name)))})
      SELECT ${sql.join(names.map((name) => sql`${values[name]}`))} FROM DUAL
      WHERE EXISTS (SELECT 1 FROM ${sql.table(table)} AS whole WHERE whole.product_id = ${productId} AND whole.id = ${id})
      AND EXISTS (SELECT 1 FROM ${sql.table(parts.about)} AS about WHERE about.product_id = ${productId} AND about.id = ${of})
      ON DUPLICATE KEY UPDATE ${sql.join(names.map((name) => sql`${sql.ref(name)} = VALUES(${sql.ref(name)})`))}`),
  );
}

async function names(productId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (ids.length === 0) return found;
  for (const kind of RECORD_KINDS) {
    const { table, title } = RECORD_TABLES[kind];
    const number = kind === 'need' || kind === 'goal' ? sql`number` : sql`0`;
    const rows = await selectCells(
      sql`SELECT id, LEFT(${sql.ref(title)}, ${NAME_LENGTH}) AS name, ${number} AS number
        FROM ${sql.table(table)} WHERE product_id = ${productId} AND id IN (${sql.join([...ids])})`,
      { columns: [] },
    );
    const letter = kind === 'need' ? 'N' : 'G';
    for (const { id, name, number: ordinal } of rows) {
      const key = Number(ordinal) > 0 ? `${letter}-${String(ordinal)} ` : '';
      found.set(String(id), `${key}${String(name)}`);
    }
  }
  return found;
}

async function deletedSince(productId: string, since: number, limit: number): Promise<DeletedRow[]> {
  const found = await Promise.all(RECORD_KINDS.map((kind) => deletedOf(kind, productId, since, limit)));
  return found
    .flat()
    .sort((a, b) => b.deletedAt - a.deletedAt)
    .slice(0, limit);
}

async function deletedOf(
  kind: RecordKind,
  productId: string,
  since: number,
  limit: number,
): Promise<DeletedRow[]> {
  const { table, title } = RECORD_TABLES[kind];
  const has = new Set(tableShape(table).columns.map(({ name }) => name));
  const only = [
    ...(has.has('archived_at') ? [sql`AND archived_at = 0`] : []),
    ...(has.has('deleted_why') ? [sql`AND deleted_why <> 'import'`] : []),
    ...(has.has('merged_into') ? [sql`AND merged_into = ''`] : []),
  ];
  const by = has.has('updated_by') ? sql`updated_by` : sql`NULL`;
  const rows = await selectCells(
    sql`SELECT id, LEFT(${sql.ref(title)}, ${NAME_LENGTH}) AS name, deleted_at, ${by} AS deleted_by
      FROM ${sql.table(table)} WHERE product_id = ${productId} AND deleted_at > ${since} ${sql.join(only, sql` `)}
      ORDER BY deleted_at DESC LIMIT ${limit}`,
    { columns: [] },
  );
  return rows.map((row) => ({
    kind,
    id: String(row['id']),
    name: String(row['name']),
    deletedAt: Number(row['deleted_at']),
    deletedBy: row['deleted_by'] === null ? null : String(row['deleted_by']),
  }));
}
