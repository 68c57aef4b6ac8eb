import type { SiteState } from '../site-state';
import type { CommentRow, IssueRow } from '../store/issue-rows';
import { jiraTime, renderUser } from './render-entities';
import { toAdf } from './rich-text';

/** Comments of an issue, oldest first. */
export function renderComments(state: SiteState, issue: IssueRow): Record<string, unknown>[] {
  return commentRows(state, issue).map((row) => renderComment(state, row));
}

export function commentRows(state: SiteState, issue: IssueRow): CommentRow[] {
  return state.store.indexes.commentsByIssue
    .get(issue.id)
    .sort((a, b) => a.created.localeCompare(b.created) || Number(a.id) - Number(b.id));
}

export function renderComment(state: SiteState, row: CommentRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/issue/${row.issueId}/comment/${row.id}`,
    id: row.id,
    ...(row.author !== undefined && {
      author: renderUser(state, row.author),
      updateAuthor: renderUser(state, row.author),
    }),
    body: toAdf(row.body),
    created: jiraTime(row.created),
    updated: jiraTime(row.updated),
    jsdPublic: row.isInternal !== true,
  };
}
