import { z } from 'zod';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const projectTypes = z.object({
  issueTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string().default(''),
      subtask: z.boolean().default(false),
      hierarchyLevel: z.number().default(0),
    }),
  ),
});

/** What a project calls an epic and a standard item: ids of the types, null where it has none. */
export async function standardTypes(
  transport: JiraTransport,
  projectId: string,
): Promise<{ readonly epic: string | null; readonly story: string | null }> {
  const { issueTypes } = await requestJson(
    transport,
    projectTypes,
    jiraPath`/rest/api/3/project/${projectId}`,
  );
  const epic = issueTypes.find(({ hierarchyLevel }) => hierarchyLevel === 1);
  const standard = issueTypes.filter(({ subtask, hierarchyLevel }) => !subtask && hierarchyLevel === 0);
  const story = standard.find(({ name }) => name === 'Story') ?? standard[0];
  return { epic: epic?.id ?? null, story: story?.id ?? null };
}
