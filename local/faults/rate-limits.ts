import { POINTS } from '../jira/site';
import type { JiraRequest, JiraResponse } from '../jira/site';
import { isRead } from './stale-reads';
import { tooManyRequestsAnswer } from './faults';

/** Points an app may use in one clock hour, all customers together (Atlassian's tier 1, in force since 2026-03-02). */
const pointsPerHour = 65_000;
const callsPerSecond: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const issueWrites = [
  { windowMs: 2_000, writes: 20 },
  { windowMs: 30_000, writes: 100 },
] as const;

/** Jira's three independent rate limits for an app's backend calls; the browser's calls are exempt from the points. */
export class RateLimits {
  readonly #now: () => number;
  #hour = 0;
  #points = 0;
  readonly #bursts = new Map<string, { second: number; calls: number }>();
  readonly #writes = new Map<string, number[]>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The 429 that Jira would give now, if any. */
  refuse(request: JiraRequest): JiraResponse | undefined {
    const now = this.#now();
    const hour = this.#beginHour();
    if (this.#points >= pointsPerHour) {
      const seconds = Math.ceil(((hour + 1) * 3_600_000 - now) / 1000);
      return tooManyRequestsAnswer('jira-quota-global-based', seconds);
    }
    if (this.#burst(request, now)) return tooManyRequestsAnswer('jira-burst-based', 1);
    if (this.#tooManyWrites(request, now)) return tooManyRequestsAnswer('jira-per-issue-on-write', 2);
    return undefined;
  }

  /** Books the points of an answered call: one, and one for each issue or project it returned. */
  book(request: JiraRequest, response: JiraResponse): void {
    this.#beginHour();
    this.#points += pointsOf(request, response);
  }

  /** Points used in this clock hour. */
  get pointsUsed(): number {
    return this.#points;
  }

  /** The points begin anew at the top of each hour. */
  #beginHour(): number {
    const hour = Math.floor(this.#now() / 3_600_000);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#points = 0;
    }
    return hour;
  }

  #burst(request: JiraRequest, now: number): boolean {
    const path = (request.path.split('?')[0] ?? '').replaceAll(/\/(?=[^/]*\d)[^/]+/g, '/{id}');
    const key = `${request.method} ${path}`;
    const second = Math.floor(now / 1000);
    const seen = this.#bursts.get(key);
    const calls = seen?.second === second ? seen.calls + 1 : 1;
    this.#bursts.set(key, { second, calls });
    return calls > (callsPerSecond[request.method] ?? 50);
  }

  #tooManyWrites(request: JiraRequest, now: number): boolean {
    const issue = /\/rest\/api\/3\/issue\/([A-Z][A-Z0-9_]*-\d+|\d+)/.exec(request.path)?.[1];
    if (issue === undefined || isRead(request.method, request.path)) return false;
    const longest = issueWrites[1].windowMs;
    const times = (this.#writes.get(issue) ?? []).filter((time) => now - time < longest);
    const refused = issueWrites.some(
      ({ windowMs, writes }) => times.filter((time) => now - time < windowMs).length >= writes,
    );
    if (!refused) times.push(now);
    this.#writes.set(issue, times);
    return refused;
  }
}

/** Points of an answered call: as the site tells, else one, and one for each issue or project in the answer. */
export function pointsOf(request: JiraRequest, response: JiraResponse): number {
  const told = response.headers[POINTS];
  if (told !== undefined) return Number(told);
  if (!isRead(request.method, request.path) || response.status !== 200) return 1;
  return 1 + (response.body.match(/"(issues|values)":\[/) === null ? 1 : countObjects(response.body));
}

function countObjects(body: string): number {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null) return 0;
  const list = 'issues' in parsed ? parsed.issues : 'values' in parsed ? parsed.values : [];
  return Array.isArray(list) ? list.length : 0;
}
