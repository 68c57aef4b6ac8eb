import { z } from 'zod';
import { issueCommented } from '../events/issue-events';
import { commentRows } from '../fields/render-comments';
import { toPlainText } from '../fields/rich-text';
import { causeOf } from '../rest/cause';
import { type Call, ok, param, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { CommentRow } from '../store/issue-rows';
import { paged } from './paged';
import { renderCustomer } from './render-customer';
import { renderDate } from './render-date';
import { isAgent, visibleRequest } from './visible-request';

const COMMENTS = '/rest/servicedeskapi/request/{issueIdOrKey}/comment';

function renderComment(call: Call, row: CommentRow): Record<string, unknown> {
  return {
    _expands: ['attachment', 'renderedBody'],
    id: row.id,
    body: toPlainText(row.body),
    public: row.isInternal !== true,
    ...(row.author !== undefined && { author: renderCustomer(call.state, row.author) }),
    created: renderDate(row.created),
    _links: {
      self: `${call.state.baseUrl}/rest/servicedeskapi/request/${row.issueId}/comment/${row.id}`,
    },
  };
}

/** Customers see the public comments alone. */
function visibleComments(call: Call): CommentRow[] {
  const request = visibleRequest(call, 'issueIdOrKey');
  const seesInternal = isAgent(call, request);
  return commentRows(call.state, request).filter((row) => seesInternal || row.isInternal !== true);
}

function listComments(call: Call): Reply {
  const asked = (name: 'public' | 'internal'): boolean => call.query.get(name) !== 'false';
  const rows = visibleComments(call).filter((row) => asked(row.isInternal === true ? 'internal' : 'public'));
  return ok(paged(call, rows, (row) => renderComment(call, row)));
}

function getComment(call: Call): Reply {
  const row = visibleComments(call).find((each) => each.id === param(call, 'commentId'));
  if (!row) throw new JiraError(404, `The comment ${param(call, 'commentId')} does not exist.`);
  return ok(renderComment(call, row));
}

const bodySchema = z.object({ body: z.string().min(1), public: z.boolean().optional() });

async function addComment(call: Call): Promise<Reply> {
  const request = visibleRequest(call, 'issueIdOrKey');
  const { body, public: isPublic = true } = readBody(call, bodySchema);
  const isOwn = !isAgent(call, request);
  if ((isOwn && !isPublic) || (!isOwn && !call.access.hasOnIssue('ADD_COMMENTS', request)))
    throw new JiraError(403, 'You do not have the permission to comment on this request.');
  const draft = call.state.draft();
  const now = call.state.nowIso();
  const row: CommentRow = {
    id: draft.nextId('comments'),
    issueId: request.id,
    author: call.access.accountId,
    body,
    created: now,
    updated: now,
    ...(isPublic ? {} : { isInternal: true as const }),
  };
  draft.put('comments', row);
  draft.put('issues', { ...request, updated: now });
  await call.state.commit(draft, () => [issueCommented(call.state, request, row, causeOf(call))]);
  return { status: 201, body: renderComment(call, row) };
}

export const requestCommentRoutes: readonly Route[] = [
  route('GET', COMMENTS, listComments),
  route('POST', COMMENTS, addComment),
  route('GET', `${COMMENTS}/{commentId}`, getComment),
];
