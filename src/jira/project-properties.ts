import { jiraPath } from './jira-path';
import { requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** Puts a property of a project in place. @throws AppError `forbidden` for who may not administer the project */
export async function writeProjectProperty(
  transport: JiraTransport,
  projectId: string,
  property: string,
  value: unknown,
): Promise<void> {
  await requestNothing(transport, jiraPath`/rest/api/3/project/${projectId}/properties/${property}`, {
    method: 'PUT',
    body: value,
  });
}
