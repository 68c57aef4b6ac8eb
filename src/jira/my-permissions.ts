import { z } from 'zod';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const answer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** Which of the permissions the caller has, for one issue or one project. */
export async function myPermissions(
  transport: JiraTransport,
  subject: { readonly issueId: string } | { readonly projectId: string },
  permissions: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = permissions.join(',');
  const path =
    'issueId' in subject
      ? jiraPath`/rest/api/3/mypermissions?issueId=${subject.issueId}&permissions=${asked}`
      : jiraPath`/rest/api/3/mypermissions?projectId=${subject.projectId}&permissions=${asked}`;
  const found = await requestJson(transport, answer, path);
  return new Set(
    Object.entries(found.permissions).flatMap(([key, entry]) => (entry.havePermission ? [key] : [])),
  );
}
