/** Whose call it is. */
export type CallSource = 'app' | 'browser';

/** One REST call to Jira, for the counters that bench and tests read. */
export interface JiraCallRecord {
  readonly at: string;
  readonly source: CallSource;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** What it took of the hourly quota; calls of a browser take nothing. */
  readonly points: number;
  readonly functionKey?: string;
}
