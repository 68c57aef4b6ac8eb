import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import type { OutlineView } from '@contract/roadmap/outline-views';
import { jqlField } from '@domain/items/jql-field';
import { linksOf } from '@domain/items/work-item';
import { epicEfforts } from '@domain/roadmap/epic-effort';
import { itemsBelow } from '@jira/children';
import { readWorkItem, workItemFields } from '@jira/issue-schema';
import { bulkFetchAll, searchIds } from '@jira/issues';
import type { JiraTransport } from '@jira/jira-transport';
import { planItemOf } from '../sprint-plan/plan-items';
import type { PlanItem } from '../sprint-plan/plan-items';

/** Blockers of blockers are followed this far; beyond it a blocker is told as one outside the plan. */
const BLOCKER_ROUNDS = 5;
const MOST_ITEMS = 2_000;

export interface ReleaseSource {
  /** Open items that serve a need, and what blocks them. */
  readonly items: readonly PlanItem[];
  /** Share of each need that finished work serves, by need key. */
  readonly served01: Readonly<Record<string, number>>;
  /** What of it stated shares alone would serve. */
  readonly servedStated01: Readonly<Record<string, number>>;
  readonly cut: boolean;
}

/** As much of the product's outline as the cost of an epic depends on. */
export type EpicSizes = Pick<OutlineView, 'elsewhere' | 'sizing'>;

/**
 * Reads every linked item of the product that the person may see; an epic costs what is left of it.
 * @throws AppError when Jira refuses
 */
export async function loadRelease(
  transport: JiraTransport,
  snapshot: KnowledgeSnapshot,
  basis: PlanningBasis,
  sizes: EpicSizes,
): Promise<ReleaseSource> {
  const fields = [...workItemFields(snapshot.fields, snapshot.estimation), 'issuelinks'];
  const jql = `project in (${snapshot.projectIds.join(', ')}) AND ${jqlField(snapshot.fields.customerNeeds)} is not EMPTY ORDER BY key`;
  const ids: string[] = [];
  for await (const page of searchIds(transport, jql)) {
    ids.push(...page);
    if (ids.length >= MOST_ITEMS) break;
  }
  const issues = await bulkFetchAll(transport, ids.slice(0, MOST_ITEMS), fields);
  const all = issues.map((issue) => planItemOf(issue, 'backlog', snapshot, basis));
  const parents = new Set(all.map((item) => item.row.item.parentId));
  // An epic's value is that of its stories: with both in the plan, the same work would be paid twice.
  const linked = all.filter(
    (item) =>
      item.row.item.hierarchyLevel === 0 ||
      (item.row.item.hierarchyLevel > 0 && !parents.has(item.row.item.id)),
  );
  const stated: Record<string, number> = {};
  for (const issue of issues) {
    const item = readWorkItem(issue, snapshot.fields, snapshot.estimation);
    if (item.statusCategory !== 'done' || item.hierarchyLevel !== 0) continue;
    for (const { needKey, coverage01, assumed = false } of linksOf(item, basis.coverageDefault01))
      if (!assumed) stated[needKey] = (stated[needKey] ?? 0) + coverage01;
  }
  const items = new Map(linked.filter((item) => !item.done).map((item) => [item.key, item]));
  const done = new Set(linked.flatMap((item) => [...(item.done ? [item.key] : []), ...item.doneBlockers]));
  for (let round = 0; round < BLOCKER_ROUNDS; round++) {
    const missing = [...items.values()]
      .flatMap((item) => item.candidate.blockedBy)
      .filter((key) => !items.has(key) && !done.has(key));
    if (missing.length === 0) break;
    const found = (await bulkFetchAll(transport, [...new Set(missing)], fields)).map((issue) =>
      planItemOf(issue, 'backlog', snapshot, basis),
    );
    for (const item of found) if (!item.done) items.set(item.key, item);
    for (const item of found) for (const key of item.doneBlockers) done.add(key);
    if (found.length === 0) break;
  }
  return {
    items: await withEpicCosts(transport, snapshot, [...items.values()], sizes),
    served01: Object.fromEntries(snapshot.needs.map(servedOf)),
    servedStated01: stated,
    cut: ids.length > MOST_ITEMS,
  };
}

/** An epic costs what is left of it, whatever project its stories are in, and whether or not they serve a need. */
async function withEpicCosts(
  transport: JiraTransport,
  snapshot: KnowledgeSnapshot,
  items: readonly PlanItem[],
  { elsewhere, sizing }: EpicSizes,
): Promise<readonly PlanItem[]> {
  const epics = items
    .filter(({ foreign }) => !foreign)
    .map(({ row }) => row.item)
    .filter(({ hierarchyLevel }) => hierarchyLevel > 0);
  const below = await itemsBelow(
    transport,
    epics.map(({ id }) => id),
    {
      fields: workItemFields(snapshot.fields, snapshot.estimation),
      condition: '',
      read: (issue) => readWorkItem(issue, snapshot.fields, snapshot.estimation),
    },
  );
  const known = new Set(epics.map(({ id }) => id));
  const isOwn = ({ projectId }: { readonly projectId: string }): boolean =>
    snapshot.projectIds.includes(projectId);
  const further = below.filter(({ id }) => !known.has(id));
  const efforts = epicEfforts(
    [...epics, ...further.filter(isOwn)],
    { elsewhere: further.filter((item) => !isOwn(item)), remembered: elsewhere },
    new Set(snapshot.needs.map(({ key }) => key)),
    sizing,
  );
  return items.map((item) => {
    const effort = efforts.get(item.row.item.id);
    return effort === undefined ? item : { ...item, candidate: { ...item.candidate, points: effort.points } };
  });
}

/** What done work has met of a need; a declined one has nothing left, but nothing has met it either. */
function servedOf({ key, left01, status }: KnowledgeSnapshot['needs'][number]): [string, number] {
  return [key, status === 'declined' ? 0 : 1 - left01];
}
