import { z } from 'zod';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const projectJson = z.object({ id: z.string(), key: z.string(), name: z.string() });

/** A project's key and name. @throws AppError `not-found` when it is gone or not visible. */
export async function getProject(transport: JiraTransport, projectIdOrKey: string): Promise<z.output<typeof projectJson>> {
  return requestJson(transport, projectJson, jiraPath`/rest/api/3/project/${projectIdOrKey}`);
}
