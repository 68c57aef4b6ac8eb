/** Rows about one work item: itself, its comments and its histories. */

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
  readonly request?: RequestPart | undefined;
}

/** What makes an issue of a service desk a customer's request. */
export interface RequestPart {
  readonly requestTypeId: string;
  readonly organizationIds: readonly string[];
  readonly participantIds: readonly string[];
  readonly feedback?: { readonly rating: number; readonly comment?: string | undefined } | undefined;
}

export interface CommentRow {
  readonly id: string;
  readonly issueId: string;
  readonly author?: string | undefined;
  readonly body: RichText;
  readonly created: string;
  readonly updated: string;
  /** Hidden from customers. */
  readonly isInternal?: true;
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
