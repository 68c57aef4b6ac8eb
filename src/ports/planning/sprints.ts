/** Sprints as the app sees them in Jira. */
export interface SprintsAsApp {
  read(sprintId: string): Promise<{ readonly name: string; readonly boardId: string }>;
  /** Every item that is or was in the sprint, with its project. */
  itemsOf(sprintId: string): Promise<{ readonly issueId: string; readonly projectId: string }[]>;
}
