import { jqlField } from '../../domain/items/jql-field';
import type { Estimation } from '../../domain/items/work-item';
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item';
import { itemsBelow } from '../../jira/children';
import { readEstimate } from '../../jira/issue-schema';
import type { IssueJson } from '../../jira/issue-schema';
import { bulkFetchIssues, searchIds } from '../../jira/issues';
import type { JiraTransport } from '../../jira/jira-transport';
import { visibleIssues } from '../../jira/my-permissions';
import { readRoadmapItem, roadmapFields } from '../../jira/roadmap-item';
import type { ReadRoadmapItem, RoadmapAsApp, RoadmapAsUser } from '../../ports/roadmap/roadmap-reader';
import type { JiraSetup } from '../../ports/items/work-items';

const OPEN = 'statusCategory != Done';
const NOT_ESTIMATED: Estimation = { kind: 'count' };

/** The roadmap for background work, as the app. */
export function jiraRoadmapAsApp(asApp: JiraTransport, setup: JiraSetup): RoadmapAsApp {
  return {
    idsOf: async (projectIds) => {
      const fields = await setup.fieldIds();
      const linked = [fields.customerNeeds, fields.customerValue].map((id) => `${jqlField(id)} is not EMPTY`);
      const jql = `project in (${projectIds.join(', ')}) AND (statusCategory != Done OR ${linked.join(' OR ')})`;
      const ids: string[] = [];
      for await (const page of searchIds(asApp, jql)) ids.push(...page);
      return ids.sort((a, b) => Number(a) - Number(b));
    },
    // Effort is not part of a snapshot's plan: it stands in the receipt.
    read: (issueIds) => readItems(asApp, setup, issueIds, []),
    openBelow: (issueIds) => readBelow(asApp, setup, issueIds, { projectIds: [], condition: OPEN }),
  };
}

/** The roadmap through the eyes of the person who calls. */
export function jiraRoadmapAsUser(asUser: JiraTransport, setup: JiraSetup): RoadmapAsUser {
  return {
    read: (issueIds, projectIds) => readItems(asUser, setup, issueIds, projectIds),
    visibleAmong: (issueIds) => visibleIssues(asUser, issueIds),
    below: (issueIds, projectIds) => readBelow(asUser, setup, issueIds, { projectIds, condition: '' }),
  };
}

/** At most 100 items, the effort of those in the projects named by their own project's way to estimate. */
async function readItems(
  transport: JiraTransport,
  setup: JiraSetup,
  issueIds: readonly string[],
  projectIds: readonly string[],
): Promise<ReadRoadmapItem[]> {
  const { names, itemOf } = await itemReader(transport, setup, projectIds);
  const issues = await bulkFetchIssues(transport, issueIds, [...names, 'security']);
  return issues
    .map((issue) => ({ item: itemOf(issue), restricted: issue.fields['security'] != null }))
    .filter(({ item }) => item.hierarchyLevel >= 0);
}

/** All levels below the items, sub-tasks left out. */
async function readBelow(
  transport: JiraTransport,
  setup: JiraSetup,
  issueIds: readonly string[],
  { projectIds, condition }: { readonly projectIds: readonly string[]; readonly condition: string },
): Promise<RoadmapItem[]> {
  if (issueIds.length === 0) return [];
  const { names, itemOf } = await itemReader(transport, setup, projectIds);
  return itemsBelow(transport, issueIds, { fields: names, condition, read: itemOf });
}

async function itemReader(
  transport: JiraTransport,
  setup: JiraSetup,
  projectIds: readonly string[],
): Promise<{ readonly names: readonly string[]; readonly itemOf: (issue: IssueJson) => RoadmapItem }> {
  const [fields, plan] = await Promise.all([setup.fieldIds(), setup.planFields()]);
  const estimations = new Map<string, Estimation>();
  for (const projectId of projectIds) estimations.set(projectId, await setup.estimationOf(projectId));
  const ways: readonly Estimation[] = [NOT_ESTIMATED, ...estimations.values()];
  const names = new Set(ways.flatMap((estimation) => roadmapFields(fields, estimation, plan)));
  return {
    names: [...names],
    itemOf: (issue) => {
      const item = readRoadmapItem(issue, fields, NOT_ESTIMATED, plan);
      const estimation = estimations.get(item.projectId);
      const estimate =
        estimation === undefined ? { points: null, problem: null } : readEstimate(issue, estimation);
      return { ...item, estimate };
    },
  };
}
