import { z } from 'zod';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const answer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** What somebody's permissions are asked for. */
export type PermissionSubject = { readonly issueId: string } | { readonly projectId: string };

/** Which of the permissions the caller has, for one issue or one project. */
export async function myPermissions(
  transport: JiraTransport,
  subject: PermissionSubject,
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

/** Issues that Jira checks in one request. */
const CHECKED_AT_ONCE = 1_000;
const checkAnswer = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), issues: z.array(z.coerce.string()) })),
});

/** Those of the issues that exist and that the caller may see, security levels included. */
export async function visibleIssues(
  transport: JiraTransport,
  issueIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(issueIds)];
  const visible = new Set<string>();
  for (let from = 0; from < ids.length; from += CHECKED_AT_ONCE) {
    const issues = ids.slice(from, from + CHECKED_AT_ONCE).map(Number);
    const body = { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues, projects: [] }] };
    const answer = await requestJson(transport, checkAnswer, jiraPath`/rest/api/3/permissions/check`, {
      method: 'POST',
      body,
    });
    for (const { issues: seen } of answer.projectPermissions) for (const id of seen) visible.add(id);
  }
  return visible;
}
