/** What the embedded Jira stores, one interface per table. Dates are ISO 8601 in UTC; ids are decimal strings. */

export interface UserRow {
  readonly id: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'app' | 'customer';
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
  readonly serviceDesk?: ServiceDesk | undefined;
}

/** What a service project has besides a project. */
export interface ServiceDesk {
  /** Its number in the service desk API, which is not the project's. */
  readonly id: string;
  readonly organizationIds: readonly string[];
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly created: string;
}

/** A kind of request that customers can write to a service desk. */
export interface RequestTypeRow {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly issueTypeId: string;
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

type Estimation = 'story-points' | 'original-time' | 'issue-count';

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
  readonly entity: 'issue' | 'project' | 'app' | 'sprint' | 'board' | 'user' | 'dashboard-item';
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
  /** Whether the formatter's text stands in the history too, as `historyView` of the manifest asks. */
  readonly formatsHistory?: boolean | undefined;
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
