import { sql } from 'kysely';
import { recordDiff } from '../../../domain/records/history';
import type { PlainRecord } from '../../../domain/records/three-way-merge';
import type { Authorship } from '../../../ports/actor';
import { change } from '../database';
import { raw } from '../raw-sql';
import { tableShape } from '../table-shape';
import type { RecordParts } from './record-tables';

/** The parts of one record. */
interface PartsOf {
  readonly productId: string;
  readonly table: string;
  readonly parts: RecordParts;
  readonly id: string;
}

/** Brings the parts of a record to its state after a change. */
export async function putParts(
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
