import { sql } from 'kysely';
import type { Authorship } from '../../../ports/actor';
import type { ArchiveRow, PutRows } from './archived-row';
import { kindOf } from './archive-declared';
import { apart, look, standingNames, withoutOrphans } from './archive-judge';
import type { ArchivePart } from './archive-judge';
import { isActor } from './archive-rows';
import { knownTable } from './archive-tables';
import { withFreeNames } from './archive-unique';
import { RECORD_TABLES } from './record-tables';
import { change } from '../database';
import {
  bothTouched,
  changingEvidence,
  markWeights,
  touchedByPieces,
  touchedByStored,
} from '../evidence/evidence-marks';
import { forgetWords, indexedTexts } from '../evidence/evidence-words';
import { raw } from '../raw-sql';
import type { Row } from '../raw-sql';
import type { TableShape } from '../table-shape';

/**
 * Takes rows in, each under its own id or, from another product, under the id that it has here; taking them in again
 * changes nothing. Whoever takes them in is who changed them here; the history keeps whom the file names, and says who
 * brought it.
 * @param differing what becomes of a record that was changed on both sides
 */
export async function putPart(
  productId: string,
  part: ArchivePart,
  differing: 'keep' | 'take',
  by: Authorship,
): Promise<PutRows> {
  const { table } = part;
  const shape = knownTable(table);
  const looked = await look(productId, part, by.accountId);
  const { rows, here } = looked;
  const ofOurs = await apart(productId, table, rows, looked.judged);
  const judged = await withoutOrphans(productId, table, rows, ofOurs);
  const standing = standingNames(part, looked);
  const taken = rows.flatMap((row, place) => {
    const fate = judged[place]?.fate;
    const wanted = fate === 'new' || fate === 'newer' || (fate === 'differs' && differing === 'take');
    return wanted ? [answeredFor(table, row, here[place], by)] : [];
  });
  if (taken.length === 0) return { fates: judged, renamed: standing };
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
  return { fates: judged, renamed: [...standing, ...renamed] };
}

/** A row as whoever takes it in answers for it: a file may say of anybody that they did something. */
function answeredFor(table: string, row: ArchiveRow, here: Row | undefined, by: Authorship): ArchiveRow {
  if (table === 'record_history') return { ...row, brought_by: by.accountId, brought_at: by.at };
  const kind = kindOf(table);
  const owned = kind === null ? undefined : RECORD_TABLES[kind].owned;
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      if (isActor(name)) return [name, by.accountId];
      if (name !== owned?.by || here !== undefined) return [name, cell];
      const anothers = owned.inPerson === true && cell !== by.accountId;
      return [name, anothers ? (row['id'] ?? '') : by.accountId];
    }),
  );
}

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
  // Whatever came in between: what stands under the key of another row, or is another product's, stays as it is.
  const same = [...shape.key, ...(own ? ['product_id'] : [])].map(
    (name) => sql`${sql.ref(`${table}.${name}`)} = VALUES(${sql.ref(name)})`,
  );
  const set = names
    .filter((name) => !shape.key.includes(name))
    .map(
      (name) =>
        sql`${sql.ref(name)} = IF(${sql.join(same, sql` AND `)}, VALUES(${sql.ref(name)}), ${sql.ref(`${table}.${name}`)})`,
    );
  const [first = 'product_id'] = shape.key;
  const kept = sql`${sql.ref(first)} = ${sql.ref(`${table}.${first}`)}`;
  await change(
    raw(sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES ${sql.join(values)}
      ON DUPLICATE KEY UPDATE ${sql.join(set.length === 0 ? [kept] : set)}`),
  );
}
