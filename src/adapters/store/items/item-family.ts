import { sql } from 'kysely';
import { z } from 'zod';
import type { ItemRow } from '../../../domain/items/work-item';
import { statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';
import { columnsOf, itemRow } from './item-row';

const ROWS_PER_STATEMENT = 1_000;

const issueId = z.object({ issue_id: z.string() }).transform((row) => row.issue_id);

/** What stands directly below these items, as far as the app remembers it, in whatever project. */
export async function childrenOf(parentIds: readonly string[]): Promise<ItemRow[]> {
  if (parentIds.length === 0) return [];
  return selectRows(
    statements.selectFrom('item').selectAll().where('parent_id', 'in', parentIds).orderBy('issue_id'),
    itemRow,
  );
}

/** What stands directly below items of these projects and is in another project itself. */
export async function childrenElsewhere(projectIds: readonly string[]): Promise<ItemRow[]> {
  if (projectIds.length === 0) return [];
  return selectRows(
    statements
      .selectFrom('item as parent')
      .innerJoin('item', 'item.parent_id', 'parent.issue_id')
      .selectAll('item')
      .where('parent.project_id', 'in', projectIds)
      .where('item.project_id', 'not in', projectIds)
      .orderBy('item.issue_id'),
    itemRow,
  );
}

/** Those of the epics whose children were never read from Jira in full. */
export async function unreadEpics(issueIds: readonly string[]): Promise<string[]> {
  if (issueIds.length === 0) return [];
  return selectRows(
    statements
      .selectFrom('item')
      .select('issue_id')
      .where('issue_id', 'in', issueIds)
      .where('hierarchy_level', '>', 0)
      .where('children_at', '=', 0),
    issueId,
  );
}

/** Notes when all children of these epics were read from Jira. Ids that are not remembered are left out. */
export async function noteChildrenRead(issueIds: readonly string[], at: number): Promise<void> {
  if (issueIds.length === 0) return;
  await change(statements.updateTable('item').set({ children_at: at }).where('issue_id', 'in', issueIds));
}

/**
 * Remembers what stands below an epic and belongs to another product: where it is, how large it is and whether it is
 * done. What it serves is that product's to say and stays as it is.
 */
export async function putElsewhere(rows: readonly ItemRow[], seenAt: number): Promise<void> {
  const nothing = {
    links: [],
    personaKeys: [],
    givenPersonaKeys: [],
    goals: {},
    blockerIds: [],
    written: { value: null, priority: null, band: null },
  };
  const columns = rows.map((row) => columnsOf({ ...row, ...nothing }, seenAt));
  for (const part of statementParts(columns, ROWS_PER_STATEMENT))
    await change(
      statements
        .insertInto('item')
        .values(part)
        .onDuplicateKeyUpdate({
          issue_key: sql`VALUES(issue_key)`,
          project_id: sql`VALUES(project_id)`,
          parent_id: sql`VALUES(parent_id)`,
          hierarchy_level: sql`VALUES(hierarchy_level)`,
          points: sql`VALUES(points)`,
          unit: sql`VALUES(unit)`,
          done: sql`VALUES(done)`,
        }),
    );
}
