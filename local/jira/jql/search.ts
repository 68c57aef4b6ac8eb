import type { Access } from '../access';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import { resolveAppFunctions } from './app-functions';
import { compileJql } from './compile-jql';
import type { JqlContext } from './jql-field';
import { parseJql } from './parse-jql';

export interface SearchOptions {
  /** Issues whose newest state search has to see even while it lags behind. */
  readonly reconcile?: ReadonlySet<string>;
  /** Only these issues, in this order unless the query has its own. */
  readonly within?: readonly IssueRow[];
}

/** Issues that match a query and that the caller may see, in order. Throws JqlError. */
export async function searchIssues(
  state: SiteState,
  access: Access,
  jql: string,
  options: SearchOptions = {},
): Promise<IssueRow[]> {
  const context: JqlContext = { state, access, now: state.now() };
  const query = parseJql(jql);
  const { where, sort } = compileJql(query, context, await resolveAppFunctions(query, context));
  const visible = access.visibleProjectIds();
  const stale = state.searchLag.staleIssues();
  const source = options.within ?? where.candidates?.() ?? state.store.all('issues');
  const found: IssueRow[] = [];
  const consider = (issue: IssueRow): void => {
    if (visible.has(issue.projectId) && where.test(issue)) found.push(issue);
  };
  for (const issue of source) {
    if (stale.size === 0 || !stale.has(issue.id) || options.reconcile?.has(issue.id)) consider(issue);
  }
  for (const [id, indexed] of stale) {
    const isWanted = options.within === undefined || options.within.some((issue) => issue.id === id);
    if (indexed && isWanted && !options.reconcile?.has(id)) consider(indexed);
  }
  const isOrdered = query.orderBy !== undefined || options.within === undefined;
  const sorted = isOrdered ? sort(found) : found;
  // Search finds by its index but shows what is stored now.
  return stale.size === 0 ? sorted : sorted.flatMap((issue) => state.store.get('issues', issue.id) ?? []);
}
