import { renderField, type View } from '../fields/render-field';
import { renderComment } from '../fields/render-comments';
import { Access } from '../access';
import type { ProductEvent } from '../site';
import type { SiteState } from '../site-state';
import type { ChangeItem, CommentRow, IssueRow } from '../store/issue-rows';

/** Who did it and whether the app was behind it. */
export interface Cause {
  readonly accountId: string | undefined;
  readonly selfGenerated: boolean;
}

const EVENT_FIELDS = [
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

/** The issue inside an event payload: id, key and the nine documented fields, users by account id alone. */
function eventIssue(state: SiteState, issue: IssueRow): Record<string, unknown> {
  const view: View = { state, access: new Access(state, { kind: 'app' }) };
  const user = (accountId: string | undefined): unknown => (accountId === undefined ? null : { accountId });
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      ...Object.fromEntries(EVENT_FIELDS.map((id) => [id, renderField(id, issue, view)])),
      creator: user(issue.creator ?? issue.reporter),
      reporter: user(issue.reporter),
      assignee: user(issue.assignee),
    },
  };
}

/** Payload parts that every event has. */
export function productEvent(
  eventType: string,
  cause: Cause,
  payload: Readonly<Record<string, unknown>>,
): ProductEvent {
  const by = cause.accountId === undefined ? {} : { atlassianId: cause.accountId };
  return {
    eventType,
    selfGenerated: cause.selfGenerated,
    payload: { eventType, ...payload, ...by, selfGenerated: cause.selfGenerated },
  };
}

const associated = (cause: Cause): Record<string, unknown> =>
  cause.accountId === undefined ? {} : { associatedUsers: [{ accountId: cause.accountId }] };

export function issueCreated(state: SiteState, issue: IssueRow, cause: Cause): ProductEvent {
  return productEvent('avi:jira:created:issue', cause, {
    issue: eventIssue(state, issue),
    ...associated(cause),
  });
}

export function issueDeleted(state: SiteState, issue: IssueRow, cause: Cause): ProductEvent {
  return productEvent('avi:jira:deleted:issue', cause, {
    issue: eventIssue(state, issue),
    ...associated(cause),
  });
}

/** The update, and the assignment that Jira reports on its own. */
export function issueUpdated(
  state: SiteState,
  issue: IssueRow,
  changelog: { readonly id: string; readonly items: readonly ChangeItem[] },
  cause: Cause,
): ProductEvent[] {
  const statuses = changelog.items
    .filter((item) => item.fieldId === 'status')
    .flatMap((item) =>
      [item.from, item.to].map((id) => ({ id, name: id === item.from ? item.fromString : item.toString })),
    );
  const payload = {
    issue: eventIssue(state, issue),
    changelog,
    ...associated(cause),
    ...(statuses.length > 0 && { associatedStatuses: statuses }),
  };
  const updated = productEvent('avi:jira:updated:issue', cause, payload);
  const isAssigned = changelog.items.some((item) => item.fieldId === 'assignee');
  return isAssigned ? [updated, productEvent('avi:jira:assigned:issue', cause, payload)] : [updated];
}

export function issueCommented(
  state: SiteState,
  issue: IssueRow,
  comment: CommentRow,
  cause: Cause,
): ProductEvent {
  return productEvent('avi:jira:commented:issue', cause, {
    issue: eventIssue(state, issue),
    comment: renderComment(state, comment),
    ...associated(cause),
  });
}

/** Atlassian documents no example of this payload; the issue and the property's key are what an app can rely on. */
export function issuePropertyChanged(
  state: SiteState,
  what: 'set' | 'deleted',
  issue: IssueRow,
  property: { readonly key: string; readonly value?: unknown },
  cause: Cause,
): ProductEvent {
  return productEvent(`avi:jira:${what}:issue-property`, cause, {
    issue: eventIssue(state, issue),
    issueId: issue.id,
    propertyKey: property.key,
    property,
    ...associated(cause),
  });
}
