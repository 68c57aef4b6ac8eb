import { AppError } from '../domain/app-error';
import type { IssueJson } from './issue-schema';
import { searchIssues } from './issues';
import type { JiraTransport } from './jira-transport';

const PAGE = 100;
/** Parents that one query names. */
const PARENTS_AT_ONCE = 100;

/**
 * What stands directly below these items, in whatever project the caller may see. `condition` is a further clause of JQL,
 * empty for none.
 * @throws AppError as Jira answers
 */
export async function issuesBelow(
  transport: JiraTransport,
  parentIds: readonly string[],
  { fields, condition }: { readonly fields: readonly string[]; readonly condition: string },
): Promise<IssueJson[]> {
  const found: IssueJson[] = [];
  for (let at = 0; at < parentIds.length; at += PARENTS_AT_ONCE) {
    const ids = parentIds.slice(at, at + PARENTS_AT_ONCE);
    found.push(...(await belowThese(transport, ids, { fields, condition })));
  }
  return found;
}

/** Jira refuses a whole query for one parent that is gone: then the halves are asked, down to the one. */
async function belowThese(
  transport: JiraTransport,
  parentIds: readonly string[],
  asked: { readonly fields: readonly string[]; readonly condition: string },
): Promise<IssueJson[]> {
  const parents = `parent in (${parentIds.join(', ')})`;
  const clauses = asked.condition === '' ? parents : `${parents} AND ${asked.condition}`;
  const issues: IssueJson[] = [];
  try {
    let pageToken: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchIssues>> = await searchIssues(transport, {
        jql: `${clauses} ORDER BY id ASC`,
        fields: asked.fields,
        pageToken,
        pageSize: PAGE,
      });
      issues.push(...page.issues);
      pageToken = page.nextPageToken;
    } while (pageToken !== null);
    return issues;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    if (parentIds.length === 1) return [];
    const half = Math.ceil(parentIds.length / 2);
    return [
      ...(await belowThese(transport, parentIds.slice(0, half), asked)),
      ...(await belowThese(transport, parentIds.slice(half), asked)),
    ];
  }
}
