import { z } from 'zod';
import { fieldNames, fieldSchemas, renderIssue, selectFields } from '../fields/issue-bean';
import { searchIssues } from '../jql/search';
import { type Call, ok, readBody, readCount, readList, type Reply, type Route } from '../rest/call';
import { IssuePager } from '../rest/issue-pager';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';

const MAX_WITH_FIELDS = 100;
const MAX_IDS_ONLY = 5000;
const DEFAULT_PAGE = 50;
const MAX_RECONCILE = 50;

const searchSchema = z.object({
  jql: z.string().nullish(),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().min(0).nullish(),
  fields: z.array(z.string()).nullish(),
  properties: z.array(z.string()).max(5).nullish(),
  expand: z.string().nullish(),
  fieldsByKeys: z.boolean().nullish(),
  reconcileIssues: z.array(z.coerce.number().int()).max(MAX_RECONCILE).nullish(),
});
type SearchRequest = z.infer<typeof searchSchema>;

const pager = new IssuePager();

async function search(call: Call, request: SearchRequest): Promise<Reply> {
  const fields = request.fields ?? [];
  const expand = (request.expand ?? '').split(',').filter((each) => each !== '');
  const properties = request.properties ?? [];
  const isIdsOnly =
    fields.every((each) => each === 'id' || each === 'key') && properties.length === 0 && expand.length === 0;
  const size = Math.min(request.maxResults ?? DEFAULT_PAGE, isIdsOnly ? MAX_IDS_ONLY : MAX_WITH_FIELDS);
  const jql = request.jql ?? '';
  const reconcile = new Set((request.reconcileIssues ?? []).map(String));
  const found = await pager.page(call, { key: jql, token: request.nextPageToken ?? undefined, size }, () =>
    searchIssues(call.state, call.access, jql, { reconcile }),
  );
  const selection = {
    fieldIds: selectFields(call, fields.length === 0 ? ['id'] : fields, '*navigable'),
    properties,
    expand,
  };
  const wantsKey = fields.includes('key');
  const issues = found.issues.map((issue) => {
    if (!isIdsOnly) return renderIssue(issue, call, selection);
    return wantsKey
      ? { id: issue.id, key: issue.key, self: `${call.state.baseUrl}/rest/api/3/issue/${issue.id}` }
      : { id: issue.id };
  });
  const body = {
    issues,
    ...(expand.includes('names') && { names: fieldNames(call, selection.fieldIds) }),
    ...(expand.includes('schema') && { schema: fieldSchemas(call, selection.fieldIds) }),
    ...(found.nextPageToken !== undefined && { nextPageToken: found.nextPageToken }),
    isLast: found.nextPageToken === undefined,
  };
  return ok(body, issues.length);
}

function searchFromQuery(call: Call): Promise<Reply> {
  const reconcile = readList(call, 'reconcileIssues').map(Number);
  if (reconcile.length > MAX_RECONCILE || reconcile.some((id) => !Number.isInteger(id))) {
    throw new JiraError(400, `reconcileIssues takes at most ${String(MAX_RECONCILE)} issue ids.`);
  }
  return search(call, {
    jql: call.query.get('jql'),
    nextPageToken: call.query.get('nextPageToken'),
    maxResults: readCount(call, 'maxResults', DEFAULT_PAGE, MAX_IDS_ONLY),
    fields: readList(call, 'fields'),
    properties: readList(call, 'properties'),
    expand: call.query.get('expand'),
    reconcileIssues: reconcile,
  });
}

async function approximateCount(call: Call): Promise<Reply> {
  const { jql } = readBody(call, z.object({ jql: z.string() }));
  if (jql.trim() === '' || /^\s*order\s+by/i.test(jql)) {
    throw new JiraError(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  return ok({ count: (await searchIssues(call.state, call.access, jql)).length });
}

export const searchRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/search/jql', searchFromQuery),
  route('POST', '/rest/api/3/search/jql', (call) => search(call, readBody(call, searchSchema))),
  route('POST', '/rest/api/3/search/approximate-count', approximateCount),
];
