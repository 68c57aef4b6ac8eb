/** Limits that both sides of the bridge obey. */
export const limits = {
  /** Needs or personas on one work item; Jira itself allows 100 values in a collection field. */
  needsPerItem: 20,
  personasPerItem: 20,
  titleLength: 200,
  statementLength: 1_000,
  quoteLength: 4_000,
  /** Options that a picker asks for at once. */
  pickerOptions: 50,
} as const;
