import type { ValidationState } from '../../domain/outcomes/validation';
import type { Estimation, WorkItem, WrittenValue } from '../../domain/items/work-item';

/** Ids under which this site's Jira knows the app's fields. */
export interface AppFieldIds {
  readonly customerNeeds: string;
  readonly personas: string;
  readonly customerValue: string;
  readonly customerPriority: string;
  readonly valueBand: string;
}

/** A change to what an item serves; absent parts stay as they are. */
export interface ServedChange {
  readonly needKeys?: readonly string[];
  readonly personaKeys?: readonly string[];
  readonly coverage?: Readonly<Record<string, number>>;
  readonly goals?: Readonly<Record<string, number>>;
}

export interface ValueWrite {
  readonly issueId: string;
  readonly value: WrittenValue;
  /** The field of personas, where it is to change. */
  readonly personaKeys?: readonly string[];
}

/** Jira's work items through the eyes of the person who calls. */
export interface WorkItems {
  /** @throws AppError `not-found` when it does not exist or may not be seen. */
  read(issueId: string): Promise<WorkItem>;
  /** @throws AppError `forbidden` when the person may not edit it. */
  changeServed(item: WorkItem, change: ServedChange): Promise<void>;
  /** Writes how the item stands with its tests where workflow rules can read it. @throws as `changeServed` */
  noteValidation(item: WorkItem, validation: ValidationState): Promise<void>;
  /** Ids of the customers' requests that are linked to the item and that the person may see. */
  linkedRequests(issueId: string): Promise<string[]>;
  /** The description as plain text; empty when there is none. */
  description(issueId: string): Promise<string>;
}

/** That an item was changed, and when: milliseconds. */
export interface ChangedItem {
  readonly issueId: string;
  readonly projectId: string;
  readonly changedAt: number;
}

/** Jira's work items for background work, as the app. */
export interface WorkItemsAsApp {
  /** Items that exist, in any order; the missing ones are simply not there. At most 100 ids, of the projects named. */
  readMany(issueIds: readonly string[], projectIds: readonly string[]): Promise<WorkItem[]>;
  /**
   * What stands directly below these items, in whatever project the app may see, sub-tasks left out; ids that are gone have
   * nothing below them. Each is estimated as its own project does. At most 100 ids; `projectIds`: those of the product.
   */
  childrenOf(parentIds: readonly string[], projectIds: readonly string[]): Promise<WorkItem[]>;
  /** One page of the items that carry a need or a written value, by issue id. */
  pageOfLinked(
    projectIds: readonly string[],
    pageToken: string | null,
  ): Promise<{ readonly items: WorkItem[]; readonly nextPageToken: string | null }>;
  /** One page of the items of the site that carry a need or a written value and were changed in the last minutes. */
  pageOfChanged(
    withinMinutes: number,
    pageToken: string | null,
  ): Promise<{ readonly items: readonly ChangedItem[]; readonly nextPageToken: string | null }>;
  /** Those of the projects that still exist; deleting a project sends no event for its items. */
  existingProjects(projectIds: readonly string[]): Promise<string[]>;
  /** Writes the three read-only fields of many items in one call, and personas where they are named; null empties a field. */
  writeValues(writes: readonly ValueWrite[]): Promise<void>;
}

/** The app's fields, and where the estimates of a project stand. */
export interface ProjectFields {
  readonly fields: AppFieldIds;
  readonly estimation: Estimation;
}

/** Ids of the fields that hold an item's time; null = this site has no such field. */
export interface PlanFieldIds {
  readonly startDate: string | null;
  readonly sprint: string | null;
  readonly rank: string | null;
  readonly team: string | null;
}

/** How this site and its projects are set up in Jira. */
export interface JiraSetup {
  /** @throws AppError `setup-needed` when an app field is not there. */
  fieldIds(): Promise<AppFieldIds>;
  /** Where items keep their time; looked up once a day. */
  planFields(): Promise<PlanFieldIds>;
  estimationOf(projectId: string): Promise<Estimation>;
  /** Both of the above in one look. @throws as `fieldIds` */
  fieldsOf(projectId: string): Promise<ProjectFields>;
  projectName(projectId: string): Promise<string>;
  /** The name that admins gave the field; its id when Jira does not list it. */
  fieldName(fieldId: string): Promise<string>;
}
