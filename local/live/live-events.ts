import type { ProductEvent } from '../jira/site';
import { isObject, isOk, objectIn, objectsIn, type JsonObject } from './answers';
import type { LiveContext } from './live-context';

/** The nine fields that an event's payload shows of an issue. */
export const eventFields = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
];

export interface ChangeItem {
  readonly field: string;
  readonly fieldtype: 'custom' | 'jira';
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** An issue as an event shows it; undefined where it is gone or hidden. */
export async function eventIssue(idOrKey: string, context: LiveContext): Promise<JsonObject | undefined> {
  const answer = await context.remote({
    method: 'GET',
    path: `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?fields=${eventFields.join(',')}`,
  });
  return isOk(answer) ? shownIssue(objectIn(answer.body)) : undefined;
}

/** People in an event are known by their account id alone. */
export function shownIssue(issue: JsonObject | undefined): JsonObject | undefined {
  if (issue === undefined || !isObject(issue['fields'])) return undefined;
  const fields = issue['fields'];
  const person = (name: string): unknown =>
    isObject(fields[name]) ? { accountId: fields[name]['accountId'] } : null;
  return {
    id: issue['id'],
    key: issue['key'],
    fields: {
      ...fields,
      creator: person('creator'),
      reporter: person('reporter'),
      assignee: person('assignee'),
    },
  };
}

/** The newest entry of an issue's changelog on the real site, as an event shows it. */
export async function newestChanges(
  idOrKey: string,
  context: LiveContext,
): Promise<{ id: string; items: ChangeItem[] }> {
  const answer = await context.remote({
    method: 'GET',
    path: `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?fields=summary&expand=changelog`,
  });
  const changelog = objectIn(answer.body)?.['changelog'];
  const histories = isObject(changelog) ? objectsIn(changelog['histories']) : [];
  const [newest] = histories.sort(
    (a, b) => Date.parse(String(b['created'])) - Date.parse(String(a['created'])),
  );
  return newest === undefined
    ? { id: '0', items: [] }
    : { id: String(newest['id']), items: objectsIn(newest['items']) as unknown as ChangeItem[] };
}

/** An event of the documented shape, caused by the token's user. */
export function eventOf(
  eventType: string,
  payload: JsonObject,
  selfGenerated: boolean,
  context: LiveContext,
): ProductEvent {
  const { accountId } = context.account;
  return {
    eventType,
    selfGenerated,
    payload: {
      eventType,
      ...payload,
      atlassianId: accountId,
      associatedUsers: [{ accountId }],
      selfGenerated,
    },
  };
}
