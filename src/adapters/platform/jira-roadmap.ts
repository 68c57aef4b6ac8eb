import { jqlField } from '../../domain/product/jql-field';
import { AppError } from '../../domain/app-error';
import { bulkFetchIssues, searchIds } from '../../jira/issues';
import type { JiraTransport } from '../../jira/jira-transport';
import { findPlanFields, readRoadmapItem, roadmapFields } from '../../jira/roadmap-item';
import type { ReadRoadmapItem, RoadmapAsApp, RoadmapAsUser } from '../../ports/roadmap-reader';
import type { JiraSetup } from '../../ports/work-items';

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
    read: (issueIds) => readItems(asApp, setup, issueIds),
  };
}

/** The roadmap through the eyes of the person who calls. */
export function jiraRoadmapAsUser(asUser: JiraTransport): RoadmapAsUser {
  return {
    visibleIds: async (projectIds) => {
      const ids = new Set<string>();
      for (const projectId of projectIds) {
        try {
          for await (const page of searchIds(asUser, `project = ${projectId}`))
            for (const id of page) ids.add(id);
        } catch (error) {
          // Jira refuses a query that names a project which the person may not see.
          if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
        }
      }
      return ids;
    },
  };
}

/** Items of any project, at most 100, each by its own project's way to estimate. */
async function readItems(
  transport: JiraTransport,
  setup: JiraSetup,
  issueIds: readonly string[],
): Promise<ReadRoadmapItem[]> {
  const [fields, plan] = await Promise.all([setup.fieldIds(), findPlanFields(transport)]);
  const names = [...roadmapFields(fields, { kind: 'count' }, plan), 'security'];
  const issues = await bulkFetchIssues(transport, issueIds, names);
  return issues
    .map((issue) => ({
      // Effort is not part of a snapshot's plan: it stands in the receipt.
      item: readRoadmapItem(issue, fields, { kind: 'count' }, plan),
      restricted: issue.fields['security'] != null,
    }))
    .filter(({ item }) => item.hierarchyLevel >= 0);
}
