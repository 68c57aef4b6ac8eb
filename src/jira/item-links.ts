import { z } from 'zod';
import type { IssueJson } from './issue-schema';
import { BULK_FETCH_SIZE, bulkFetchIssues } from './issues';
import type { JiraTransport } from './jira-transport';

const linkedIssue = z.object({
  key: z.string(),
  fields: z
    .object({ status: z.object({ statusCategory: z.object({ key: z.string() }).optional() }).optional() })
    .optional(),
});
const issueLinks = z.array(
  z.object({ type: z.object({ name: z.string() }), inwardIssue: linkedIssue.optional() }),
);

export interface Blocker {
  readonly key: string;
  readonly done: boolean;
}

/** Items that block this one by Jira's own link type; what is finished blocks nothing any more. */
export function blockersOf(issue: IssueJson): Blocker[] {
  const links = issueLinks.safeParse(issue.fields['issuelinks']);
  if (!links.success) return [];
  return links.data.flatMap(({ type, inwardIssue }) =>
    inwardIssue === undefined || type.name.toLowerCase() !== 'blocks'
      ? []
      : [{ key: inwardIssue.key, done: inwardIssue.fields?.status?.statusCategory?.key === 'done' }],
  );
}

/** Keys of what still blocks each of the items, by issue id; items that nothing blocks are missing. */
export async function openBlockers(
  transport: JiraTransport,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (let from = 0; from < issueIds.length; from += BULK_FETCH_SIZE) {
    const batch = issueIds.slice(from, from + BULK_FETCH_SIZE);
    for (const issue of await bulkFetchIssues(transport, batch, ['issuelinks'])) {
      const keys = blockersOf(issue).flatMap((blocker) => (blocker.done ? [] : [blocker.key]));
      if (keys.length > 0) found.set(issue.id, keys);
    }
  }
  return found;
}
