import { sql } from 'kysely';
import { z } from 'zod';
import type { ItemRow } from '../../../domain/items/work-item';
import type { Clock } from '../../../ports/clock';
import { statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';
import { childrenElsewhere, childrenOf, noteChildrenRead, putElsewhere, unreadEpics } from './item-family';
import { storedJson } from '../stored-json';
import { countServing, pageAll, pageEpicsServing, pageNotSeenSince, pageServing } from './item-pages';
import { columnsOf, itemRow } from './item-row';

const ROWS_PER_STATEMENT = 1_000;

const givenRow = z
  .object({ issue_id: z.string(), given_personas: storedJson(z.array(z.string())) })
  .transform((row) => [row.issue_id, row.given_personas] as const);
const seenRow = z
  .object({ issue_id: z.string(), seen_at: z.coerce.number() })
  .transform((row) => [row.issue_id, row.seen_at] as const);

/**
 * What the app remembers of work items between events, in Forge SQL. Jira stays the truth; reconcile repairs this.
 */
export function sqlItemStore(clock: Clock) {
  return {
    put: (rows: readonly ItemRow[]): Promise<void> => put(rows, clock.now()),
    find: async (issueIds: readonly string[]): Promise<ItemRow[]> =>
      issueIds.length === 0
        ? []
        : selectRows(statements.selectFrom('item').selectAll().where('issue_id', 'in', issueIds), itemRow),
    putElsewhere: (rows: readonly ItemRow[]): Promise<void> => putElsewhere(rows, clock.now()),
    childrenOf,
    childrenElsewhere,
    unreadEpics,
    noteChildrenRead: (issueIds: readonly string[]): Promise<void> => noteChildrenRead(issueIds, clock.now()),
    pageServing,
    pageEpicsServing,
    pageAll,
    /** Items that block any of these, as far as the app remembers them. */
    blockersOf: async (issueIds: readonly string[]): Promise<ItemRow[]> =>
      issueIds.length === 0 ? [] : selectRows(itemsAcross('blocker_id', 'blocked_id', issueIds), itemRow),
    /** Open items that any of these blocks. */
    blockedBy: async (issueIds: readonly string[]): Promise<ItemRow[]> =>
      issueIds.length === 0
        ? []
        : selectRows(itemsAcross('blocked_id', 'blocker_id', issueIds).where('done', '=', 0), itemRow),
    countServing,
    /** When each of them was last read from Jira, in milliseconds; those that are not remembered are not there. */
    seenAt: async (issueIds: readonly string[]): Promise<ReadonlyMap<string, number>> =>
      issueIds.length === 0
        ? new Map()
        : new Map(
            await selectRows(
              statements.selectFrom('item').select(['issue_id', 'seen_at']).where('issue_id', 'in', issueIds),
              seenRow,
            ),
          ),
    /** Of each item the personas that the app put into its field; those that are not remembered are not there. */
    givenPersonas: async (issueIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> =>
      issueIds.length === 0
        ? new Map()
        : new Map(
            await selectRows(
              statements
                .selectFrom('item')
                .select(['issue_id', 'given_personas'])
                .where('issue_id', 'in', issueIds),
              givenRow,
            ),
          ),
    /** Remembers what has just been written into Jira. */
    noteWritten: async (rows: readonly ItemRow[]): Promise<void> => {
      if (rows.length === 0) return;
      await change(
        statements
          .insertInto('item')
          .values(rows.map((row) => columnsOf(row, clock.now())))
          .onDuplicateKeyUpdate({
            value: sql`VALUES(value)`,
            priority: sql`VALUES(priority)`,
            band: sql`VALUES(band)`,
            personas: sql`VALUES(personas)`,
            given_personas: sql`VALUES(given_personas)`,
          }),
      );
    },
    remove: async (issueIds: readonly string[]): Promise<void> => {
      if (issueIds.length === 0) return;
      await change(statements.deleteFrom('item_need').where('issue_id', 'in', issueIds));
      await change(statements.deleteFrom('item_block').where('blocked_id', 'in', issueIds));
      await change(statements.deleteFrom('item').where('issue_id', 'in', issueIds));
    },
    pageNotSeenSince,
  };
}

export type ItemStore = ReturnType<typeof sqlItemStore>;

/** The items at the far end of the blocks links that have one of the ids at their near end. */
function itemsAcross(
  far: 'blocker_id' | 'blocked_id',
  near: 'blocker_id' | 'blocked_id',
  ids: readonly string[],
) {
  const ends = statements.selectFrom('item_block').select(far).where(near, 'in', ids);
  return statements.selectFrom('item').selectAll().where('issue_id', 'in', ends).orderBy('issue_id');
}

/** What stands below an epic, or a hundred, may be more than one statement brings. */
async function put(rows: readonly ItemRow[], seenAt: number): Promise<void> {
  for (const part of statementParts(rows, ROWS_PER_STATEMENT)) await putPart(part, seenAt);
}

async function putPart(rows: readonly ItemRow[], seenAt: number): Promise<void> {
  await change(
    statements
      .insertInto('item')
      .values(rows.map((row) => columnsOf(row, seenAt)))
      .onDuplicateKeyUpdate({
        issue_key: sql`VALUES(issue_key)`,
        project_id: sql`VALUES(project_id)`,
        parent_id: sql`VALUES(parent_id)`,
        hierarchy_level: sql`VALUES(hierarchy_level)`,
        links: sql`VALUES(links)`,
        personas: sql`VALUES(personas)`,
        goals: sql`VALUES(goals)`,
        points: sql`VALUES(points)`,
        unit: sql`VALUES(unit)`,
        done: sql`VALUES(done)`,
        blockers: sql`VALUES(blockers)`,
        value: sql`VALUES(value)`,
        priority: sql`VALUES(priority)`,
        band: sql`VALUES(band)`,
        seen_at: sql`VALUES(seen_at)`,
      }),
  );
  await putNeeds(rows);
  await putBlockers(rows);
}

async function putNeeds(rows: readonly ItemRow[]): Promise<void> {
  const links = rows.flatMap((row) =>
    row.links.map((link) => ({ issue_id: row.issueId, project_id: row.projectId, need_key: link.needKey })),
  );
  const ids = rows.map((row) => row.issueId);
  const stale = statements.deleteFrom('item_need').where('issue_id', 'in', ids);
  if (links.length === 0) {
    await change(stale);
    return;
  }
  await change(
    statements
      .insertInto('item_need')
      .values(links)
      .onDuplicateKeyUpdate({ project_id: sql`VALUES(project_id)` }),
  );
  const kept = links.map((link) => `${link.issue_id} ${link.need_key}`);
  await change(stale.where(sql<string>`CONCAT(issue_id, ' ', need_key)`, 'not in', kept));
}

async function putBlockers(rows: readonly ItemRow[]): Promise<void> {
  const links = rows.flatMap((row) =>
    row.blockerIds.map((blockerId) => ({ blocked_id: row.issueId, blocker_id: blockerId })),
  );
  const ids = rows.map((row) => row.issueId);
  const stale = statements.deleteFrom('item_block').where('blocked_id', 'in', ids);
  if (links.length === 0) {
    await change(stale);
    return;
  }
  await change(statements.insertInto('item_block').ignore().values(links));
  const kept = links.map((link) => `${link.blocked_id} ${link.blocker_id}`);
  await change(stale.where(sql<string>`CONCAT(blocked_id, ' ', blocker_id)`, 'not in', kept));
}
