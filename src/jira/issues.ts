import { z } from 'zod';
import { ITEM_PROPERTY } from '../contract/jira-fields';
import { inBatches } from '../domain/in-batches';
import { issueJson } from './issue-schema';
import type { IssueJson } from './issue-schema';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** Ids per bulk fetch when fields are asked for (Jira's own limit). */
export const BULK_FETCH_SIZE = 100;
/** Ids per search page when nothing but the id is asked for. */
const ID_PAGE_SIZE = 5_000;

const bulkAnswer = z.object({ issues: z.array(issueJson) });
const searchAnswer = z.object({ issues: z.array(issueJson), nextPageToken: z.string().nullish() });
/** Jira leaves even the key out when nothing but the id is asked for. */
const idAnswer = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.string().nullish(),
});

/** One issue with the app's property. @throws AppError `not-found` when it is not there or not visible. */
export async function getIssue(
  transport: JiraTransport,
  issueId: string,
  fields: string[],
): Promise<IssueJson> {
  return requestJson(
    transport,
    issueJson,
    jiraPath`/rest/api/3/issue/${issueId}?fields=${fields.join(',')}&properties=${ITEM_PROPERTY}`,
  );
}

/** Many issues by id, at most `BULK_FETCH_SIZE`; those that are missing or hidden are left out. */
export async function bulkFetchIssues(
  transport: JiraTransport,
  issueIds: readonly string[],
  fields: readonly string[],
): Promise<IssueJson[]> {
  if (issueIds.length === 0) return [];
  const answer = await requestJson(transport, bulkAnswer, jiraPath`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    body: { issueIdsOrKeys: issueIds, fields, properties: [ITEM_PROPERTY] },
  });
  return answer.issues;
}

/** As many issues by id as there are, side by side; those that are missing or hidden are left out. */
export async function bulkFetchAll(
  transport: JiraTransport,
  issueIds: readonly string[],
  fields: readonly string[],
): Promise<IssueJson[]> {
  const batches = inBatches(issueIds, BULK_FETCH_SIZE);
  return (await Promise.all(batches.map((batch) => bulkFetchIssues(transport, batch, fields)))).flat();
}

interface Search {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly pageSize: number;
}

interface IssuePage {
  readonly issues: readonly IssueJson[];
  /** Null on the last page. */
  readonly nextPageToken: string | null;
}

/** One page of a search with fields. */
export async function searchIssues(
  transport: JiraTransport,
  search: Search & { readonly pageToken: string | null },
): Promise<IssuePage> {
  const answer = await requestJson(transport, searchAnswer, jiraPath`/rest/api/3/search/jql`, {
    method: 'POST',
    body: {
      jql: search.jql,
      fields: search.fields,
      properties: [ITEM_PROPERTY],
      maxResults: search.pageSize,
      ...(search.pageToken === null ? {} : { nextPageToken: search.pageToken }),
    },
  });
  return { issues: answer.issues, nextPageToken: answer.nextPageToken ?? null };
}

/** A search with fields page by page, as far as somebody goes on with it. */
export async function* searchPages(transport: JiraTransport, search: Search): AsyncGenerator<IssuePage> {
  let pageToken: string | null = null;
  do {
    const page: IssuePage = await searchIssues(transport, { ...search, pageToken });
    yield page;
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
}

/** All ids that match, 5,000 a page, handed over page by page. */
export async function* searchIds(transport: JiraTransport, jql: string): AsyncGenerator<string[]> {
  let pageToken: string | null = null;
  do {
    const answer: z.output<typeof idAnswer> = await requestJson(
      transport,
      idAnswer,
      jiraPath`/rest/api/3/search/jql`,
      {
        method: 'POST',
        body: {
          jql,
          fields: ['id'],
          maxResults: ID_PAGE_SIZE,
          ...(pageToken === null ? {} : { nextPageToken: pageToken }),
        },
      },
    );
    yield answer.issues.map((issue) => issue.id);
    pageToken = answer.nextPageToken ?? null;
  } while (pageToken !== null);
}

const editable = z.object({ editmeta: z.object({ fields: z.record(z.string(), z.unknown()) }) });

/** Those of the fields that the principal can edit on the issue: on a screen, and allowed. */
export async function editableFields(
  transport: JiraTransport,
  issueId: string,
  fieldIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { editmeta } = await requestJson(
    transport,
    editable,
    jiraPath`/rest/api/3/issue/${issueId}?fields=${fieldIds.join(',')}&expand=${'editmeta'}`,
  );
  return new Set(fieldIds.filter((id) => Object.hasOwn(editmeta.fields, id)));
}

/** Edits fields and the app's property in one request, so that Jira tells of one change. */
export async function editIssue(
  transport: JiraTransport,
  issueId: string,
  edit: { fields: Readonly<Record<string, unknown>>; property?: unknown },
): Promise<void> {
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${issueId}`, {
    method: 'PUT',
    body: {
      fields: edit.fields,
      ...(edit.property === undefined ? {} : { properties: [{ key: ITEM_PROPERTY, value: edit.property }] }),
    },
  });
}
