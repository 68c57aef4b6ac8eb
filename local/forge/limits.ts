/** Forge's published limits, in the host's units; tests shorten the times. */
export interface HostLimits {
  /** Resolvers, product-event triggers, JQL and field functions. */
  readonly resolverMs: number;
  /** Web triggers, actions, pre-uninstall; also the default of consumers and schedules. */
  readonly defaultMs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** First wait before a failed job runs again; doubles up to `retryMaxMs`. */
  readonly retryFirstMs: number;
  readonly retryMaxMs: number;
  /** Age after which a failing job is given up. */
  readonly retryForMs: number;
  readonly queueEventsPerMinute: number;
  readonly cyclicPushes: number;
  readonly sqlDdlPerMinute: number;
  readonly sqlSelectMs: number;
  readonly sqlDmlMs: number;
  readonly sqlDdlMs: number;
  readonly sqlRequestBytes: number;
  readonly sqlResponseBytes: number;
  /** False switches the point, burst and per-issue limits of Jira's REST off. */
  readonly jiraRateLimits: boolean;
}

export const forgeLimits: HostLimits = {
  resolverMs: 25_000,
  defaultMs: 55_000,
  requestBytes: 500 * 1024,
  responseBytes: 5 * 1024 * 1024,
  retryFirstMs: 1_000,
  retryMaxMs: 900_000,
  retryForMs: 24 * 3_600_000,
  queueEventsPerMinute: 500,
  cyclicPushes: 1_000,
  sqlDdlPerMinute: 25,
  sqlSelectMs: 5_000,
  sqlDmlMs: 10_000,
  sqlDdlMs: 20_000,
  sqlRequestBytes: 1024 * 1024,
  sqlResponseBytes: 4 * 1024 * 1024,
  jiraRateLimits: true,
};
