import type { DataComment, DataHistory, DataUser } from '../jira/site-data';

/** A work item as one source tells it, before it is known what the rest of the source says. */
export interface DraftIssue {
  readonly key: string;
  readonly id?: string | undefined;
  readonly projectName?: string | undefined;
  readonly type: string;
  readonly isSubtask?: boolean | undefined;
  readonly hierarchyLevel?: number | undefined;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: string | undefined;
  readonly statusCategory?: 'new' | 'indeterminate' | 'done' | undefined;
  readonly priority?: string | undefined;
  readonly resolution?: string | undefined;
  readonly reporter?: DataUser | undefined;
  readonly assignee?: DataUser | undefined;
  /** Key or id of the parent, and of the epic where a source keeps the two apart. */
  readonly parent?: string | undefined;
  readonly epic?: string | undefined;
  readonly subtaskKeys?: readonly string[] | undefined;
  readonly storyPoints?: number | undefined;
  readonly originalEstimateSeconds?: number | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly components?: readonly string[] | undefined;
  readonly sprints?: readonly DraftSprint[] | undefined;
  readonly fixVersions?: readonly DraftVersion[] | undefined;
  readonly votes?: number | undefined;
  readonly watchers?: number | undefined;
  readonly created?: string | undefined;
  readonly updated?: string | undefined;
  readonly resolved?: string | undefined;
  readonly dueDate?: string | undefined;
  readonly startDate?: string | undefined;
  readonly rank?: string | undefined;
  readonly comments?: readonly DataComment[] | undefined;
  readonly history?: readonly DataHistory[] | undefined;
  readonly links?: readonly DraftLink[] | undefined;
}

/** A sprint; exports by name alone have neither id, state nor dates. */
export interface DraftSprint {
  readonly id?: string | undefined;
  readonly name: string;
  readonly state?: 'future' | 'active' | 'closed' | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly completeDate?: string | undefined;
  readonly goal?: string | undefined;
}

export interface DraftVersion {
  readonly id?: string | undefined;
  readonly name: string;
  readonly released?: boolean | undefined;
  readonly releaseDate?: string | undefined;
}

/** One end of a link: `inward` means the other item blocks this one, `outward` that this one blocks the other. */
export interface DraftLink {
  readonly type: string;
  readonly inwardName?: string | undefined;
  readonly outwardName?: string | undefined;
  readonly direction: 'inward' | 'outward';
  readonly key: string;
}

export interface DraftProject {
  readonly key: string;
  readonly name?: string | undefined;
  readonly isTeamManaged?: boolean | undefined;
  readonly versions?: readonly DraftVersion[] | undefined;
}

/** The part of a work item's key that names its project. */
export function projectKeyOf(draft: DraftIssue): string {
  return draft.key.slice(0, draft.key.lastIndexOf('-'));
}
