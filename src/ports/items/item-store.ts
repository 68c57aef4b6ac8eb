import type { ItemRow } from '../../domain/items/work-item';

/** What the app remembers of work items between events. Jira stays the truth; reconcile repairs this. */
export interface ItemStore {
  put(rows: readonly ItemRow[]): Promise<void>;
  find(issueIds: readonly string[]): Promise<ItemRow[]>;
  childrenOf(parentIds: readonly string[]): Promise<ItemRow[]>;
  /** Items linked to any of the needs, and epics above them, by issue id, after the given one. */
  pageServing(
    projectIds: readonly string[],
    needKeys: readonly string[] | 'all',
    afterIssueId: string,
    limit: number,
  ): Promise<ItemRow[]>;
  /** All rows of the projects, by issue id, after the given one. */
  pageAll(projectIds: readonly string[], afterIssueId: string, limit: number): Promise<ItemRow[]>;
  /** Items that block any of these, as far as the app remembers them. */
  blockersOf(issueIds: readonly string[]): Promise<ItemRow[]>;
  /** Open items that any of these blocks. */
  blockedBy(issueIds: readonly string[]): Promise<ItemRow[]>;
  countServing(projectIds: readonly string[], needKeys: readonly string[] | 'all'): Promise<number>;
  /** Remembers what has just been written into Jira. */
  noteWritten(rows: readonly ItemRow[]): Promise<void>;
  remove(issueIds: readonly string[]): Promise<void>;
  /** Rows of a project that a full pass over Jira, begun at that time, has not seen. */
  pageNotSeenSince(projectIds: readonly string[], since: number, limit: number): Promise<ItemRow[]>;
}
