import { z } from 'zod';
import { textOfAdf } from './adf-text';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** A comment on a work item as plain words. */
export interface ItemComment {
  readonly id: string;
  /** Empty for somebody whom Jira does not name, for example a person who is gone. */
  readonly author: string;
  readonly text: string;
  /** A time as Jira writes it, with its zone. */
  readonly created: string;
}

export interface LatestComments {
  /** The newest first. */
  readonly comments: readonly ItemComment[];
  readonly total: number;
}

const answer = z.object({
  total: z.number(),
  comments: z.array(
    z.object({
      id: z.string(),
      author: z.object({ displayName: z.string() }).optional(),
      body: z.unknown(),
      created: z.string(),
    }),
  ),
});

/** The newest comments that the person may read, and how many there are. @throws AppError as `requestJson` */
export async function readLatestComments(
  transport: JiraTransport,
  issueId: string,
  most: number,
): Promise<LatestComments> {
  const path = jiraPath`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${String(most)}`;
  const { total, comments } = await requestJson(transport, answer, path);
  return {
    total,
    comments: comments.map(({ id, author, body, created }) => ({
      id,
      author: author?.displayName ?? '',
      text: textOfAdf(body),
      created,
    })),
  };
}
