import { z } from 'zod';
import { BULK_FETCH_SIZE, bulkFetchIssues, getIssue } from './issues';
import type { JiraTransport } from './jira-transport';

const end = z.object({ id: z.string() });
const links = z.array(z.object({ inwardIssue: end.optional(), outwardIssue: end.optional() }));
const ofServiceDesk = z.object({ projectTypeKey: z.literal('service_desk') });

/**
 * Ids of the service requests that are linked to a work item, in either direction, as far as the principal sees
 * them; at most a hundred. One Jira call, and a second one where there are links.
 */
export async function linkedRequests(transport: JiraTransport, issueId: string): Promise<string[]> {
  const issue = await getIssue(transport, issueId, ['issuelinks']);
  const found = links.safeParse(issue.fields['issuelinks']);
  const ids = (found.data ?? []).flatMap((link) => (link.inwardIssue ?? link.outwardIssue)?.id ?? []);
  const linked = await bulkFetchIssues(transport, [...new Set(ids)].slice(0, BULK_FETCH_SIZE), ['project']);
  return linked
    .filter(({ fields }) => ofServiceDesk.safeParse(fields['project']).success)
    .map(({ id }) => id);
}
