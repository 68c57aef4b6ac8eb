import { AppError } from '../domain/app-error';
import type { IssueJson } from './issue-schema';
import { searchPages } from './issues';
import type { JiraTransport } from './jira-transport';

const PAGE = 100;
/** Parents that one query names. */
const PARENTS_AT_ONCE = 100;

interface Asked {
  readonly fields: readonly string[];
  /** A further clause of JQL; empty for none. */
  readonly condition: string;
}

/**
 * What stands directly below these items, in whatever project the caller may see.
 * @throws AppError as Jira answers
 */
export async function issuesBelow(
  transport: JiraTransport,
  parentIds: readonly string[],
  asked: Asked,
): Promise<IssueJson[]> {
  const found: IssueJson[] = [];
  for (let at = 0; at < parentIds.length; at += PARENTS_AT_ONCE) {
    const ids = parentIds.slice(at, at + PARENTS_AT_ONCE);
    found.push(...(await belowThese(transport, ids, asked)));
  }
  return found;
}

/**
 * All levels below these items, as `read` takes each issue; sub-tasks are left out, and so is what `condition` does not let
 * through, with all that stands below that alone.
 * @throws AppError as Jira answers
 */
export async function itemsBelow<T extends { readonly id: string; readonly hierarchyLevel: number }>(
  transport: JiraTransport,
  parentIds: readonly string[],
  { read, ...asked }: Asked & { readonly read: (issue: IssueJson) => T },
): Promise<T[]> {
  const found = new Map<string, T>();
  let level = parentIds;
  while (level.length > 0) {
    const issues = await issuesBelow(transport, level, asked);
    const items = issues.map(read).filter(({ id, hierarchyLevel }) => hierarchyLevel >= 0 && !found.has(id));
    for (const item of items) found.set(item.id, item);
    level = items.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel > 0 ? [id] : []));
  }
  return [...found.values()];
}

/** Jira refuses a whole query for one parent that is gone: then the halves are asked, down to the one. */
async function belowThese(
  transport: JiraTransport,
  parentIds: readonly string[],
  asked: Asked,
): Promise<IssueJson[]> {
  const parents = `parent in (${parentIds.join(', ')})`;
  const clauses = asked.condition === '' ? parents : `${parents} AND ${asked.condition}`;
  const issues: IssueJson[] = [];
  try {
    const search = { jql: `${clauses} ORDER BY id ASC`, fields: asked.fields, pageSize: PAGE };
    for await (const page of searchPages(transport, search)) issues.push(...page.issues);
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
