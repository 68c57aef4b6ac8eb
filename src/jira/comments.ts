import { jiraPath } from './jira-path';
import { requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';
import { documentOf } from './rich-text';

/**
 * Writes a comment that the customer of a service request reads too; on other work items it is a plain comment.
 * @throws AppError as `requestNothing`
 */
export async function addPublicComment(
  transport: JiraTransport,
  issueIdOrKey: string,
  text: string,
): Promise<void> {
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${issueIdOrKey}/comment`, {
    method: 'POST',
    body: {
      body: documentOf(text),
      // Jira Service Management reads from this property whether a comment is for the team alone.
      properties: [{ key: 'sd.public.comment', value: { internal: false } }],
    },
  });
}
