import { sql } from 'kysely';
import { AppError } from '../../../domain/app-error';
import type { ArchiveKey, ArchiveRow, JudgedRow, PutRows } from './archived-row';
import { namedElsewhere, problemByDeclaration } from './archive-declared';
import type { Reader } from '../../../domain/records/owner';
import { said } from '../../../domain/words/said';
import { knownIn } from './known-rows';
import { judgeRow, keyOf, ofProduct, problemOf, rowKey, standing } from './archive-rows';
import { archiveTables, PARENTS } from './archive-tables';
import { withFreeNames } from './archive-unique';
import { change } from '../database';
import {
  bothTouched,
  changingEvidence,
  markAll,
  markWeights,
  touchedByPieces,
  touchedByStored,
} from '../evidence/evidence-marks';
import { forgetWords, indexedTexts } from '../evidence/evidence-words';
import { raw, selectCells } from '../raw-sql';
import { tableShape } from '../table-shape';
import type { TableShape } from '../table-shape';

const ROWS_PER_PAGE = 200;
/** Characters of a page at most; a single row may have more. */
const PAGE_LENGTH = 1_000_000;
const WIPED_AT_ONCE = 500;
/** Tables that no archive has and that say what records said. */
const MERGES = ['record_merge', 'record_merge_part'];

/**
 * Everything that a product knows in Forge SQL, table by table, by the shape that the migrations give the tables; a
 * `reader` gets nothing that others keep private.
 */
export function sqlArchiveStore() {
  return {
    tables: archiveTables,
    count: async (productId: string, table: string, reader: Reader): Promise<number> => {
      known(table);
      const [row] = await selectCells(
        sql`SELECT COUNT(*) AS rows_here FROM ${sql.table(table)}
          WHERE ${ofProduct(table, productId)} AND ${knownIn(table, reader)}`,
        { columns: [] },
      );
      return Number(row?.['rows_here'] ?? 0);
    },
    page,
    judge,
    put,
    wipe,
  };
}

export type ArchiveStore = ReturnType<typeof sqlArchiveStore>;

/** @throws AppError `invalid` for a table that is no part of an archive: names of tables may come from a file */
function known(table: string): TableShape {
  if (!archiveTables().includes(table))
    throw new AppError('invalid', said('product.archive-part', { table: table.slice(0, 40) }));
  return tableShape(table);
}

/** Rows by key, after the given one; `next` null at the end. */
async function page(
  productId: string,
  table: string,
  after: ArchiveKey | null,
  reader: Reader,
): Promise<{ rows: ArchiveRow[]; next: ArchiveKey | null }> {
  const shape = known(table);
  const key = rowKey(shape);
  const order = key.length === 0 ? sql`` : sql`ORDER BY ${sql.join(key.map((name) => sql.ref(name)))}`;
  const past = after === null || key.length === 0 ? sql`` : sql`AND ${later(key, after)}`;
  const found = await selectCells(
    sql`SELECT * FROM ${sql.table(table)} WHERE ${ofProduct(table, productId)} AND ${knownIn(table, reader)}
      ${past} ${order} LIMIT ${ROWS_PER_PAGE}`,
    shape,
  );
  const rows = shortened(found);
  const last = rows.at(-1);
  const more = found.length === ROWS_PER_PAGE || rows.length < found.length;
  return { rows, next: more && last !== undefined && key.length > 0 ? keyOf(last, shape) : null };
}

/** Rows whose key comes after the given one. */
function later(names: readonly string[], after: ArchiveKey) {
  const steps = names.map((name, place) => {
    const equal = names.slice(0, place).map((before, at) => sql`${sql.ref(before)} = ${after[at] ?? null}`);
    return sql`(${sql.join([...equal, sql`${sql.ref(name)} > ${after[place] ?? null}`], sql` AND `)})`;
  });
  return sql`(${sql.join(steps, sql` OR `)})`;
}

function shortened(rows: readonly ArchiveRow[]): ArchiveRow[] {
  let length = 0;
  const kept: ArchiveRow[] = [];
  for (const row of rows) {
    length += JSON.stringify(row).length;
    if (kept.length > 0 && length > PAGE_LENGTH) break;
    kept.push(row);
  }
  return kept;
}

async function judge(
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
): Promise<readonly JudgedRow[]> {
  const shape = known(table);
  const problems = rows.map((row) => {
    const problem = problemOf(row, shape);
    return problem ?? problemByDeclaration(table, row);
  });
  const readable = rows.filter((_, place) => problems[place] === null);
  const [here, others] = await Promise.all([
    standing(table, productId, readable),
    namedElsewhere(productId, table, readable),
  ]);
  return rows.map((row, place): JudgedRow => {
    const problem = problems[place] ?? null;
    if (problem !== null) return { fate: 'invalid', problem };
    const judged = judgeRow(row, here.get(JSON.stringify(keyOf(row, shape))), productId);
    if (judged.fate === 'elsewhere' || !others(row)) return judged;
    return { fate: 'invalid', problem: said('product.row.other-product') };
  });
}

/**
 * Takes rows in, each under its own id; taking them in again changes nothing.
 * @param differing what becomes of a record that was changed on both sides
 */
const put = async (
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
  differing: 'keep' | 'take',
): Promise<PutRows> => {
  const shape = known(table);
  const judged = await withoutOrphans(productId, table, rows, await judge(productId, table, rows));
  const taken = rows.filter((_, place) => {
    const fate = judged[place]?.fate;
    return fate === 'new' || fate === 'newer' || (fate === 'differs' && differing === 'take');
  });
  if (taken.length === 0) return { fates: judged, renamed: [] };
  const { rows: free, renamed } = await withFreeNames(table, productId, taken);
  const texts =
    table === 'evidence'
      ? await indexedTexts(
          productId,
          free.map((row) => String(row['id'])),
        )
      : [];
  await whileMarked(productId, table, free, async () => {
    for (const group of sameColumns(free)) await write(productId, table, shape, group);
  });
  if (table === 'evidence') await forgetWords(productId, texts);
  return { fates: judged, renamed };
};

/** What is counted from the evidence is counted again where rows change it. */
async function whileMarked(
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
  act: () => Promise<void>,
): Promise<void> {
  const texts = (column: string): string[] =>
    rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));
  if (table === 'evidence') {
    const coming = rows.map((row) => ({
      personaId: idOf(row['persona_id']),
      accountId: idOf(row['account_id']),
      saidOn: String(row['said_on'] ?? ''),
    }));
    const touched = bothTouched(await touchedByStored(productId, texts('id')), touchedByPieces(coming));
    await changingEvidence(productId, touched, act);
  } else if (table === 'evidence_need') {
    const touched = bothTouched(await touchedByStored(productId, texts('evidence_id')), {
      needIds: texts('need_id'),
    });
    await changingEvidence(productId, touched, act);
  } else {
    await act();
    if (table === 'account') await markWeights(productId);
  }
}

function idOf(cell: ArchiveRow[string] | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** A part of a record that is not here would never be seen again. */
async function withoutOrphans(
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
  judged: readonly JudgedRow[],
): Promise<readonly JudgedRow[]> {
  const parent = PARENTS[table];
  if (parent === undefined || rows.length === 0) return judged;
  const ids = [...new Set(rows.map((row) => row[parent.column] ?? ''))];
  const found = await selectCells(
    sql`SELECT id FROM ${sql.table(parent.table)} WHERE product_id = ${productId} AND id IN (${sql.join(ids)})`,
    { columns: [] },
  );
  const here = new Set(found.map(({ id }) => id));
  return judged.map((one, place) =>
    one.fate === 'invalid' || here.has(rows[place]?.[parent.column] ?? '')
      ? one
      : { fate: 'orphan', problem: said('product.row.orphan') },
  );
}

/** Rows with the same columns go into one statement: files of older versions lack some. */
function sameColumns(rows: readonly ArchiveRow[]): ArchiveRow[][] {
  const groups = new Map<string, ArchiveRow[]>();
  for (const row of rows) {
    const names = Object.keys(row).sort().join();
    groups.set(names, [...(groups.get(names) ?? []), row]);
  }
  return [...groups.values()];
}

async function write(
  productId: string,
  table: string,
  shape: TableShape,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const given = new Set(Object.keys(rows[0] ?? {}));
  const own = shape.columns.some(({ name }) => name === 'product_id');
  const names = shape.columns
    .map(({ name }) => name)
    .filter((name) => given.has(name) && name !== 'product_id');
  const cells = (row: ArchiveRow) => [
    ...(own ? [productId] : []),
    // The words of a piece are indexed here the next time that somebody searches.
    ...names.map((name) => (table === 'evidence' && name === 'indexed' ? 0 : (row[name] ?? null))),
  ];
  const columns = [...(own ? ['product_id'] : []), ...names].map((name) => sql.ref(name));
  const values = rows.map((row) => sql`(${sql.join(cells(row))})`);
  await change(
    raw(sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES ${sql.join(values)}
      ON DUPLICATE KEY UPDATE ${sql.join(columns.map((column) => sql`${column} = VALUES(${column})`))}`),
  );
}

/** Removes a chunk of everything that the product knows, for good; gives how many rows, 0 when nothing is left. */
async function wipe(productId: string): Promise<number> {
  const gone = await wipeChunk(productId);
  if (gone === 0) await markAll(productId);
  return gone;
}

async function wipeChunk(productId: string): Promise<number> {
  const tables = [...archiveTables(), ...MERGES].reverse();
  for (const table of tables) {
    if (table === 'evidence') {
      const rows = await selectCells(
        sql`SELECT id FROM evidence WHERE product_id = ${productId} LIMIT ${WIPED_AT_ONCE}`,
        { columns: [] },
      );
      await forgetWords(
        productId,
        await indexedTexts(
          productId,
          rows.map(({ id }) => String(id)),
        ),
      );
      if (rows.length === 0) continue;
      return change(
        raw(
          sql`DELETE FROM evidence WHERE product_id = ${productId} AND id IN (${sql.join(rows.map(({ id }) => id))})`,
        ),
      );
    }
    const gone = await change(
      raw(sql`DELETE FROM ${sql.table(table)} WHERE ${ofProduct(table, productId)} LIMIT ${WIPED_AT_ONCE}`),
    );
    if (gone > 0) return gone;
  }
  return 0;
}
