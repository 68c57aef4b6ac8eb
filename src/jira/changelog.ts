import { z } from 'zod';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** One entry of a work item's history in Jira. */
export interface HistoryEntry {
  readonly issueId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly accountId: string | null;
  readonly author: string | null;
  /** Names of the changed fields, as Jira gives them. */
  readonly fields: readonly string[];
}

/** Most ids that Jira takes in one request. */
const BATCH = 1_000;

const answer = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          author: z.object({ accountId: z.string(), displayName: z.string().optional() }).nullish(),
          /** Jira documents a number and sends text in other places. */
          created: z.union([z.number(), z.string()]),
          items: z.array(z.object({ field: z.string() })),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

/** What happened to these items after an instant, as Jira lets the caller see it. @throws AppError as Jira answers */
export async function readHistories(
  transport: JiraTransport,
  issueIds: readonly string[],
  since: number,
): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (let at = 0; at < issueIds.length; at += BATCH) {
    let pageToken: string | null = null;
    do {
      const page: z.output<typeof answer> = await requestJson(
        transport,
        answer,
        jiraPath`/rest/api/3/changelog/bulkfetch`,
        {
          method: 'POST',
          body: {
            issueIdsOrKeys: issueIds.slice(at, at + BATCH),
            ...(pageToken === null ? {} : { nextPageToken: pageToken }),
          },
        },
      );
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        for (const { author, created, items } of changeHistories) {
          const instant = typeof created === 'number' ? created : Date.parse(created);
          if (!(instant > since)) continue;
          entries.push({
            issueId,
            at: instant,
            accountId: author?.accountId ?? null,
            author: author?.displayName ?? null,
            fields: items.map(({ field }) => field),
          });
        }
      }
      pageToken = page.nextPageToken ?? null;
    } while (pageToken !== null);
  }
  return entries;
}
