/** Changes fields of the shown work item; rejects with the reason when Jira refuses. */
export type SaveFields = (fields: Readonly<Record<string, unknown>>) => Promise<void>;
