import { sql } from 'kysely';
import { z } from 'zod';
import type { ItemRow } from '../../../domain/items/work-item';
import { selectRows, statements } from '../database';
import { itemRow } from './item-row';

/** All rows of the projects, by issue id, after the given one. */
export async function pageAll(
  projectIds: readonly string[],
  afterIssueId: string,
  limit: number,
): Promise<ItemRow[]> {
  if (projectIds.length === 0) return [];
  return selectRows(pageOf(projectIds, limit).where('issue_id', '>', afterIssueId), itemRow);
}

/** Rows of the projects that a full pass over Jira, begun at that time, has not seen. */
export async function pageNotSeenSince(
  projectIds: readonly string[],
  since: number,
  limit: number,
): Promise<ItemRow[]> {
  if (projectIds.length === 0) return [];
  return selectRows(pageOf(projectIds, limit).where('seen_at', '<', since), itemRow);
}

/** Items linked to any of the needs, and epics above them, by issue id, after the given one. */
export async function pageServing(
  projectIds: readonly string[],
  needKeys: readonly string[] | 'all',
  afterIssueId: string,
  limit: number,
): Promise<ItemRow[]> {
  if (projectIds.length === 0) return [];
  return selectRows(servingAfter(projectIds, needKeys, afterIssueId, limit), itemRow);
}

/** How many items `pageServing` would bring in all. */
export async function countServing(
  projectIds: readonly string[],
  needKeys: readonly string[] | 'all',
): Promise<number> {
  const rows = await selectRows(
    statements
      .selectFrom('item')
      .select(sql<number>`COUNT(*)`.as('items'))
      .where('issue_id', 'in', servingIds(projectIds, needKeys))
      .where('project_id', 'in', projectIds),
    z.object({ items: z.coerce.number() }),
  );
  return rows[0]?.items ?? 0;
}

/** Epics of the projects that serve a need, themselves or through what stands below them, after the given issue id. */
export async function pageEpicsServing(
  projectIds: readonly string[],
  afterIssueId: string,
  limit: number,
): Promise<ItemRow[]> {
  if (projectIds.length === 0) return [];
  return selectRows(
    servingAfter(projectIds, 'all', afterIssueId, limit).where('hierarchy_level', '>', 0),
    itemRow,
  );
}

/** Rows of the projects by issue id: what stands above an item may be another product's. */
function pageOf(projectIds: readonly string[], limit: number) {
  return statements
    .selectFrom('item')
    .selectAll()
    .where('project_id', 'in', projectIds)
    .orderBy('issue_id')
    .limit(limit);
}

function servingAfter(
  projectIds: readonly string[],
  needKeys: readonly string[] | 'all',
  afterIssueId: string,
  limit: number,
) {
  return pageOf(projectIds, limit)
    .where('issue_id', 'in', servingIds(projectIds, needKeys))
    .where('issue_id', '>', afterIssueId);
}

/** Ids of the items that serve one of the needs, of the epics above them and of what stands above those. */
function servingIds(projectIds: readonly string[], needKeys: readonly string[] | 'all') {
  const direct = () => {
    const inProjects = statements.selectFrom('item_need').where('item_need.project_id', 'in', projectIds);
    return needKeys === 'all' ? inProjects : inProjects.where('item_need.need_key', 'in', needKeys);
  };
  const below = () => direct().innerJoin('item as story', 'story.issue_id', 'item_need.issue_id');
  return direct()
    .select('item_need.issue_id as id')
    .union(below().where('story.parent_id', '<>', '').select('story.parent_id as id'))
    .union(
      below()
        .innerJoin('item as epic', 'epic.issue_id', 'story.parent_id')
        .where('epic.parent_id', '<>', '')
        .select('epic.parent_id as id'),
    );
}
