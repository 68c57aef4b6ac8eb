import type { JiraResponse } from '../jira/site';
import { isOk, noContent, objectIn, objectsIn, refuse, valueIn, json } from './answers';
import { complaintOf, keptValue } from './field-value';
import { eventIssue, eventOf, type ChangeItem } from './live-events';
import { isSelfGenerated, ownsProperty, type LiveContext, type LivePart } from './live-context';

import { changeItem, propertyEvent, type ValueChange } from './live-changes';

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
