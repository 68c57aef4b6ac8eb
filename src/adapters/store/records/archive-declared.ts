import { sql } from 'kysely';
import type { AnyKind } from '../../../domain/records/kind';
import { KIND_NAMES, kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import { referencesIn } from '../../../domain/records/references';
import type { ArchiveRow } from './archived-row';
import { selectCells } from '../raw-sql';
import type { Row } from '../raw-sql';
import { PARENTS } from './archive-tables';
import { RECORD_TABLES } from './record-tables';
import { problemOfRow, recordOfRow } from './row-codec';
import { said } from '../../../domain/words/said';
import type { Said } from '../../../domain/words/said';

/** Columns by which rows that are no records of their own name a record. */
const NAMING: Readonly<Record<string, KindName>> = {
  persona_id: 'persona',
  need_id: 'need',
  account_id: 'account',
  evidence_id: 'evidence',
  goal_id: 'goal',
};

function kindOf(table: string): KindName | null {
  return KIND_NAMES.find((name) => RECORD_TABLES[name].table === table) ?? null;
}

/** Why a row breaks the declaration of its kind, or of the parts of one; empty when it does not. */
export function problemByDeclaration(table: string, row: Row): Said | null {
  const kind = kindOf(table);
  const found = problemOfRow(kind === null ? partsIn(table) : kindNamed(kind), row);
  if (found !== null) return said('product.row.not-declared', { column: found.field });
  const derived = kind === null ? [] : Object.values(RECORD_TABLES[kind].derived ?? {});
  const unknown = derived.find(
    ({ column, words }) =>
      words !== undefined && row[column] !== undefined && !words.some((word) => word === row[column]),
  );
  return unknown === undefined ? null : said('product.row.not-declared', { column: unknown.column });
}

/** The declaration of the parts that stand in a table; of no field where it holds none. */
function partsIn(table: string): Pick<AnyKind, 'specs'> {
  const name = KIND_NAMES.find((one) => RECORD_TABLES[one].parts?.table === table);
  if (name === undefined) return { specs: {} };
  return { specs: kindNamed(name).parts[RECORD_TABLES[name].parts?.name ?? '']?.fields ?? {} };
}

interface Named {
  readonly kind: KindName;
  readonly id: string;
}

/** Every record that a row names. */
function namedIn(table: string, row: Row): Named[] {
  const kind = kindOf(table);
  const byDeclaration =
    kind === null ? [] : referencesIn(kindNamed(kind), recordOfRow(kindNamed(kind), row).value);
  return [
    ...byDeclaration.flatMap(({ to, id }) => {
      const named = KIND_NAMES.find((name) => name === to);
      return named === undefined ? [] : [{ kind: named, id }];
    }),
    ...Object.entries(NAMING).flatMap(([column, named]) => {
      const id = row[column];
      // Whether the record that a part belongs to is here is asked of all parts anyway.
      return typeof id === 'string' && id !== '' && PARENTS[table]?.column !== column
        ? [{ kind: named, id }]
        : [];
    }),
  ];
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
  const named = rows.flatMap((row) => namedIn(table, row));
  const others = new Set<string>();
  for (const kind of KIND_NAMES) {
    const ids = new Set(named.flatMap((one) => (one.kind === kind ? [one.id] : [])));
    if (ids.size === 0) continue;
    const found = await selectCells(
      sql`SELECT id FROM ${sql.table(RECORD_TABLES[kind].table)}
        WHERE product_id <> ${productId} AND id IN (${sql.join([...ids])})`,
      { columns: [] },
    );
    for (const { id } of found) others.add(`${kind} ${String(id)}`);
  }
  return (row) => namedIn(table, row).some(({ kind, id }) => others.has(`${kind} ${id}`));
}
