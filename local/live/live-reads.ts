import { isOk, json, objectIn, refuse, textsIn, valueIn } from './answers';
import { splitFields, withAppValues } from './app-values';
import { issueIn, ownsProperty, type LivePart } from './live-context';

/** Reads of issues and fields, with what is kept here put in. */
export const readPart: LivePart = async (request, context) => {
  const { method, route, query } = request;
  if (method === 'GET' && route === '/rest/api/3/field') {
    const answer = await context.remote(request);
    const fields = valueIn(answer.body);
    return isOk(answer) && Array.isArray(fields)
      ? json(200, [...(fields as unknown[]), ...context.overlay.allFields().map(described)])
      : answer;
  }
  if (method === 'POST' && route === '/rest/api/3/issue/bulkfetch') {
    const body = objectIn(request.body);
    if (body === undefined)
      return refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
    const wanted = splitFields(textsIn(body['fields']), textsIn(body['properties']), context);
    const answer = await context.remote({
      ...request,
      body: JSON.stringify({ ...body, fields: wanted.fields, properties: wanted.properties }),
    });
    return isOk(answer) ? withAppValues(answer, wanted, context) : answer;
  }
  const isIssue =
    issueIn(route, '') !== undefined &&
    !['bulkfetch', 'createmeta', 'picker'].includes(issueIn(route, '') ?? '');
  const isIssueList =
    /^\/rest\/(agile|software)\/1\.0\/.*\/(issue|backlog|issues)$|^\/rest\/agile\/1\.0\/issue\/[^/]+$/.test(
      route,
    );
  if (method !== 'GET' || (!isIssue && !isIssueList)) return undefined;
  const list = (name: string): string[] =>
    query
      .getAll(name)
      .flatMap((each) => each.split(','))
      .filter((each) => each !== '');
  const asked = list('fields');
  const wanted = splitFields(asked.length === 0 ? ['*all'] : asked, list('properties'), context);
  const forwarded = new URLSearchParams(query);
  for (const [name, values] of [
    ['fields', asked.length === 0 ? [] : wanted.fields],
    ['properties', wanted.properties],
  ] as const) {
    forwarded.delete(name);
    if (values.length > 0) forwarded.set(name, values.join(','));
  }
  const text = forwarded.toString();
  const answer = await context.remote({ ...request, path: text === '' ? route : `${route}?${text}` });
  return isOk(answer) ? withAppValues(answer, wanted, context) : answer;
};

/** The app's properties: of issues where the manifest names them, and of the app itself. */
export const propertyReadPart: LivePart = async ({ method, route }, context) => {
  if (method !== 'GET') return undefined;
  const app = /^\/rest\/forge\/1\/app\/properties(?:\/([^/]+))?$/.exec(route);
  if (app !== null) {
    const key = app[1] === undefined ? undefined : decodeURIComponent(app[1]);
    if (key === undefined)
      return json(200, {
        keys: context.overlay
          .appPropertyKeys()
          .map((each) => ({ key: each, self: `${context.baseUrl}${route}/${encodeURIComponent(each)}` })),
      });
    const value = context.overlay.appProperty(key);
    return value === undefined
      ? refuse(404, `The property with key '${key}' does not exist.`)
      : json(200, { key, value });
  }
  const match = /^\/rest\/api\/3\/issue\/([^/]+)\/properties\/([^/]+)$/.exec(route);
  const key = decodeURIComponent(match?.[2] ?? '');
  if (match?.[1] === undefined || !ownsProperty(context, key)) return undefined;
  const issue = await context.remote({ method: 'GET', path: `/rest/api/3/issue/${match[1]}?fields=summary` });
  if (!isOk(issue)) return issue;
  const value = context.overlay.property(String(objectIn(issue.body)?.['id']), key);
  return value === undefined
    ? refuse(404, `The property with key '${key}' does not exist.`)
    : json(200, { key, value });
};

function described(field: { id: string; name: string; custom: string; type: string; collection: string }) {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    untranslatedName: field.name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${field.id.slice('customfield_'.length)}]`, field.name],
    schema: {
      type: field.collection === 'list' ? 'array' : field.type,
      ...(field.collection === 'list' ? { items: field.type } : {}),
      custom: field.custom,
      customId: Number(field.id.slice('customfield_'.length)),
    },
  };
}
