import { sql } from 'kysely';
import type { AnyKind } from '../../../domain/records/kind';
import { KIND_NAMES, kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import type { Reader } from '../../../domain/records/owner';
import type { ArchiveRow } from './archived-row';
import { strayCell } from './archive-cells';
import { namedIn } from './archive-references';
import { selectCells } from '../raw-sql';
import type { Row } from '../raw-sql';
import { PARENTS } from './archive-tables';
import { RECORD_TABLES } from './record-tables';
import { problemOfRow } from './row-codec';
import { said } from '../../../domain/words/said';
import type { Said } from '../../../domain/words/said';

export function kindOf(table: string): KindName | null {
  return KIND_NAMES.find((name) => RECORD_TABLES[name].table === table) ?? null;
}

/** Why a row breaks the declaration of its kind or parts, or what its table says of its cells; null when it does not. */
export function problemByDeclaration(table: string, row: Row): Said | null {
  const kind = kindOf(table);
  const found = problemOfRow(kind === null ? partsIn(table) : kindNamed(kind), row);
  if (found !== null) return said('product.row.not-declared', { column: found.field });
  const derived = kind === null ? [] : Object.values(RECORD_TABLES[kind].derived ?? {});
  const unknown = derived.find(
    ({ column, words }) =>
      words !== undefined && row[column] !== undefined && !words.some((word) => word === row[column]),
  );
  const stray = unknown?.column ?? strayCell(table, row);
  return stray === null ? null : said('product.row.not-declared', { column: stray });
}

/** The declaration of the parts that stand in a table; of no field where it holds none. */
function partsIn(table: string): Pick<AnyKind, 'specs'> {
  const name = KIND_NAMES.find((one) => RECORD_TABLES[one].parts?.table === table);
  if (name === undefined) return { specs: {} };
  return { specs: kindNamed(name).parts[RECORD_TABLES[name].parts?.name ?? '']?.fields ?? {} };
}

/**
 * Why a row, or the one that stands here, is not for the reader to touch: somebody else keeps it private. Nothing of
 * what that one says is told.
 */
export function problemOfOwner(
  table: string,
  row: ArchiveRow,
  here: Row | undefined,
  reader: Reader,
): Said | null {
  const kept = [row, here ?? row].some((one) => isKept(table, one, reader));
  return kept ? said('product.row.kept-private') : null;
}

function isKept(table: string, row: Row, reader: Reader): boolean {
  if (reader === null) return false;
  const kind = kindOf(table);
  const owned = kind === null ? undefined : RECORD_TABLES[kind].owned;
  if (owned !== undefined) return row[owned.shared] !== 1 && row[owned.by] !== reader;
  const keptFor = table === 'record_history' ? (row['kept_for'] ?? '') : '';
  return keptFor !== '' && keptFor !== reader;
}

/**
 * Tells of each row whether it names a record of another product. What is not here at all may still come with a later
 * part of the archive.
 */
export async function namedElsewhere(
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
): Promise<(row: ArchiveRow) => boolean> {
  // Whether the record that a part belongs to is here is asked of all parts anyway.
  const parent = PARENTS[table]?.column;
  const named = (row: ArchiveRow) =>
    namedIn(table, row).filter(({ id }) => parent === undefined || row[parent] !== id);
  const all = rows.flatMap(named);
  const others = new Set<string>();
  for (const target of new Set(all.flatMap(({ tables }) => tables))) {
    const ids = new Set(all.flatMap(({ tables, id }) => (tables.includes(target) ? [id] : [])));
    const found = await selectCells(
      sql`SELECT id FROM ${sql.table(target)} WHERE product_id <> ${productId} AND id IN (${sql.join([...ids])})`,
      { columns: [] },
    );
    for (const { id } of found) others.add(`${target} ${String(id)}`);
  }
  return (row) =>
    others.size > 0 &&
    named(row).some(({ tables, id }) => tables.some((target) => others.has(`${target} ${id}`)));
}
