import { isOk, objectIn, refuse } from './answers';
import { eventIssue, eventOf, newestChanges } from './live-events';
import {
  isSelfGenerated,
  readOnlySentence,
  type LiveContext,
  type LivePart,
  type LiveRequest,
} from './live-context';

/** POST requests that change nothing. */
const readingPosts = [
  /^\/rest\/api\/3\/(jql\/(parse|match|sanitize|autocompletedata|pdcleaner)|expression\/(eval|evaluate|analyse)|changelog\/bulkfetch|comment\/list|worklog\/list|permissions\/(check|project)|user\/.*\/search)$/,
];

/**
 * Everything that no other part answers: reads go through, writes only where they were allowed. A write that went
 * through is told to the app as the product events that Jira would send.
 */
export const passPart: LivePart = async (request, context) => {
  const isRead =
    request.method === 'GET' ||
    request.method === 'HEAD' ||
    (request.method === 'POST' && readingPosts.some((each) => each.test(request.route)));
  if (isRead) return context.remote(request);
  if (!context.mayWrite) return refuse(403, readOnlySentence);
  const gone = request.method === 'DELETE' ? await issueOf(request, context) : undefined;
  const answer = await context.remote(request);
  if (isOk(answer)) await tell(request, answer.body, gone, context);
  return answer;
};

async function tell(
  request: LiveRequest,
  answerBody: string,
  gone: Awaited<ReturnType<typeof eventIssue>>,
  context: LiveContext,
): Promise<void> {
  const self = isSelfGenerated(request);
  const { method, route } = request;
  if (gone !== undefined) {
    context.emit(eventOf('avi:jira:deleted:issue', { issue: gone }, self, context));
    return;
  }
  if (method === 'POST' && route === '/rest/api/3/issue') {
    const issue = await eventIssue(String(objectIn(answerBody)?.['id']), context);
    if (issue !== undefined) context.emit(eventOf('avi:jira:created:issue', { issue }, self, context));
    return;
  }
  if (method === 'POST' && route === '/rest/api/3/issueLink') {
    const body = objectIn(request.body);
    context.emit(
      eventOf(
        'avi:jira:created:issuelink',
        {
          issueLinkType: body?.['type'],
          inwardIssue: body?.['inwardIssue'],
          outwardIssue: body?.['outwardIssue'],
        },
        self,
        context,
      ),
    );
    return;
  }
  for (const idOrKey of touched(request)) {
    const issue = await eventIssue(idOrKey, context);
    if (issue === undefined) continue;
    const isComment = method === 'POST' && route.endsWith('/comment');
    if (isComment)
      context.emit(
        eventOf('avi:jira:commented:issue', { issue, comment: objectIn(answerBody) }, self, context),
      );
    else
      context.emit(
        eventOf(
          'avi:jira:updated:issue',
          { issue, changelog: await newestChanges(idOrKey, context) },
          self,
          context,
        ),
      );
  }
}

/** Ids or keys of the issues that a write changed. */
function touched({ route, body }: LiveRequest): string[] {
  const one =
    /^\/rest\/api\/3\/issue\/([^/]+)\/(transitions|assignee|comment|worklog)/.exec(route) ??
    /^\/rest\/agile\/1\.0\/issue\/([^/]+)\/estimation$/.exec(route);
  if (one?.[1] !== undefined) return [decodeURIComponent(one[1])];
  if (
    !/^\/rest\/agile\/1\.0\/(sprint\/\d+\/issue|backlog\/.*|backlog|epic\/[^/]+\/issue|board\/\d+\/issue|issue\/rank)$/.test(
      route,
    )
  )
    return [];
  const issues = objectIn(body)?.['issues'];
  return Array.isArray(issues) ? issues.map(String) : [];
}

function issueOf(request: LiveRequest, context: LiveContext) {
  const match = /^\/rest\/api\/3\/issue\/([^/]+)$/.exec(request.route);
  return match?.[1] === undefined
    ? Promise.resolve(undefined)
    : eventIssue(decodeURIComponent(match[1]), context);
}
