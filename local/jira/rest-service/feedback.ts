import { z } from 'zod';
import { type Call, ok, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import { type RequestRow, visibleRequest } from './visible-request';

const FEEDBACK = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';

function renderFeedback(row: RequestRow): Record<string, unknown> {
  const { feedback } = row.request;
  if (!feedback) throw new JiraError(404, 'There is no feedback on this request.');
  return {
    type: 'csat',
    rating: feedback.rating,
    ...(feedback.comment !== undefined && { comment: { body: feedback.comment } }),
  };
}

const bodySchema = z.object({
  type: z.literal('csat'),
  rating: z.number().int().min(1).max(5),
  comment: z.object({ body: z.string() }).optional(),
});

/** The reporter says how good the answer was, once the request is resolved. */
async function giveFeedback(call: Call): Promise<Reply> {
  const row = visibleRequest(call, 'requestIdOrKey');
  if (row.reporter !== call.access.accountId)
    throw new JiraError(403, 'Only the reporter may give feedback on a request.');
  if (row.resolved === undefined) throw new JiraError(400, 'The request is not resolved yet.');
  const { rating, comment } = readBody(call, bodySchema);
  const draft = call.state.draft();
  const after: RequestRow = {
    ...row,
    updated: call.state.nowIso(),
    request: { ...row.request, feedback: { rating, comment: comment?.body } },
  };
  draft.put('issues', after);
  await call.state.commit(draft);
  return { status: 201, body: renderFeedback(after) };
}

export const feedbackRoutes: readonly Route[] = [
  route('GET', FEEDBACK, (call) => ok(renderFeedback(visibleRequest(call, 'requestIdOrKey')))),
  route('POST', FEEDBACK, giveFeedback),
];
