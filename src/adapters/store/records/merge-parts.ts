import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows } from '../database';
import { raw } from '../raw-sql';
import { storedJson } from '../stored-json';
import type { Merge } from './merges';

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
/** Rows that became one: what both said, and what the one says now. */
const becameOne = z.object({ other: row, kept: row, now: row });

/** A row that followed a merge, by the columns that tell it apart from others of the same record. */
export interface Held {
  readonly key: string;
  /** The record, beside the two of the merge, that the row belongs to. */
  readonly recordId: string;
  readonly rows: z.infer<typeof becameOne> | null;
}

/** Remembers rows that are about to follow; what was remembered before stays as it was. */
export async function rememberHeld(
  { id, productId }: Merge,
  holder: string,
  held: readonly Held[],
): Promise<void> {
  const rows = held.map(
    ({ key, recordId, rows: both }) => sql`(${id}, ${productId}, ${holder}, ${key}, ${recordId},
      ${both === null ? null : JSON.stringify(both)})`,
  );
  await change(
    raw(sql`INSERT INTO record_merge_part (merge_id, product_id, holder, row_key, record_id, before_rows)
      VALUES ${sql.join(rows)} ON DUPLICATE KEY UPDATE merge_id = record_merge_part.merge_id`),
  );
}

/** What was remembered of a holder's rows: of those with the keys, or the next ones where `keys` is null. */
export async function heldParts(
  { id, productId }: Merge,
  holder: string,
  keys: readonly string[] | null,
  limit: number,
): Promise<Held[]> {
  const which = keys === null ? sql`` : sql`AND row_key IN (${sql.join([...keys])})`;
  const rows = await selectRows(
    raw(sql`SELECT row_key, record_id, before_rows FROM record_merge_part WHERE merge_id = ${id}
      AND product_id = ${productId} AND holder = ${holder} ${which} LIMIT ${limit}`),
    z.object({ row_key: z.string(), record_id: z.string(), before_rows: storedJson(becameOne).nullable() }),
  );
  return rows.map((found) => ({ key: found.row_key, recordId: found.record_id, rows: found.before_rows }));
}

/** Forgets rows that were led back. */
export async function forgetHeld(
  { id, productId }: Merge,
  holder: string,
  held: readonly Held[],
): Promise<void> {
  await change(
    raw(sql`DELETE FROM record_merge_part WHERE merge_id = ${id} AND product_id = ${productId}
      AND holder = ${holder} AND row_key IN (${sql.join(held.map(({ key }) => key))})`),
  );
}
