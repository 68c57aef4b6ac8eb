import { z } from 'zod';
import { issueCommented } from '../events/issue-events';
import { commentRows, renderComment } from '../fields/render-comments';
import { causeOf } from '../rest/cause';
import { type Call, ok, param, readBody, readCount, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { CommentRow } from '../store/issue-rows';
import { visibleIssue } from './visible-issue';

const bodySchema = z.object({
  body: z.looseObject({ type: z.literal('doc'), version: z.literal(1) }),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
});

/** The property with which agents hide a comment from the customers of a service desk. */
const INTERNAL = z.object({
  key: z.literal('sd.public.comment'),
  value: z.object({ internal: z.literal(true) }),
});

function listComments(call: Call): Reply {
  const rows = commentRows(call.state, visibleIssue(call));
  const ordered = call.query.get('orderBy') === '-created' ? rows.toReversed() : rows;
  const startAt = readCount(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = readCount(call, 'maxResults', 100, 5000);
  const comments = ordered.slice(startAt, startAt + maxResults).map((row) => renderComment(call.state, row));
  return ok({ startAt, maxResults, total: rows.length, comments });
}

function getComment(call: Call): Reply {
  const issue = visibleIssue(call);
  const row = call.state.store.get('comments', param(call, 'id'));
  if (!row || row.issueId !== issue.id)
    throw new JiraError(404, `Can not find a comment for the id: ${param(call, 'id')}.`);
  return ok(renderComment(call.state, row));
}

async function addComment(call: Call): Promise<Reply> {
  const issue = visibleIssue(call);
  if (!call.access.hasOnIssue('ADD_COMMENTS', issue))
    throw new JiraError(403, 'You do not have the permission to comment on this issue.');
  const { body, properties = [] } = readBody(call, bodySchema);
  const isInternal = properties.some((each) => INTERNAL.safeParse(each).success);
  const draft = call.state.draft();
  const now = call.state.nowIso();
  const row: CommentRow = {
    id: draft.nextId('comments'),
    issueId: issue.id,
    author: call.access.accountId,
    body,
    created: now,
    updated: now,
    ...(isInternal && { isInternal }),
  };
  draft.put('comments', row);
  draft.put('issues', { ...issue, updated: now });
  await call.state.commit(draft, () => [issueCommented(call.state, issue, row, causeOf(call))]);
  return { status: 201, body: renderComment(call.state, row) };
}

export const commentRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/comment', listComments),
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', getComment),
  route('POST', '/rest/api/3/issue/{issueIdOrKey}/comment', addComment),
];
