import { sql } from 'kysely';
import { KIND_NAMES } from '../../../domain/records/kinds';
import { change } from '../database';
import { raw, selectCells } from '../raw-sql';
import { RECORD_TABLES } from './record-tables';
import type { RecordTable } from './record-tables';

/** What stands in place of the words of a deleted need: its number is never given to another one. */
const PURGED_TITLE = '–';

/**
 * Removes records that were deleted before the instant, with their ratings and what the history says of them; gives
 * how many. Evidence has a purge of its own. Of a need its number is kept, so that no later need is taken for it in
 * Jira.
 */
export async function purgeRecords(productId: string, before: number, limit: number): Promise<number> {
  let purged = 0;
  for (const kind of KIND_NAMES) {
    if (kind === 'evidence') continue;
    const { table, parts, goes } = RECORD_TABLES[kind];
    const archived = kind === 'persona' ? sql`AND archived_at = 0` : sql``;
    const unpurged = kind === 'need' ? sql`AND title <> ${PURGED_TITLE}` : sql``;
    const rows = await selectCells(
      sql`SELECT id FROM ${sql.table(table)} WHERE product_id = ${productId} AND deleted_at > 0
        AND deleted_at < ${before} ${archived} ${unpurged} LIMIT ${limit}`,
      { columns: [] },
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) continue;
    if (parts !== undefined)
      await change(
        raw(sql`DELETE FROM ${sql.table(parts.table)} WHERE ${sql.ref(parts.of)} IN (${sql.join(ids)})`),
      );
    if (goes !== undefined) await purgeWith(productId, goes, ids);
    await change(
      raw(sql`UPDATE record_history SET before_state = NULL, after_state = NULL, action = 'erased'
        WHERE product_id = ${productId} AND record_id IN (${sql.join(ids)})`),
    );
    await forgetMerges(productId, ids);
    purged += await change(
      raw(
        kind === 'need'
          ? sql`UPDATE need SET title = ${PURGED_TITLE}, statement = '', decline = NULL, came_back = NULL WHERE id IN (${sql.join(ids)})`
          : sql`DELETE FROM ${sql.table(table)} WHERE id IN (${sql.join(ids)})`,
      ),
    );
  }
  return purged;
}

/** Records of another kind that go with those that are gone, and what the history says of them. */
async function purgeWith(
  productId: string,
  { table, of }: NonNullable<RecordTable['goes']>,
  ids: readonly unknown[],
): Promise<void> {
  const theirs = sql`product_id = ${productId} AND ${sql.ref(of)} IN (${sql.join([...ids])})`;
  await change(
    raw(sql`UPDATE record_history SET before_state = NULL, after_state = NULL, action = 'erased'
      WHERE product_id = ${productId} AND record_id IN (SELECT id FROM ${sql.table(table)} WHERE ${theirs})`),
  );
  await change(raw(sql`DELETE FROM ${sql.table(table)} WHERE ${theirs}`));
}

/** What was merged and is gone for good can be two again no more. */
async function forgetMerges(productId: string, ids: readonly unknown[]): Promise<void> {
  await change(
    raw(sql`DELETE FROM record_merge_part WHERE product_id = ${productId} AND merge_id IN
      (SELECT id FROM record_merge WHERE product_id = ${productId} AND from_id IN (${sql.join([...ids])}))`),
  );
  await change(
    raw(sql`DELETE FROM record_merge WHERE product_id = ${productId} AND from_id IN (${sql.join([...ids])})`),
  );
}
