import { RowIds } from './row-ids';
import type { LoadIds } from './load-ids';
import { loadIssues } from './load-issues';
import type { SiteData } from './site-data';
import type { SiteState } from './site-state';
import type { IssueTypeRow, StatusCategoryKey } from './store/rows';
import type { Draft } from './store/store';

/** Jira's own priorities, most urgent first; a dataset's others follow. */
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
/** Server-era names keep their place between them. */
const OLDER_PRIORITIES = ['Blocker', 'Critical', 'Major', 'Minor', 'Trivial'];
const RESOLUTIONS = ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'];
const LINK_TYPES = [
  { type: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { type: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { type: 'Relates', inward: 'relates to', outward: 'relates to' },
  { type: 'Cloners', inward: 'is cloned by', outward: 'clones' },
];
const STATUSES: readonly { name: string; category: StatusCategoryKey }[] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];
const ISSUE_TYPES: readonly Omit<IssueTypeRow, 'id'>[] = [
  { name: 'Epic', hierarchyLevel: 1 },
  { name: 'Story', hierarchyLevel: 0 },
  { name: 'Task', hierarchyLevel: 0 },
  { name: 'Bug', hierarchyLevel: 0 },
  { name: 'Sub-task', hierarchyLevel: -1 },
];

/** Turns a dataset into rows of a draft. Throws an Error with a sentence when the data contradicts itself. */
export function loadSiteData(state: SiteState, data: SiteData): Draft {
  const draft = state.draft();
  const ids: LoadIds = {
    projects: new RowIds(draft, 'projects'),
    types: new RowIds(draft, 'issueTypes'),
    statuses: new RowIds(draft, 'statuses'),
    priorities: new RowIds(draft, 'priorities'),
    resolutions: new RowIds(draft, 'resolutions'),
    components: new RowIds(draft, 'components'),
    versions: new RowIds(draft, 'versions'),
    boards: new RowIds(draft, 'boards'),
    sprints: new RowIds(draft, 'sprints'),
    linkTypes: new RowIds(draft, 'linkTypes'),
    issues: new RowIds(draft, 'issues'),
    organizations: new RowIds(draft, 'organizations'),
    requestTypes: new RowIds(draft, 'requestTypes'),
  };
  for (const user of data.users)
    draft.put('users', {
      id: user.accountId,
      displayName: user.displayName,
      accountType: user.isCustomer === true ? 'customer' : 'atlassian',
    });
  for (const { name, members } of data.organizations ?? [])
    draft.put('organizations', {
      id: ids.organizations.take(name),
      name,
      memberIds: members,
      created: state.nowIso(),
    });
  loadReferenceRows(draft, data, ids);
  loadProjects(draft, data, ids);
  data.versions.forEach((version, order) => {
    draft.put('versions', {
      id: ids.versions.take(version.id),
      projectId: ids.projects.of(version.projectKey),
      name: version.name,
      released: version.released,
      archived: false,
      releaseDate: version.releaseDate?.slice(0, 10),
      order,
    });
  });
  for (const board of data.boards) {
    draft.put('boards', {
      id: ids.boards.take(board.id),
      name: board.name,
      type: board.type,
      projectIds: board.projectKeys.map((key) => ids.projects.of(key)),
      estimation: board.estimation,
    });
  }
  for (const sprint of data.sprints) {
    const { id, boardId, ...rest } = sprint;
    const createdDate = sprint.startDate ?? state.nowIso();
    draft.put('sprints', { ...rest, id: ids.sprints.take(id), boardId: ids.boards.of(boardId), createdDate });
  }
  loadIssues(draft, data, ids);
  return draft;
}

function loadReferenceRows(draft: Draft, data: SiteData, ids: LoadIds): void {
  const named = (table: 'priorities' | 'resolutions', rowIds: RowIds, names: readonly string[]): void => {
    [...new Set(names)].forEach((name, order) => {
      draft.put(table, { id: rowIds.take(name), name, order });
    });
  };
  const used = (values: readonly (string | undefined)[]): string[] =>
    values.filter((each) => each !== undefined);
  const priorities = used(data.issues.map((issue) => issue.priority));
  const older = OLDER_PRIORITIES.filter((name) => priorities.includes(name));
  const present = PRIORITIES.filter((name) => older.length === 0 || priorities.includes(name));
  named('priorities', ids.priorities, interleave(older, present, priorities));
  named('resolutions', ids.resolutions, [
    ...RESOLUTIONS,
    ...used(data.issues.map((issue) => issue.resolution)),
  ]);
  const statuses = [
    ...STATUSES,
    ...data.issues.map((issue) => ({ name: issue.status, category: issue.statusCategory })),
  ];
  for (const { name, category } of new Map(statuses.map((row) => [row.name.toLowerCase(), row])).values()) {
    draft.put('statuses', { id: ids.statuses.take(name.toLowerCase()), name, category });
  }
  const types = [
    ...ISSUE_TYPES,
    ...data.issues.map((issue) => ({ name: issue.type, hierarchyLevel: issue.hierarchyLevel })),
    ...data.projects
      .flatMap((project) => project.serviceDesk?.requestTypes ?? [])
      .map((type) => ({ name: type.issueType, hierarchyLevel: 0 })),
  ];
  for (const { name, hierarchyLevel } of new Map(types.map((row) => [row.name, row])).values()) {
    draft.put('issueTypes', { id: ids.types.take(name), name, hierarchyLevel });
  }
  for (const link of new Map([...LINK_TYPES, ...data.links].map((row) => [row.type, row])).values()) {
    draft.put('linkTypes', {
      id: ids.linkTypes.take(link.type),
      name: link.type,
      inward: link.inward,
      outward: link.outward,
    });
  }
}

/** Blocker beside Highest, Critical beside High, …, then whatever else the data names. */
function interleave(older: readonly string[], present: readonly string[], used: readonly string[]): string[] {
  const known = OLDER_PRIORITIES.flatMap((name, at) => [name, PRIORITIES[at] ?? name]).filter(
    (name) => older.includes(name) || present.includes(name),
  );
  return [...known, ...used];
}

function loadProjects(draft: Draft, data: SiteData, ids: LoadIds): void {
  const typeIds = new Map<string, Set<string>>();
  const highest = new Map<string, number>();
  const components = new Map<string, Set<string>>();
  for (const issue of data.issues) {
    typeIds.set(
      issue.projectKey,
      (typeIds.get(issue.projectKey) ?? new Set(ISSUE_TYPES.map((type) => type.name))).add(issue.type),
    );
    const number = Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));
    highest.set(issue.projectKey, Math.max(highest.get(issue.projectKey) ?? 0, number));
    for (const name of issue.components)
      components.set(issue.projectKey, (components.get(issue.projectKey) ?? new Set()).add(name));
  }
  for (const project of data.projects) {
    const desk = project.serviceDesk;
    const names = desk
      ? new Set(desk.requestTypes.map((type) => type.issueType))
      : (typeIds.get(project.key) ?? ISSUE_TYPES.map((type) => type.name));
    const id = ids.projects.take(project.key);
    draft.put('projects', {
      id,
      key: project.key,
      name: project.name,
      style: project.style,
      lead: project.roles.admin[0],
      roles: project.roles,
      issueTypeIds: [...names].map((name) => ids.types.of(name)),
      nextIssueNumber: (highest.get(project.key) ?? 0) + 1,
      ...(desk && {
        serviceDesk: {
          id: draft.nextId('projects'),
          organizationIds: desk.organizations.map((name) => ids.organizations.of(name)),
        },
      }),
    });
    for (const { name, description, issueType } of desk?.requestTypes ?? [])
      draft.put('requestTypes', {
        id: ids.requestTypes.take(`${project.key}/${name}`),
        projectId: id,
        name,
        description,
        issueTypeId: ids.types.of(issueType),
      });
    for (const name of components.get(project.key) ?? []) {
      draft.put('components', { id: ids.components.take(`${project.key}/${name}`), projectId: id, name });
    }
  }
}
