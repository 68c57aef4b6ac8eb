import type { Grants } from './actor';

/** Asks Jira, as the person who calls, what that person may do. */
export interface Permissions {
  /** Grants on one work item. An item that does not exist or may not be seen gives no grant at all. */
  forItem(issueId: string): Promise<Grants>;
  forProject(projectId: string): Promise<Grants>;
}
