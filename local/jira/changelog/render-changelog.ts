import { jiraTime, renderUser } from '../fields/render-entities';
import type { SiteState } from '../site-state';
import type { HistoryRow, IssueRow } from '../store/issue-rows';

/** Histories of an issue, oldest first. */
export function historyRows(state: SiteState, issue: IssueRow): HistoryRow[] {
  return state.store.indexes.historiesByIssue
    .get(issue.id)
    .sort((a, b) => a.created.localeCompare(b.created) || Number(a.id) - Number(b.id));
}

export function renderHistory(state: SiteState, row: HistoryRow): Record<string, unknown> {
  return {
    id: row.id,
    ...(row.author !== undefined && { author: renderUser(state, row.author) }),
    created: jiraTime(row.created),
    items: row.items,
  };
}

/** `expand=changelog`: Jira shows the newest history first here. */
export function renderChangelog(state: SiteState, issue: IssueRow): Record<string, unknown> {
  const histories = historyRows(state, issue)
    .toReversed()
    .map((row) => renderHistory(state, row));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}
