import type { SiteState } from '../site-state';
import type { AppFieldRow } from '../store/rows';
import {
  EPIC_LINK_FIELD,
  ORGANIZATIONS_FIELD,
  RANK_FIELD,
  REQUEST_PARTICIPANTS_FIELD,
  REQUEST_TYPE_FIELD,
  SATISFACTION_FIELD,
  SPRINT_FIELD,
  START_DATE_FIELD,
  STORY_POINTS_FIELD,
  STORY_POINT_ESTIMATE_FIELD,
} from './field-ids';

interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface FieldInfo {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
  readonly schema?: FieldSchema;
}

type Flags = Partial<Pick<FieldInfo, 'orderable' | 'navigable' | 'searchable'>>;

function system(
  id: string,
  name: string,
  schema: Omit<FieldSchema, 'system'>,
  clauseNames: string[] = [id],
  flags: Flags = {},
): FieldInfo {
  return {
    id,
    name,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: clauseNames.length > 0,
    ...flags,
    clauseNames,
    schema: { ...schema, system: id },
  };
}

const notOrderable = { orderable: false };

function custom(id: string, name: string, schema: Omit<FieldSchema, 'customId'>): FieldInfo {
  const number = id.slice('customfield_'.length);
  return {
    id,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, name],
    schema: { ...schema, customId: Number(number) },
  };
}

const PLATFORM_TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const SOFTWARE_TYPE = 'com.pyxis.greenhopper.jira:';

const STANDARD_FIELDS: readonly FieldInfo[] = [
  system('summary', 'Summary', { type: 'string' }),
  system('description', 'Description', { type: 'string' }),
  system('issuetype', 'Work type', { type: 'issuetype' }, ['issuetype', 'type']),
  system('project', 'Project', { type: 'project' }, ['project'], notOrderable),
  {
    id: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  system('parent', 'Parent', { type: 'issuelink' }, ['parent'], notOrderable),
  system('status', 'Status', { type: 'status' }, ['status'], notOrderable),
  system('statusCategory', 'Status Category', { type: 'statusCategory' }, ['statusCategory'], notOrderable),
  system('priority', 'Priority', { type: 'priority' }),
  system('resolution', 'Resolution', { type: 'resolution' }),
  system('resolutiondate', 'Resolved', { type: 'datetime' }, ['resolutiondate', 'resolved'], notOrderable),
  system('assignee', 'Assignee', { type: 'user' }),
  system('reporter', 'Reporter', { type: 'user' }),
  system('creator', 'Creator', { type: 'user' }, ['creator'], notOrderable),
  system('labels', 'Labels', { type: 'array', items: 'string' }),
  system('components', 'Components', { type: 'array', items: 'component' }, ['component']),
  system('fixVersions', 'Fix versions', { type: 'array', items: 'version' }, ['fixVersion']),
  system('versions', 'Affects versions', { type: 'array', items: 'version' }, ['affectedVersion']),
  system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }, ['issueLinkType']),
  system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks' }, ['subtasks'], notOrderable),
  system('votes', 'Votes', { type: 'votes' }, ['votes'], notOrderable),
  system('watches', 'Watchers', { type: 'watches' }, ['watchers'], notOrderable),
  system('created', 'Created', { type: 'datetime' }, ['created', 'createdDate'], notOrderable),
  system('updated', 'Updated', { type: 'datetime' }, ['updated', 'updatedDate'], notOrderable),
  system('duedate', 'Due date', { type: 'date' }, ['due', 'duedate']),
  system(
    'timeoriginalestimate',
    'Original estimate',
    { type: 'number' },
    ['originalEstimate', 'timeoriginalestimate'],
    notOrderable,
  ),
  system('comment', 'Comment', { type: 'comments-page' }, ['comment'], { navigable: false }),
  custom(EPIC_LINK_FIELD, 'Epic Link', { type: 'any', custom: `${SOFTWARE_TYPE}gh-epic-link` }),
  custom(START_DATE_FIELD, 'Start date', { type: 'date', custom: `${PLATFORM_TYPE}datepicker` }),
  custom(STORY_POINT_ESTIMATE_FIELD, 'Story point estimate', {
    type: 'number',
    custom: `${SOFTWARE_TYPE}jsw-story-points`,
  }),
  custom(RANK_FIELD, 'Rank', { type: 'any', custom: `${SOFTWARE_TYPE}gh-lexo-rank` }),
  custom(SPRINT_FIELD, 'Sprint', { type: 'array', items: 'json', custom: `${SOFTWARE_TYPE}gh-sprint` }),
  custom(STORY_POINTS_FIELD, 'Story Points', { type: 'number', custom: `${PLATFORM_TYPE}float` }),
];

const SERVICE_TYPE = 'com.atlassian.servicedesk:';

const SERVICE_FIELDS: readonly FieldInfo[] = [
  custom(ORGANIZATIONS_FIELD, 'Organizations', {
    type: 'array',
    items: 'sd-customerorganization',
    custom: `${SERVICE_TYPE}sd-customer-organizations`,
  }),
  custom(REQUEST_TYPE_FIELD, 'Request Type', {
    type: 'sd-customerrequesttype',
    custom: `${SERVICE_TYPE}vp-origin`,
  }),
  custom(REQUEST_PARTICIPANTS_FIELD, 'Request participants', {
    type: 'array',
    items: 'user',
    custom: `${SERVICE_TYPE}sd-request-participants`,
  }),
  custom(SATISFACTION_FIELD, 'Satisfaction', {
    type: 'sd-feedback',
    custom: `${SERVICE_TYPE}sd-request-feedback`,
  }),
];
const SERVICE_BY_ID = new Map(SERVICE_FIELDS.map((field) => [field.id, field]));

const STANDARD_BY_ID = new Map(STANDARD_FIELDS.map((field) => [field.id, field]));

/** A site without a service desk has none of the fields that one brings. */
export function hasServiceDesk(state: SiteState): boolean {
  return state.store.size('requestTypes') > 0;
}

/** Every field of the site: the system's, the software projects', the service desks' and the app's. */
export function allFields(state: SiteState): FieldInfo[] {
  const service = hasServiceDesk(state) ? SERVICE_FIELDS : [];
  return [...STANDARD_FIELDS, ...service, ...[...state.store.all('appFields')].map(appFieldInfo)];
}

export function findField(state: SiteState, id: string): FieldInfo | undefined {
  const standard = STANDARD_BY_ID.get(id);
  if (standard) return standard;
  const service = SERVICE_BY_ID.get(id);
  if (service) return hasServiceDesk(state) ? service : undefined;
  const appField = state.store.get('appFields', id);
  return appField && appFieldInfo(appField);
}

/** The app's field by its id or by its module's ARI, as the app-field endpoints take both. */
export function findAppField(state: SiteState, idOrKey: string): AppFieldRow | undefined {
  return (
    state.store.get('appFields', idOrKey) ??
    [...state.store.all('appFields')].find((row) => row.custom === idOrKey)
  );
}

function appFieldInfo(row: AppFieldRow): FieldInfo {
  const schema = row.collection === 'list' ? { type: 'array', items: row.type } : { type: row.type };
  return { ...custom(row.id, row.name, { ...schema, custom: row.custom }), orderable: !row.readOnly };
}
