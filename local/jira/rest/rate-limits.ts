import type { Endpoint } from './endpoint';
import { JiraError } from './jira-error';

type RateLimitReason =
  'jira-quota-global-based' | 'jira-quota-tenant-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

export interface RateLimitSettings {
  /** Points an hour for everything the app does, on all sites together. */
  readonly pointsPerHour: number;
  /** Calls of the app a second per endpoint, by method. */
  readonly perSecond: Readonly<Record<Endpoint['method'], number>>;
  /** Writes of one issue: so many within so many seconds, whoever makes them. */
  readonly issueWrites: readonly { readonly writes: number; readonly seconds: number }[];
}

/** Atlassian's rules of 2026 for an app of the default tier. */
const JIRA_RATE_LIMITS: RateLimitSettings = {
  pointsPerHour: 65_000,
  perSecond: { GET: 100, POST: 100, PUT: 50, DELETE: 50 },
  issueWrites: [
    { writes: 20, seconds: 2 },
    { writes: 100, seconds: 30 },
  ],
};

const HOUR_MS = 3_600_000;
/** Jira tells how much is left only when little is. */
const TELL_ABOVE_SHARE = 0.8;

/** The answer that Jira gives beyond a limit. */
function tooManyRequests(reason: RateLimitReason, retryAfterSeconds: number): JiraError {
  return new JiraError(
    429,
    'Rate limit exceeded.',
    {},
    {
      'ratelimit-reason': reason,
      'retry-after': String(retryAfterSeconds),
      'x-ratelimit-limit': String(JIRA_RATE_LIMITS.pointsPerHour),
      'x-ratelimit-remaining': '0',
    },
  );
}

/** Counts what the app spends: points an hour, calls a second per endpoint, and writes per issue. */
export class RateLimits {
  readonly #now: () => Date;
  #settings = JIRA_RATE_LIMITS;
  #hour = 0;
  #spent = 0;
  #second = 0;
  readonly #calls = new Map<Endpoint, number>();
  readonly #writes = new Map<string, number[]>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  configure(settings: Partial<RateLimitSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
  }

  /**
   * Lets a call through or throws 429. People's own calls have neither limit; what the app's pages ask for in their
   * browsers is counted by the second, and not by points.
   */
  admit(endpoint: Endpoint, call: { readonly selfGenerated: boolean; readonly onQuota: boolean }): void {
    if (!call.selfGenerated) return;
    this.#turnHour();
    if (call.onQuota && this.#spent >= this.#settings.pointsPerHour)
      throw tooManyRequests('jira-quota-global-based', this.#secondsLeft());
    const second = Math.floor(this.#now().getTime() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#calls.clear();
    }
    const calls = (this.#calls.get(endpoint) ?? 0) + 1;
    if (calls > this.#settings.perSecond[endpoint.method]) throw tooManyRequests('jira-burst-based', 1);
    this.#calls.set(endpoint, calls);
  }

  spend(points: number): void {
    this.#spent += points;
  }

  /** Counts one write of each issue, or throws 429 without counting any. */
  noteIssueWrites(issueIds: readonly string[]): void {
    const now = this.#now().getTime();
    const longest = Math.max(...this.#settings.issueWrites.map((rule) => rule.seconds)) * 1000;
    const times = issueIds.map((id) => ({
      id,
      recent: (this.#writes.get(id) ?? []).filter((at) => at > now - longest),
    }));
    for (const { recent } of times) {
      for (const { writes, seconds } of this.#settings.issueWrites) {
        const within = recent.filter((at) => at > now - seconds * 1000);
        const first = within[0];
        if (within.length < writes || first === undefined) continue;
        throw tooManyRequests(
          'jira-per-issue-on-write',
          Math.max(1, Math.ceil((first + seconds * 1000 - now) / 1000)),
        );
      }
    }
    for (const { id, recent } of times) this.#writes.set(id, [...recent, now]);
  }

  /** Headers of an answer to the app. */
  headers(isByApp: boolean): Record<string, string> {
    if (!isByApp) return {};
    const { pointsPerHour } = this.#settings;
    const left = Math.max(0, pointsPerHour - this.#spent);
    return {
      'ratelimit-policy': `"global-app-quota";q=${String(pointsPerHour)};w=3600`,
      ...(this.#spent > pointsPerHour * TELL_ABOVE_SHARE && {
        ratelimit: `"global-app-quota";r=${String(left)};t=${String(this.#secondsLeft())}`,
      }),
    };
  }

  #turnHour(): void {
    const hour = Math.floor(this.#now().getTime() / HOUR_MS);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#spent = 0;
    this.#writes.clear();
  }

  #secondsLeft(): number {
    return Math.ceil(((this.#hour + 1) * HOUR_MS - this.#now().getTime()) / 1000);
  }
}
