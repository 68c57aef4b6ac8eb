import type { SiteState } from '../site-state';
import type {
  ComponentRow,
  IssueTypeRow,
  LinkTypeRow,
  NamedRow,
  ProjectRow,
  StatusRow,
  VersionRow,
} from '../store/rows';

/** Jira writes times with a numeric offset and no colon: 2026-11-23T14:11:34.000+0000. */
export const jiraTime = (iso: string): string => new Date(iso).toISOString().replace('Z', '+0000');

const SIZES = [16, 24, 32, 48] as const;
const avatarUrls = (url: (size: number) => string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [`${String(size)}x${String(size)}`, url(size)]));

export function renderUser(state: SiteState, accountId: string): Record<string, unknown> {
  const row = state.store.get('users', accountId);
  return {
    self: `${state.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    accountType: row?.accountType ?? 'atlassian',
    avatarUrls: avatarUrls(
      (size) =>
        `${state.baseUrl}/secure/useravatar?ownerId=${encodeURIComponent(accountId)}&s=${String(size)}`,
    ),
    displayName: row?.displayName ?? 'Former user',
    active: row !== undefined,
    timeZone: 'Etc/UTC',
  };
}

export function renderUserOrNull(state: SiteState, accountId: string | undefined): unknown {
  return accountId === undefined ? null : renderUser(state, accountId);
}

/** `software`, or `service_desk` for a project that answers customers' requests. */
export function projectTypeOf(row: ProjectRow): 'software' | 'service_desk' {
  return row.serviceDesk ? 'service_desk' : 'software';
}

export function renderProjectReference(state: SiteState, row: ProjectRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/project/${row.id}`,
    id: row.id,
    key: row.key,
    name: row.name,
    projectTypeKey: projectTypeOf(row),
    simplified: row.style === 'team-managed',
    avatarUrls: avatarUrls((size) => `${state.baseUrl}/secure/projectavatar?pid=${row.id}&s=${String(size)}`),
  };
}

export function renderIssueType(state: SiteState, row: IssueTypeRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/issuetype/${row.id}`,
    id: row.id,
    description: '',
    iconUrl: `${state.baseUrl}/secure/viewavatar?avatarType=issuetype&avatarId=${row.id}`,
    name: row.name,
    subtask: row.hierarchyLevel < 0,
    avatarId: Number(row.id),
    hierarchyLevel: row.hierarchyLevel,
  };
}

export const STATUS_CATEGORIES = [
  { key: 'undefined', id: 1, name: 'No Category', colorName: 'medium-gray' },
  { key: 'new', id: 2, name: 'To Do', colorName: 'blue-gray' },
  { key: 'indeterminate', id: 4, name: 'In Progress', colorName: 'yellow' },
  { key: 'done', id: 3, name: 'Done', colorName: 'green' },
] as const;

export function renderStatusCategory(state: SiteState, key: string): Record<string, unknown> {
  const category = STATUS_CATEGORIES.find((each) => each.key === key) ?? STATUS_CATEGORIES[0];
  return { self: `${state.baseUrl}/rest/api/3/statuscategory/${String(category.id)}`, ...category };
}

export function renderStatus(state: SiteState, row: StatusRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/status/${row.id}`,
    description: '',
    iconUrl: `${state.baseUrl}/images/icons/statuses/generic.png`,
    name: row.name,
    id: row.id,
    statusCategory: renderStatusCategory(state, row.category),
  };
}

export function renderPriority(state: SiteState, row: NamedRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/priority/${row.id}`,
    iconUrl: `${state.baseUrl}/images/icons/priorities/${encodeURIComponent(row.name.toLowerCase())}_new.svg`,
    name: row.name,
    id: row.id,
  };
}

export function renderResolution(state: SiteState, row: NamedRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/resolution/${row.id}`,
    id: row.id,
    description: '',
    name: row.name,
  };
}

export function renderComponent(state: SiteState, row: ComponentRow): Record<string, unknown> {
  return { self: `${state.baseUrl}/rest/api/3/component/${row.id}`, id: row.id, name: row.name };
}

/** A version inside an issue's fields. */
export function renderVersionReference(state: SiteState, row: VersionRow): Record<string, unknown> {
  return {
    self: `${state.baseUrl}/rest/api/3/version/${row.id}`,
    id: row.id,
    ...(row.description !== undefined && { description: row.description }),
    name: row.name,
    archived: row.archived,
    released: row.released,
    ...(row.releaseDate !== undefined && { releaseDate: row.releaseDate }),
  };
}

export function renderLinkType(state: SiteState, row: LinkTypeRow): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    inward: row.inward,
    outward: row.outward,
    self: `${state.baseUrl}/rest/api/3/issueLinkType/${row.id}`,
  };
}
