import { z } from 'zod';
import { historyRows, renderHistory } from '../changelog/render-changelog';
import { renderIssue, selectFields, type IssueSelection } from '../fields/issue-bean';
import { findIssue } from '../fields/find-entities';
import { findField } from '../fields/field-catalog';
import { type Call, ok, page, readBody, readList, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import { visibleIssue } from './visible-issue';

function getIssue(call: Call): Reply {
  const issue = visibleIssue(call);
  const selection: IssueSelection = {
    fieldIds: selectFields(call, readList(call, 'fields'), '*all'),
    properties: readList(call, 'properties'),
    expand: readList(call, 'expand'),
  };
  return ok(renderIssue(issue, call, selection), 1);
}

const BULK_WITH_ANY_FIELDS = 100;
const BULK_WITH_FEW_FIELDS = 1000;

const bulkFetchSchema = z.object({
  issueIdsOrKeys: z.array(z.coerce.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  properties: z.array(z.string()).max(5).optional(),
  expand: z.array(z.string()).optional(),
});

/** 100 issues a call; 1,000 when the fields are named, single-valued and at most 100, with nothing expanded. */
function bulkFetch(call: Call): Reply {
  const body = readBody(call, bulkFetchSchema);
  const fields = body.fields ?? [];
  const isSingle = (id: string): boolean =>
    !id.startsWith('*') && !id.startsWith('-') && findField(call.state, id)?.id !== 'comment';
  const isLight =
    fields.length > 0 && fields.length <= 100 && fields.every(isSingle) && (body.expand ?? []).length === 0;
  const most = isLight ? BULK_WITH_FEW_FIELDS : BULK_WITH_ANY_FIELDS;
  if (body.issueIdsOrKeys.length === 0)
    throw new JiraError(400, 'At least one issue ID or key must be provided.');
  if (body.issueIdsOrKeys.length > most) {
    throw new JiraError(
      400,
      `The number of issues requested (${String(body.issueIdsOrKeys.length)}) exceeds the limit of ${String(most)}.`,
    );
  }
  const selection: IssueSelection = {
    fieldIds: selectFields(call, fields, '*navigable'),
    properties: body.properties ?? [],
    expand: body.expand ?? [],
  };
  const found = new Map<string, IssueRow>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of body.issueIdsOrKeys) {
    const issue = findIssue(call.state, idOrKey);
    if (issue && call.access.canSee(issue)) found.set(issue.id, issue);
    else
      issueErrors.push({
        id: idOrKey,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      });
  }
  const issues = [...found.values()]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((issue) => renderIssue(issue, call, selection));
  return ok({ issues, ...(issueErrors.length > 0 && { issueErrors }) }, issues.length);
}

function getChangelog(call: Call): Reply {
  const issue = visibleIssue(call);
  const paged = page(call, historyRows(call.state, issue), 100, 100);
  const self = `${call.state.baseUrl}${call.request.path}`;
  return ok({ self, ...paged, values: paged.values.map((row) => renderHistory(call.state, row)) });
}

const bulkChangelogSchema = z.object({
  issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});

/** Histories of many issues, by issue id, oldest first; a page may end in the middle of an issue. */
function bulkChangelog(call: Call): Reply {
  const body = readBody(call, bulkChangelogSchema);
  const start = body.nextPageToken === undefined ? 0 : Number(body.nextPageToken);
  if (!Number.isInteger(start)) throw new JiraError(400, 'The nextPageToken is not valid.');
  const wanted = (item: { readonly fieldId?: string | undefined }): boolean =>
    body.fieldIds === undefined || body.fieldIds.length === 0 || body.fieldIds.includes(item.fieldId ?? '');
  const issues = body.issueIdsOrKeys
    .map((idOrKey) => findIssue(call.state, idOrKey))
    .filter((issue) => issue !== undefined);
  const visible = [...new Set(issues)]
    .filter((issue) => call.access.canSee(issue))
    .sort((a, b) => Number(a.id) - Number(b.id));
  const all = visible.flatMap((issue) =>
    historyRows(call.state, issue)
      .map((row) => ({ ...row, items: row.items.filter(wanted) }))
      .filter((row) => row.items.length > 0),
  );
  const pageOf = all.slice(start, start + (body.maxResults ?? 1000));
  const byIssue = groupByIssue(pageOf);
  const next = start + pageOf.length;
  return ok({
    issueChangeLogs: [...byIssue].map(([issueId, rows]) => ({
      issueId,
      changeHistories: rows.map((row) => renderHistory(call.state, row)),
    })),
    ...(next < all.length && { nextPageToken: String(next) }),
  });
}

function groupByIssue<Row extends { readonly issueId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.issueId, [...(groups.get(row.issueId) ?? []), row]);
  return groups;
}

export const issueReadRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/issue/{issueIdOrKey}', getIssue),
  route('POST', '/rest/api/3/issue/bulkfetch', bulkFetch),
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/changelog', getChangelog),
  route('POST', '/rest/api/3/changelog/bulkfetch', bulkChangelog),
];
