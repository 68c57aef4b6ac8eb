import { addPublicComment } from '../../jira/comments';
import type { JiraTransport } from '../../jira/jira-transport';
import type { Replies } from '../../ports/outcomes/replies';

/** Answers as comments on requests, as the person who calls. */
export function jiraReplies(asUser: JiraTransport): Replies {
  return { post: (requestKey, text) => addPublicComment(asUser, requestKey, text) };
}
