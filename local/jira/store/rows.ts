/** What the embedded Jira stores, one interface per table. Dates are ISO 8601 in UTC; ids are decimal strings. */

export interface UserRow {
  readonly id: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'app';
}

export interface ProjectRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly lead?: string | undefined;
  readonly roles: {
    readonly admin: readonly string[];
    readonly developer: readonly string[];
    readonly viewer: readonly string[];
  };
  readonly issueTypeIds: readonly string[];
  /** Number that the next issue of the project gets. */
  readonly nextIssueNumber: number;
}

export interface IssueTypeRow {
  readonly id: string;
  readonly name: string;
  /** 2 above epics, 1 epic, 0 standard, -1 sub-task. */
  readonly hierarchyLevel: number;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface StatusRow {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
}

/** Priorities: a smaller `order` is more urgent. */
export interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly order: number;
}

export interface ComponentRow {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
}

export interface VersionRow {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly released: boolean;
  readonly archived: boolean;
  readonly startDate?: string | undefined;
  readonly releaseDate?: string | undefined;
  readonly order: number;
}

export type Estimation = 'story-points' | 'original-time' | 'issue-count';

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban';
  readonly projectIds: readonly string[];
  readonly estimation: Estimation;
}

export interface SprintRow {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly completeDate?: string | undefined;
  readonly goal?: string | undefined;
  readonly createdDate: string;
}

/** A document of Atlassian Document Format, kept as it was written; datasets bring plain text instead. */
export type RichText = string | { readonly type: 'doc'; readonly [key: string]: unknown };

export interface IssueRow {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly summary: string;
  readonly description?: RichText | undefined;
  readonly priorityId?: string | undefined;
  readonly resolutionId?: string | undefined;
  readonly reporter?: string | undefined;
  readonly creator?: string | undefined;
  readonly assignee?: string | undefined;
  readonly parentId?: string | undefined;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  /** Oldest first; the last is the present sprint. */
  readonly sprintIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly affectedVersionIds: readonly string[];
  readonly storyPoints?: number | undefined;
  readonly originalEstimateSeconds?: number | undefined;
  readonly votes: number;
  readonly watchers: number;
  readonly created: string;
  readonly updated: string;
  readonly resolved?: string | undefined;
  readonly dueDate?: string | undefined;
  readonly startDate?: string | undefined;
  /** Orders the backlog; compares by code unit. */
  readonly rank: string;
  /** Values of the app's fields by field id. */
  readonly custom: Readonly<Record<string, unknown>>;
}

export interface CommentRow {
  readonly id: string;
  readonly issueId: string;
  readonly author?: string | undefined;
  readonly body: RichText;
  readonly created: string;
  readonly updated: string;
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string | undefined;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface HistoryRow {
  readonly id: string;
  readonly issueId: string;
  readonly author?: string | undefined;
  readonly created: string;
  readonly items: readonly ChangeItem[];
}

export interface LinkTypeRow {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** `fromId` is the issue that blocks, duplicates, …; `toId` the one that is blocked. */
export interface LinkRow {
  readonly id: string;
  readonly typeId: string;
  readonly fromId: string;
  readonly toId: string;
}

export interface PropertyRow {
  /** `${entity}/${entityId}/${key}` */
  readonly id: string;
  readonly entity: 'issue' | 'project' | 'app' | 'sprint' | 'board' | 'user';
  readonly entityId: string;
  readonly key: string;
  readonly value: unknown;
}

/** A field that the installed app owns. */
export interface AppFieldRow {
  readonly id: string;
  readonly moduleKey: string;
  readonly custom: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'number' | 'string' | 'user' | 'group' | 'date' | 'datetime' | 'object';
  readonly collection: 'none' | 'list';
  readonly readOnly: boolean;
  readonly formatter?: string | undefined;
  readonly validation?: { readonly expression: string; readonly errorMessage: string } | undefined;
}

/** A stored answer of an app's JQL function. */
export interface PrecomputationRow {
  readonly id: string;
  readonly functionName: string;
  readonly field: string;
  readonly operator: string;
  readonly arguments: readonly string[];
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly created: string;
  readonly updated: string;
  readonly used: string;
}

export interface CounterRow {
  readonly id: string;
  readonly next: number;
}

export interface Tables {
  users: UserRow;
  projects: ProjectRow;
  issueTypes: IssueTypeRow;
  statuses: StatusRow;
  priorities: NamedRow;
  resolutions: NamedRow;
  components: ComponentRow;
  versions: VersionRow;
  boards: BoardRow;
  sprints: SprintRow;
  issues: IssueRow;
  comments: CommentRow;
  histories: HistoryRow;
  linkTypes: LinkTypeRow;
  links: LinkRow;
  properties: PropertyRow;
  appFields: AppFieldRow;
  precomputations: PrecomputationRow;
  counters: CounterRow;
}

export type TableName = keyof Tables;

export const TABLE_NAMES: readonly TableName[] = [
  'users',
  'projects',
  'issueTypes',
  'statuses',
  'priorities',
  'resolutions',
  'components',
  'versions',
  'boards',
  'sprints',
  'issues',
  'comments',
  'histories',
  'linkTypes',
  'links',
  'properties',
  'appFields',
  'precomputations',
  'counters',
];
