import { createHash } from 'node:crypto';
import type { JiraResponse } from '../jira/site';
import { isOk, json, objectIn, objectsIn, refuse, textsIn, type JsonObject } from './answers';
import { JqlRefusal } from './jql-refusal';
import { splitFields, withAppValues, type Wanted } from './app-values';
import type { LiveContext, LivePart } from './live-context';
import { readLiveQuery, type FindIds } from './live-query';

/** More ids than this are not fetched to be filtered or sorted here. */
const mostIds = 50_000;
const idPage = 5_000;
const bulkPage = 100;
const mostLists = 32;

/** Searches and counts; those on the app's fields are answered by fetching ids and filtering them here. */
export function searchPart(): LivePart {
  const lists = new Map<string, readonly string[]>();
  return async (request, context) => {
    const isSearch = request.route === '/rest/api/3/search/jql' && ['GET', 'POST'].includes(request.method);
    const isCount = request.route === '/rest/api/3/search/approximate-count' && request.method === 'POST';
    if (!isSearch && !isCount) return undefined;
    const body = request.method === 'GET' ? bodyOfQuery(request.query) : objectIn(request.body);
    if (body === undefined)
      return refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
    const jql = typeof body['jql'] === 'string' ? body['jql'] : '';
    try {
      const query = readLiveQuery(jql, context);
      if (query.isRemote)
        return await (isCount
          ? context.remote({ ...request, path: request.path })
          : remoteSearch(body, context));
      const token = typeof body['nextPageToken'] === 'string' ? body['nextPageToken'] : '';
      const place = readToken(token);
      const key = createHash('sha256').update(jql).digest('base64url').slice(0, 16);
      if (token !== '' && place?.key !== key)
        return refuse(400, 'The provided next page token is invalid or expired.');
      const ids = lists.get(place?.list ?? '') ?? (await query.ids(finder(context)));
      if (isCount) return json(200, { count: ids.length });
      return await localPage(body, ids, { at: place?.at ?? 0, key, list: place?.list }, lists, context);
    } catch (thrown) {
      if (thrown instanceof JqlRefusal) return refuse(400, thrown.message);
      if (thrown instanceof RemoteFailure) return thrown.response;
      throw thrown;
    }
  };
}

/** An answer of the real site that ends a search. */
class RemoteFailure extends Error {
  readonly response: JiraResponse;

  constructor(response: JiraResponse) {
    super(`The site answered ${String(response.status)}.`);
    this.response = response;
  }
}

function finder(context: LiveContext): FindIds {
  return async (jql) => {
    const ids: string[] = [];
    let nextPageToken: unknown;
    do {
      const page = await post(
        '/rest/api/3/search/jql',
        {
          jql,
          fields: ['id'],
          maxResults: idPage,
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
        context,
      );
      ids.push(...objectsIn(page['issues']).map((issue) => String(issue['id'])));
      if (ids.length > mostIds)
        throw new JqlRefusal(
          `More than ${String(mostIds)} work items match before the app’s own fields are looked at. Narrow the query, for example to one project.`,
        );
      nextPageToken = page['nextPageToken'] ?? undefined;
    } while (nextPageToken !== undefined);
    return ids;
  };
}

async function remoteSearch(body: JsonObject, context: LiveContext): Promise<JiraResponse> {
  const wanted = splitFields(textsIn(body['fields']), textsIn(body['properties']), context);
  const answer = await context.remote({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    body: JSON.stringify({ ...body, ...fieldsBody(wanted) }),
  });
  return isOk(answer) ? withAppValues(answer, wanted, context) : answer;
}

async function localPage(
  body: JsonObject,
  ids: readonly string[],
  place: { readonly at: number; readonly key: string; readonly list: string | undefined },
  lists: Map<string, readonly string[]>,
  context: LiveContext,
): Promise<JiraResponse> {
  const fields = textsIn(body['fields']);
  const wanted = splitFields(fields, textsIn(body['properties']), context);
  const idsOnly =
    fields.every((field) => field === 'id') &&
    wanted.appProperties.length === 0 &&
    wanted.properties.length === 0;
  const asked = typeof body['maxResults'] === 'number' ? body['maxResults'] : 50;
  const end = place.at + Math.min(asked, idsOnly ? idPage : bulkPage);
  const pageIds = ids.slice(place.at, end);
  const isLast = end >= ids.length || asked === 0;
  const list = place.list ?? `${String(process.pid)}-${String(Date.now())}-${String(lists.size)}`;
  if (!isLast) remember(lists, list, ids);
  const next = isLast
    ? {}
    : { nextPageToken: Buffer.from(JSON.stringify({ list, at: end, key: place.key })).toString('base64url') };
  if (idsOnly || pageIds.length === 0)
    return json(200, { issues: pageIds.map((id) => ({ id })), ...next, isLast });
  const fetched = await post(
    '/rest/api/3/issue/bulkfetch',
    { issueIdsOrKeys: pageIds, ...fieldsBody(wanted), ...expandOf(body) },
    context,
  );
  const byId = new Map(objectsIn(fetched['issues']).map((issue) => [String(issue['id']), issue]));
  const issues = pageIds.flatMap((id) => byId.get(id) ?? []);
  return withAppValues(
    json(200, { ...fetched, issueErrors: undefined, issues, ...next, isLast }),
    wanted,
    context,
  );
}

function remember(lists: Map<string, readonly string[]>, list: string, ids: readonly string[]): void {
  lists.delete(list);
  lists.set(list, ids);
  const oldest = lists.keys().next().value;
  if (lists.size > mostLists && oldest !== undefined) lists.delete(oldest);
}

async function post(path: string, body: JsonObject, context: LiveContext): Promise<JsonObject> {
  const answer = await context.remote({ method: 'POST', path, body: JSON.stringify(body) });
  const parsed = objectIn(answer.body);
  if (!isOk(answer) || parsed === undefined)
    throw new RemoteFailure(
      isOk(answer) ? refuse(502, 'The site answered in a form that is not known.') : answer,
    );
  return parsed;
}

function fieldsBody(wanted: Wanted): JsonObject {
  return {
    fields: wanted.fields,
    ...(wanted.properties.length === 0 ? { properties: [] } : { properties: wanted.properties }),
  };
}

function expandOf(body: JsonObject): JsonObject {
  const expand =
    typeof body['expand'] === 'string' ? body['expand'].split(',').filter((each) => each !== '') : [];
  return expand.length === 0 ? {} : { expand };
}

function bodyOfQuery(query: URLSearchParams): JsonObject {
  const list = (name: string): string[] =>
    query
      .getAll(name)
      .flatMap((each) => each.split(','))
      .filter((each) => each !== '');
  const body: Record<string, unknown> = {
    jql: query.get('jql') ?? '',
    fields: list('fields'),
    properties: list('properties'),
  };
  const max = query.get('maxResults');
  if (max !== null) body['maxResults'] = Number(max);
  for (const name of ['nextPageToken', 'expand']) if (query.has(name)) body[name] = query.get(name);
  return body;
}

function readToken(text: string): { list: string; at: number; key: string } | undefined {
  const token = objectIn(Buffer.from(text, 'base64url').toString('utf8'));
  const { list, at, key } = token ?? {};
  return typeof list === 'string' && typeof at === 'number' && typeof key === 'string'
    ? { list, at, key }
    : undefined;
}
