import { z } from 'zod';
import type { Level } from '../domain/value/model/facts';
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

/**
 * Ids of the types of one list of work, in these projects: of epics and what stands above them, or of what stands directly
 * below; sub-tasks are neither.
 */
export async function typesOfLevel(
  transport: JiraTransport,
  projectIds: readonly string[],
  level: Level,
): Promise<readonly string[]> {
  const projects = await Promise.all(
    projectIds.map((id) => requestJson(transport, projectTypes, jiraPath`/rest/api/3/project/${id}`)),
  );
  const types = projects.flatMap(({ issueTypes }) => issueTypes);
  const wanted = types.filter(({ subtask, hierarchyLevel }) =>
    level === 'epic' ? hierarchyLevel > 0 : hierarchyLevel === 0 && !subtask,
  );
  return [...new Set(wanted.map(({ id }) => id))];
}

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
