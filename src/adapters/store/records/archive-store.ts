import { sql } from 'kysely';
import type { ArchiveKey, ArchiveRow } from './archived-row';
import type { Reader } from '../../../domain/records/owner';
import { judgePart } from './archive-judge';
import { keyOf, ofProduct, rowKey } from './archive-rows';
import { archiveTables, knownTable } from './archive-tables';
import { putPart } from './archive-write';
import { knownIn } from './known-rows';
import { bytesOf, hasKey, partsByBytes } from '../by-bytes';
import { change } from '../database';
import { markAll } from '../evidence/evidence-marks';
import { forgetWords, indexedTexts } from '../evidence/evidence-words';
import { raw, selectCells } from '../raw-sql';

const ROWS_PER_PAGE = 200;
/** Characters of a page at most; a single row may have more. */
const PAGE_LENGTH = 1_000_000;
const WIPED_AT_ONCE = 500;
/** Tables that no archive has and that say what records said. */
const WAYS_BACK = ['record_merge', 'record_merge_part', 'import_change'];

/**
 * Everything that a product knows in Forge SQL, table by table, by the shape that the migrations give the tables; a
 * `reader` gets nothing that others keep private.
 */
export function sqlArchiveStore() {
  return {
    tables: archiveTables,
    count: async (productId: string, table: string, reader: Reader): Promise<number> => {
      knownTable(table);
      const [row] = await selectCells(
        sql`SELECT COUNT(*) AS rows_here FROM ${sql.table(table)}
          WHERE ${ofProduct(table, productId)} AND ${knownIn(table, reader)}`,
        { columns: [] },
      );
      return Number(row?.['rows_here'] ?? 0);
    },
    page,
    judge: judgePart,
    put: putPart,
    wipe,
  };
}

export type ArchiveStore = ReturnType<typeof sqlArchiveStore>;

/** Rows by key, after the given one; `next` null at the end. */
async function page(
  productId: string,
  table: string,
  after: ArchiveKey | null,
  reader: Reader,
): Promise<{ rows: ArchiveRow[]; next: ArchiveKey | null }> {
  const shape = knownTable(table);
  const key = rowKey(shape);
  const order = key.length === 0 ? sql`` : sql`ORDER BY ${sql.join(key.map((name) => sql.ref(name)))}`;
  const past = after === null || key.length === 0 ? sql`` : sql`AND ${later(key, after)}`;
  const own = sql`${ofProduct(table, productId)} AND ${knownIn(table, reader)}`;
  const found = await selectCells(
    sql`SELECT ${sql.join(shape.key.map((name) => sql.ref(name)))}, ${bytesOf(shape)} AS bytes_here
      FROM ${sql.table(table)} WHERE ${own} ${past} ${order} LIMIT ${ROWS_PER_PAGE}`,
    { columns: [] },
  );
  const [keys = []] = partsByBytes(found, (row) => Number(row['bytes_here'] ?? 0));
  if (keys.length === 0) return { rows: [], next: null };
  const whole = await selectCells(
    sql`SELECT * FROM ${sql.table(table)} WHERE ${own} AND ${hasKey(shape.key, keys)} ${order}`,
    shape,
  );
  const rows = shortened(whole);
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

/** Removes a chunk of everything that the product knows, for good; gives how many rows, 0 when nothing is left. */
async function wipe(productId: string): Promise<number> {
  const gone = await wipeChunk(productId);
  if (gone === 0) await markAll(productId);
  return gone;
}

async function wipeChunk(productId: string): Promise<number> {
  const tables = [...archiveTables(), ...WAYS_BACK].reverse();
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
