import { z } from 'zod';
import { issuePropertyChanged } from '../events/issue-events';
import { APP_ACCOUNT_ID } from '../access';
import { type Call, noContent, ok, param, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import type { PropertyRow } from '../store/rows';
import { causeOf } from '../rest/cause';
import { editableIssue, visibleIssue, visibleProject } from './visible-issue';

/** Characters of a property's JSON. */
const MAX_VALUE = 32_768;
const MAX_KEY = 255;

export function propertyRow(
  entity: PropertyRow['entity'],
  entityId: string,
  key: string,
  value: unknown,
): PropertyRow {
  if (key === '' || key.length > MAX_KEY)
    throw new JiraError(400, 'The property key has to be 1 to 255 characters long.');
  return { id: `${entity}/${entityId}/${key}`, entity, entityId, key, value };
}

/** Throws 400 for a value that is missing or too long. */
export function checkPropertyValue(value: unknown): void {
  if (value === undefined || value === null || value === '')
    throw new JiraError(400, 'The property value has to be valid, non-empty JSON.');
  if (JSON.stringify(value).length > MAX_VALUE) {
    throw new JiraError(
      413,
      `The property value is too long. It has to be at most ${String(MAX_VALUE)} characters.`,
    );
  }
}

/** What one kind of entity needs for its four property endpoints. */
interface Owner {
  readonly entity: PropertyRow['entity'];
  readonly path: string;
  readonly read: (call: Call) => { readonly id: string };
  readonly write: (call: Call) => { readonly id: string };
}

const issueOwner: Owner = {
  entity: 'issue',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  read: (call) => visibleIssue(call),
  write: (call) => editableIssue(call),
};

const projectOwner: Owner = {
  entity: 'project',
  path: '/rest/api/3/project/{projectIdOrKey}',
  read: (call) => visibleProject(call),
  write: (call) => {
    const project = visibleProject(call);
    if (!call.access.hasOnProject('ADMINISTER_PROJECTS', project))
      throw new JiraError(403, 'You cannot edit the configuration of this project.');
    return project;
  },
};

const appOwner: Owner = {
  entity: 'app',
  path: '/rest/forge/1/app',
  read: (call) => {
    if (!call.access.isApp) throw new JiraError(403, 'Only the app itself may use its properties.');
    return { id: APP_ACCOUNT_ID };
  },
  write: (call) => appOwner.read(call),
};

/** A gadget on a dashboard: Jira keeps here what was chosen for it. Everybody signed in shares the one dashboard. */
const dashboardItemOwner: Owner = {
  entity: 'dashboard-item',
  path: '/rest/api/3/dashboard/{dashboardId}/items/{itemId}',
  read: (call) => ({ id: `${param(call, 'dashboardId')}/${param(call, 'itemId')}` }),
  write: (call) => dashboardItemOwner.read(call),
};

function ownerRoutes(owner: Owner): Route[] {
  const rowId = (call: Call, entityId: string): string =>
    `${owner.entity}/${entityId}/${param(call, 'propertyKey')}`;
  const list = (call: Call): Reply => {
    const rows = call.state.store.indexes.propertiesByEntity.get(`${owner.entity}/${owner.read(call).id}`);
    const base = `${call.state.baseUrl}${call.request.path.split('?')[0] ?? ''}`;
    return ok({
      keys: rows.map((row) => ({ key: row.key, self: `${base}/${encodeURIComponent(row.key)}` })),
    });
  };
  const get = (call: Call): Reply => {
    const row = call.state.store.get('properties', rowId(call, owner.read(call).id));
    if (!row)
      throw new JiraError(404, `The property with key '${param(call, 'propertyKey')}' does not exist.`);
    return ok({ key: row.key, value: row.value });
  };
  const put = async (call: Call): Promise<Reply> => {
    const target = owner.write(call);
    const value = readBody(call, z.json());
    checkPropertyValue(value);
    const row = propertyRow(owner.entity, target.id, param(call, 'propertyKey'), value);
    const isNew = !call.state.store.get('properties', row.id);
    const draft = call.state.draft();
    draft.put('properties', row);
    await call.state.commit(draft, () => issueEvents(call, 'set', target, row));
    const status = isNew ? 201 : 200;
    return owner.entity === 'app'
      ? { status, body: { message: `Property ${row.key} stored.`, statusCode: status } }
      : { status };
  };
  const remove = async (call: Call): Promise<Reply> => {
    const target = owner.write(call);
    const row = call.state.store.get('properties', rowId(call, target.id));
    if (!row)
      throw new JiraError(404, `The property with key '${param(call, 'propertyKey')}' does not exist.`);
    const draft = call.state.draft();
    draft.delete('properties', row.id);
    await call.state.commit(draft, () => issueEvents(call, 'deleted', target, { key: row.key }));
    return noContent;
  };
  return [
    route('GET', `${owner.path}/properties`, list),
    route('GET', `${owner.path}/properties/{propertyKey}`, get),
    route('PUT', `${owner.path}/properties/{propertyKey}`, put),
    route('DELETE', `${owner.path}/properties/{propertyKey}`, remove),
  ];
}

function issueEvents(
  call: Call,
  what: 'set' | 'deleted',
  target: { readonly id: string },
  property: { key: string; value?: unknown },
) {
  const issue: IssueRow | undefined =
    call.params['issueIdOrKey'] === undefined ? undefined : call.state.store.get('issues', target.id);
  if (!issue) return [];
  const { key, value } = property;
  return [
    issuePropertyChanged(
      call.state,
      what,
      issue,
      value === undefined ? { key } : { key, value },
      causeOf(call),
    ),
  ];
}

export const propertyRoutes: readonly Route[] = [
  issueOwner,
  projectOwner,
  appOwner,
  dashboardItemOwner,
].flatMap(ownerRoutes);
