/**
 * What a dataset is once it has been read: the loaders in `local/data` produce it from exports, the
 * embedded Jira takes it in. Ids are the dataset's own strings; the embedded Jira keeps them where they
 * are numbers and free, and assigns its own otherwise.
 */
export interface SiteData {
  readonly users: readonly DataUser[];
  readonly projects: readonly DataProject[];
  readonly boards: readonly DataBoard[];
  readonly sprints: readonly DataSprint[];
  readonly versions: readonly DataVersion[];
  readonly issues: readonly DataIssue[];
  readonly links: readonly DataLink[];
  /** Customer organisations of the site's service desks. */
  readonly organizations?: readonly DataOrganization[];
}

export interface DataOrganization {
  readonly name: string;
  /** Account ids of the customers who belong to it. */
  readonly members: readonly string[];
}

export interface DataUser {
  readonly accountId: string;
  readonly displayName: string;
  /** Set for people who only write requests to a service desk. */
  readonly isCustomer?: true;
}

export interface DataProject {
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  /** Account ids per role; everybody not named has no access to the project. */
  readonly roles: {
    readonly admin: readonly string[];
    readonly developer: readonly string[];
    readonly viewer: readonly string[];
  };
  /** Makes the project a service desk; its issues may then be requests. */
  readonly serviceDesk?: {
    readonly requestTypes: readonly DataRequestType[];
    /** Names of the organisations that the desk serves. */
    readonly organizations: readonly string[];
  };
}

export interface DataRequestType {
  readonly name: string;
  readonly description: string;
  /** Name of the work type that its requests have. */
  readonly issueType: string;
}

/** What an issue of a service desk is besides an issue. */
export interface DataRequest {
  readonly requestType: string;
  readonly organizations: readonly string[];
  readonly participants: readonly string[];
  /** What the customer said of the answer, 1 to 5 stars. */
  readonly feedback?: { readonly rating: number; readonly comment?: string };
}

export interface DataBoard {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban';
  readonly projectKeys: readonly string[];
  readonly estimation: 'story-points' | 'original-time' | 'issue-count';
}

export interface DataSprint {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly startDate?: string;
  readonly endDate?: string;
  readonly completeDate?: string;
  readonly goal?: string;
}

export interface DataVersion {
  readonly id: string;
  readonly projectKey: string;
  readonly name: string;
  readonly released: boolean;
  readonly releaseDate?: string;
}

export interface DataComment {
  readonly author?: string;
  readonly created?: string;
  readonly text: string;
  /** Seen by agents only, on a service desk. */
  readonly isInternal?: true;
}

export interface DataHistory {
  readonly created: string;
  readonly author?: string;
  readonly items: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly fromString: string | null;
    readonly to: string | null;
    readonly toString: string | null;
  }[];
}

export interface DataIssue {
  readonly id?: string;
  readonly key: string;
  readonly projectKey: string;
  /** For example Epic, Story, Task, Bug, Sub-task, Initiative. */
  readonly type: string;
  /** 2 above epics, 1 epic, 0 standard, -1 sub-task. */
  readonly hierarchyLevel: number;
  readonly summary: string;
  readonly description?: string;
  readonly status: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly priority?: string;
  readonly resolution?: string;
  readonly reporter?: string;
  readonly assignee?: string;
  readonly parentKey?: string;
  readonly storyPoints?: number;
  readonly originalEstimateSeconds?: number;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  /** Oldest first; the last is the present sprint. */
  readonly sprintIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly votes: number;
  readonly watchers?: number;
  readonly created: string;
  readonly updated: string;
  readonly resolved?: string;
  readonly dueDate?: string;
  readonly startDate?: string;
  readonly comments: readonly DataComment[];
  readonly request?: DataRequest;
  readonly history: readonly DataHistory[];
}

export interface DataLink {
  /** For example Blocks, Duplicate, Relates. */
  readonly type: string;
  readonly inward: string;
  readonly outward: string;
  /** The issue that blocks, duplicates, … */
  readonly fromKey: string;
  readonly toKey: string;
}

/** A dataset and everything about its source that did not map, counted by reason. */
export interface LoadedData {
  readonly data: SiteData;
  readonly unmapped: readonly { readonly what: string; readonly count: number; readonly example?: string }[];
}
