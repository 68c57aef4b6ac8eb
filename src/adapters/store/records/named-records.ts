import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { KIND_NAMES, kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import type { Reader } from '../../../domain/records/owner';
import type { DeletedRow } from './stored-record';
import { selectCells } from '../raw-sql';
import { tableShape } from '../table-shape';
import { known } from './known-rows';
import { RECORD_TABLES } from './record-tables';

/** Characters of a quote that stand for it in a list. */
const NAME_LENGTH = 90;

/** How people call the records of these ids, of whatever kind, deleted ones included, but none that is private. */
export async function names(
  productId: string,
  ids: readonly string[],
  reader: Reader,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (ids.length === 0) return found;
  for (const kind of KIND_NAMES) {
    const { table, title } = RECORD_TABLES[kind];
    const { letter } = kindNamed(kind);
    const number = letter === undefined ? sql`0` : sql`number`;
    const rows = await selectCells(
      sql`SELECT id, LEFT(${sql.ref(title)}, ${NAME_LENGTH}) AS name, ${number} AS number
        FROM ${sql.table(table)} WHERE product_id = ${productId} AND id IN (${sql.join([...ids])}) AND ${known(RECORD_TABLES[kind], reader)}`,
      { columns: [] },
    );
    for (const { id, name, number: ordinal } of rows) {
      const key = Number(ordinal) > 0 ? `${letter ?? ''}-${String(ordinal)} ` : '';
      found.set(String(id), `${key}${String(name)}`);
    }
  }
  return found;
}

/** What was deleted after the instant and can be brought back, the latest first; voices of an import are left out. */
export async function deletedSince(
  productId: string,
  since: number,
  limit: number,
  reader: Reader,
): Promise<DeletedRow[]> {
  const found = await Promise.all(KIND_NAMES.map((kind) => deletedOf(kind, productId, since, limit, reader)));
  return found
    .flat()
    .sort((a, b) => b.deletedAt - a.deletedAt)
    .slice(0, limit);
}

/** The one kind of which there may be a million lies by when it was deleted. */
function inOrderOfDeletion(table: string): RawBuilder<unknown> {
  return table === 'evidence' ? sql`evidence FORCE INDEX (by_page)` : sql.table(table);
}

async function deletedOf(
  kind: KindName,
  productId: string,
  since: number,
  limit: number,
  reader: Reader,
): Promise<DeletedRow[]> {
  const { table, title } = RECORD_TABLES[kind];
  const has = new Set(tableShape(table).columns.map(({ name }) => name));
  const only = [
    sql`AND ${known(RECORD_TABLES[kind], reader)}`,
    ...(has.has('archived_at') ? [sql`AND archived_at = 0`] : []),
    ...(has.has('deleted_why') ? [sql`AND deleted_why <> 'import'`] : []),
    ...(has.has('merged_into') ? [sql`AND merged_into = ''`] : []),
  ];
  const by = has.has('updated_by') ? sql`updated_by` : sql`NULL`;
  const rows = await selectCells(
    sql`SELECT id, LEFT(${sql.ref(title)}, ${NAME_LENGTH}) AS name, deleted_at, ${by} AS deleted_by
      FROM ${inOrderOfDeletion(table)} WHERE product_id = ${productId} AND deleted_at > ${since} ${sql.join(only, sql` `)}
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
