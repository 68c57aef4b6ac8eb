import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { AppError } from '@domain/app-error';
import { jqlField } from '@domain/items/jql-field';
import { idsOfList } from '@jira/agile';
import { workItemFields } from '@jira/issue-schema';
import { bulkFetchAll } from '@jira/issues';
import type { JiraTransport } from '@jira/jira-transport';
import { planItemOf } from './plan-items';
import type { PlanItem } from './plan-items';

/** Items that serve a need: all of them, up to a number that no board comes near. */
const MOST_VALUED = 2_000;
/** Items without a need are worth nothing to the plan: those that the team has ranked highest are enough, with a search. */
const MOST_BY_RANK = 300;
const MOST_FOUND = 50;

/** What reading items for planning takes. */
export interface ItemReading {
  readonly transport: JiraTransport;
  readonly snapshot: KnowledgeSnapshot;
  readonly basis: PlanningBasis;
}

/** Reads items by id, in the order given; what is gone or no story is left out. */
export async function readPlanItems(
  { transport, snapshot, basis }: ItemReading,
  ids: readonly string[],
  place: PlanItem['place'],
): Promise<PlanItem[]> {
  const fields = [...workItemFields(snapshot.fields, snapshot.estimation), 'issuelinks', 'assignee'];
  const issues = await bulkFetchAll(transport, ids, fields);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return ids.flatMap((id) => {
    const issue = byId.get(id);
    const item = issue === undefined ? null : planItemOf(issue, place, snapshot, basis);
    return item === null || item.row.item.hierarchyLevel !== 0 ? [] : [item];
  });
}

/**
 * Ids of what waits on a board: everything that serves a need, the most valuable first, then the rest by rank.
 * `cut` = more waits than is given.
 */
export async function waitingIds(
  transport: JiraTransport,
  boardId: string,
  { fields }: Pick<KnowledgeSnapshot, 'fields'>,
): Promise<{ readonly ids: string[]; readonly cut: boolean }> {
  const jql = `${jqlField(fields.customerNeeds)} is not EMPTY ORDER BY ${jqlField(fields.customerValue)} DESC, Rank ASC`;
  const [valued, ranked] = await Promise.all([
    idsOfList(transport, { kind: 'backlog', boardId, jql }, MOST_VALUED),
    idsOfList(transport, { kind: 'backlog', boardId }, MOST_BY_RANK),
  ]);
  return { ids: [...new Set([...valued.ids, ...ranked.ids])], cut: valued.cut || ranked.cut };
}

/** Items of a board's backlog with the key, or with these words in their titles. */
export async function searchBacklog(
  reading: ItemReading,
  boardId: string,
  words: string,
): Promise<PlanItem[]> {
  const text = words.replace(/["\\]/g, ' ').trim();
  if (text === '') return [];
  const isKey = /^[a-z][a-z0-9_]*-\d+$/i.test(text);
  const jql = isKey ? `key = "${text.toUpperCase()}"` : `summary ~ "${text}*" ORDER BY Rank ASC`;
  try {
    const { ids } = await idsOfList(reading.transport, { kind: 'backlog', boardId, jql }, MOST_FOUND);
    return await readPlanItems(reading, ids, 'backlog');
  } catch (error) {
    // Jira refuses a key that does not exist, and words that it cannot look for: then nothing is found.
    if (error instanceof AppError && error.code === 'invalid') return [];
    throw error;
  }
}
