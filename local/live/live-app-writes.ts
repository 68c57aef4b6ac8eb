import type { JiraResponse } from '../jira/site';
import {
  isObject,
  isOk,
  noContent,
  objectIn,
  objectsIn,
  refuse,
  valueIn,
  json,
  type JsonObject,
} from './answers';
import { complaintOf, keptValue } from './field-value';
import { eventIssue, eventOf, newestChanges, type ChangeItem } from './live-events';
import {
  isSelfGenerated,
  issueIn,
  ownsProperty,
  readOnlySentence,
  type LiveContext,
  type LivePart,
  type LiveRequest,
} from './live-context';
import type { OverlayField } from './overlay';

interface ValueChange {
  readonly field: OverlayField;
  readonly value: unknown;
}

/** `PUT /issue`: the app's fields and properties are kept here, the rest goes to the real site where writing is let through. */
export const editPart: LivePart = async (request, context) => {
  const idOrKey = issueIn(request.route, '');
  if (request.method !== 'PUT' || idOrKey === undefined) return undefined;
  const body = objectIn(request.body);
  if (body === undefined)
    return refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  const fields = isObject(body['fields']) ? body['fields'] : {};
  const update = isObject(body['update']) ? body['update'] : {};
  const changes: ValueChange[] = [];
  for (const [id, value] of [
    ...Object.entries(fields),
    ...Object.entries(update).map(([name, operations]) => [name, setBy(operations)] as const),
  ]) {
    const field = context.overlay.allFields().find((each) => each.id === id);
    if (field !== undefined) changes.push({ field, value });
  }
  const complaint = changes
    .map((change) => complaintAbout(change, request))
    .find((each) => each !== undefined);
  if (complaint !== undefined) return complaint;
  const properties = objectsIn(body['properties']).map((each) => ({
    key: String(each['key']),
    value: each['value'],
  }));
  const ownProperties = properties.filter((each) => ownsProperty(context, each.key));
  const remoteBody = withoutOwn(body, fields, update, properties, context);
  if (remoteBody !== undefined && !context.mayWrite) return refuse(403, readOnlySentence);
  const before = await eventIssue(idOrKey, context);
  if (before === undefined)
    return refuse(404, 'Issue does not exist or you do not have permission to see it.');
  if (remoteBody !== undefined) {
    const answer = await context.remote({ ...request, body: JSON.stringify(remoteBody) });
    if (!isOk(answer)) return answer;
  }
  const issue = (remoteBody === undefined ? before : await eventIssue(idOrKey, context)) ?? before;
  const issueId = String(issue['id']);
  const remote = remoteBody === undefined ? { id: '0', items: [] } : await newestChanges(idOrKey, context);
  const items = [...remote.items, ...changes.map((change) => changeItem(issueId, change, context))];
  context.overlay.write([
    ...changes.map((change) => ({
      kind: 'value' as const,
      of: issueId,
      name: change.field.id,
      value: keptValue(change.value),
    })),
    ...ownProperties.map((each) => ({
      kind: 'property' as const,
      of: issueId,
      name: each.key,
      value: each.value,
    })),
  ]);
  const self = isSelfGenerated(request);
  if (changes.length > 0 || remoteBody !== undefined)
    context.emit(
      eventOf('avi:jira:updated:issue', { issue, changelog: { id: remote.id, items } }, self, context),
    );
  for (const property of ownProperties) context.emit(propertyEvent('set', issue, property, self, context));
  return noContent;
};

/** `POST` and `PUT /app/field/…value`: values of the app's fields, all or none, by the app alone. */
export const fieldValuePart: LivePart = async (request, context) => {
  const one = /^\/rest\/api\/3\/app\/field\/([^/]+)\/value$/.exec(request.route);
  const isMany = request.method === 'POST' && request.route === '/rest/api/3/app/field/value';
  if (!isMany && (request.method !== 'PUT' || one === null)) return undefined;
  if (request.principal.kind !== 'app')
    return refuse(
      403,
      'Only the app that provides the custom field may change its values with this resource.',
    );
  const writes: { issueId: string; change: ValueChange }[] = [];
  for (const update of objectsIn(objectIn(request.body)?.['updates'])) {
    const name = isMany ? String(update['customField']) : decodeURIComponent(one?.[1] ?? '');
    const field = context.overlay.field(name);
    if (field === undefined) return refuse(404, `The custom field '${name}' was not found.`);
    const complaint = complaintOf(field, update['value']);
    if (complaint !== undefined) return refuse(400, '', { [field.id]: complaint });
    const ids = Array.isArray(update['issueIds']) ? update['issueIds'].map(String) : [];
    for (const issueId of ids) writes.push({ issueId, change: { field, value: update['value'] } });
  }
  if (writes.length === 0) return refuse(400, 'Invalid request payload: updates has to name issues.');
  const quiet = request.query.get('generateAppEvents') === 'false';
  const changed = writes.filter(
    ({ issueId, change }) =>
      JSON.stringify(context.overlay.value(issueId, change.field.id)) !==
      JSON.stringify(keptValue(change.value)),
  );
  const items = new Map<string, ChangeItem[]>();
  for (const { issueId, change } of changed)
    items.set(issueId, [...(items.get(issueId) ?? []), changeItem(issueId, change, context)]);
  context.overlay.write(
    changed.map(({ issueId, change }) => ({
      kind: 'value' as const,
      of: issueId,
      name: change.field.id,
      value: keptValue(change.value),
    })),
  );
  if (!quiet)
    for (const [issueId, each] of items) {
      const issue = await eventIssue(issueId, context);
      if (issue !== undefined)
        context.emit(
          eventOf('avi:jira:updated:issue', { issue, changelog: { id: '0', items: each } }, true, context),
        );
    }
  return noContent;
};

/** Writes of the app's properties: of issues where the manifest names them, and of the app itself. */
export const propertyWritePart: LivePart = async (request, context) => {
  const { method, route } = request;
  if (method !== 'PUT' && method !== 'DELETE') return undefined;
  const app = /^\/rest\/forge\/1\/app\/properties\/([^/]+)$/.exec(route);
  const match = /^\/rest\/api\/3\/issue\/([^/]+)\/properties\/([^/]+)$/.exec(route);
  const key = decodeURIComponent(app?.[1] ?? match?.[2] ?? '');
  if (app === null && (match === null || !ownsProperty(context, key))) return undefined;
  const value = method === 'PUT' ? valueIn(request.body) : undefined;
  if (method === 'PUT' && (value === undefined || value === null || value === ''))
    return refuse(400, 'The property value has to be valid, non-empty JSON.');
  if (app !== null) {
    if (request.principal.kind !== 'app') return refuse(403, 'Only the app itself may use its properties.');
    return storeProperty(
      { kind: 'app-property', of: key, name: '' },
      value,
      context.overlay.appProperty(key),
      key,
      context,
    );
  }
  const issue = await eventIssue(decodeURIComponent(match?.[1] ?? ''), context);
  if (issue === undefined)
    return refuse(404, 'Issue does not exist or you do not have permission to see it.');
  const issueId = String(issue['id']);
  const answer = storeProperty(
    { kind: 'property', of: issueId, name: key },
    value,
    context.overlay.property(issueId, key),
    key,
    context,
  );
  if (isOk(answer))
    context.emit(
      propertyEvent(
        method === 'PUT' ? 'set' : 'deleted',
        issue,
        { key, value },
        isSelfGenerated(request),
        context,
      ),
    );
  return answer;
};

function storeProperty(
  place: { kind: 'property' | 'app-property'; of: string; name: string },
  value: unknown,
  before: unknown,
  key: string,
  context: LiveContext,
): JiraResponse {
  if (value === undefined && before === undefined)
    return refuse(404, `The property with key '${key}' does not exist.`);
  context.overlay.write([value === undefined ? place : { ...place, value }]);
  if (value === undefined) return noContent;
  return json(before === undefined ? 201 : 200, { key });
}

/** What is left of an edit for the real site; undefined where nothing is. */
function withoutOwn(
  body: JsonObject,
  fields: JsonObject,
  update: JsonObject,
  properties: readonly { key: string; value: unknown }[],
  context: LiveContext,
): JsonObject | undefined {
  const theirs = (from: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(from).filter(([id]) => context.overlay.allFields().every((field) => field.id !== id)),
    );
  const rest = {
    fields: theirs(fields),
    update: theirs(update),
    properties: properties.filter((each) => !ownsProperty(context, each.key)),
  };
  const { fields: _f, update: _u, properties: _p, ...other } = body;
  const isEmpty =
    Object.keys(rest.fields).length +
      Object.keys(rest.update).length +
      rest.properties.length +
      Object.keys(other).length ===
    0;
  return isEmpty ? undefined : { ...other, ...rest };
}

function complaintAbout({ field, value }: ValueChange, request: LiveRequest): JiraResponse | undefined {
  if (field.readOnly && request.principal.kind !== 'app')
    return refuse(400, '', {
      [field.id]: `Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    });
  const complaint = complaintOf(field, value);
  return complaint === undefined ? undefined : refuse(400, '', { [field.id]: complaint });
}

function changeItem(issueId: string, { field, value }: ValueChange, context: LiveContext): ChangeItem {
  return {
    field: field.name,
    fieldtype: 'custom',
    fieldId: field.id,
    from: null,
    fromString: shown(context.overlay.value(issueId, field.id)),
    to: null,
    toString: shown(keptValue(value)),
  };
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function setBy(operations: unknown): unknown {
  return objectsIn(operations).find((each) => 'set' in each)?.['set'];
}

function propertyEvent(
  what: 'set' | 'deleted',
  issue: JsonObject,
  property: { readonly key: string; readonly value: unknown },
  selfGenerated: boolean,
  context: LiveContext,
) {
  const shownProperty = what === 'set' ? property : { key: property.key };
  return eventOf(
    `avi:jira:${what}:issue-property`,
    { issue, issueId: issue['id'], propertyKey: property.key, property: shownProperty },
    selfGenerated,
    context,
  );
}
