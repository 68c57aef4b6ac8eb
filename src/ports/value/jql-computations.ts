/** A use of one of the app's JQL functions, as Jira keeps it with the fragment that stands for it. */
export interface JqlComputation {
  readonly id: string;
  /** Name of the function as it stands in a query. */
  readonly functionName: string;
  readonly operator: string;
  readonly argument: string;
  readonly value: string;
}

/** Jira asks a JQL function once and keeps the answer: when the knowledge changes, the app has to renew it. */
export interface JqlComputations {
  all(): Promise<JqlComputation[]>;
  renew(changed: readonly { readonly id: string; readonly value: string }[]): Promise<void>;
}
