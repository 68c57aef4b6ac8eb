import type { JiraResponse } from '../jira/site';
import { isObject, isOk, noContent, objectIn, objectsIn, refuse, type JsonObject } from './answers';
import { complaintOf, keptValue } from './field-value';
import { eventIssue, eventOf, newestChanges } from './live-events';
import {
  isSelfGenerated,
  issueIn,
  ownsProperty,
  readOnlySentence,
  type LiveContext,
  type LivePart,
  type LiveRequest,
} from './live-context';

import { changeItem, propertyEvent, type ValueChange } from './live-changes';

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

function setBy(operations: unknown): unknown {
  return objectsIn(operations).find((each) => 'set' in each)?.['set'];
}
