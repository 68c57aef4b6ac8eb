import { sql } from 'kysely';
import { RECORD_KINDS } from '../../../domain/records/history';
import type { RecordKind } from '../../../domain/records/history';
import type { DeletedRow } from '../../../ports/records/record-store';
import { selectCells } from '../raw-sql';
import { RECORD_TABLES } from './record-tables';
import { tableShape } from '../table-shape';

/** Characters of a title that stand for a record in a list. */
export const NAME_LENGTH = 90;

/** What was taken away since then, latest first; not what was archived, merged, or replaced by an archive. */
export async function deletedSince(productId: string, since: number, limit: number): Promise<DeletedRow[]> {
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
