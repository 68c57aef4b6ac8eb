import type { Grants } from './actor';

/** Asks Jira, as the person who calls, what that person may do. */
export interface Permissions {
  /** Grants on one work item. An item that does not exist or may not be seen gives no grant at all. */
  forItem(issueId: string): Promise<Grants>;
  forProject(projectId: string): Promise<Grants>;
  /** Whether the person may edit or comment on the item, or on work of the project; false for what may not be seen. */
  mayComment(subject: { readonly issueId: string } | { readonly projectId: string }): Promise<boolean>;
  /**
   * For reading alone: as `forProject`, from memory where Jira was asked within the last minute, as a page asks for many
   * things at once and each look costs points of everybody's quota; and as Jira said within the last ten minutes while it
   * refuses to answer. `browseOnly` asks for nothing but that.
   */
  latelyForProject(projectId: string, accountId: string, browseOnly: boolean): Promise<Grants>;
}
