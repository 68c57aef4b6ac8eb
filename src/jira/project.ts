import { z } from 'zod';
import { AppError } from '../domain/app-error';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const projectJson = z.object({ id: z.string(), key: z.string(), name: z.string() });

/** A project's key and name. @throws AppError `not-found` when it is gone or not visible. */
export async function getProject(
  transport: JiraTransport,
  projectIdOrKey: string,
): Promise<z.output<typeof projectJson>> {
  return requestJson(transport, projectJson, jiraPath`/rest/api/3/project/${projectIdOrKey}`);
}

/** Whether the project is still there for the caller. */
export async function projectExists(transport: JiraTransport, projectId: string): Promise<boolean> {
  try {
    await getProject(transport, projectId);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return false;
    throw error;
  }
}
