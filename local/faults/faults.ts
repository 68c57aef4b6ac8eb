import { setTimeout as delay } from 'node:timers/promises';
import type { CallSource } from '../forge/proxy/jira-call-record';
import type { InvocationRequest } from '../forge/runtime/invocation';
import type { JiraRequest, JiraResponse, ProductEvent } from '../jira/site';
import { faultPlanSchema, seededShares, type FaultPlan, type FaultSettings } from './fault-plan';
import { StaleReads } from './stale-reads';

/** How a product event is delivered: zero, one or two times, each after a wait in milliseconds. */
export type EventDelivery = readonly { readonly afterMs: number }[];

const reorderHoldMs = 1_000;

/** The switches for what goes wrong; calm until a plan is set. */
export class Faults {
  #plan: FaultPlan = faultPlanSchema.parse({});
  #share = seededShares(1);
  #tooManyLeft = Infinity;
  #serverErrorsLeft = Infinity;
  #killsLeft = 0;
  readonly #stale = new StaleReads();

  get plan(): FaultPlan {
    return this.#plan;
  }

  /** Replaces the whole plan and starts its seed anew; `{}` calms everything. Throws a ZodError on nonsense. */
  set(settings: FaultSettings): void {
    const plan = faultPlanSchema.parse(settings);
    this.#plan = plan;
    this.#share = seededShares(plan.seed);
    this.#tooManyLeft = plan.jira.tooManyRequests?.times ?? Infinity;
    this.#serverErrorsLeft = plan.jira.serverError?.times ?? Infinity;
    this.#killsLeft = plan.kill?.times ?? 0;
    this.#stale.clear();
  }

  /** How an event is delivered; what it is about matters to those who let go wrong a part of the site alone. */
  planDelivery(_event?: ProductEvent): EventDelivery {
    const { lose, duplicate, reorder, delayMs } = this.#plan.events;
    if (this.#hits(lose)) return [];
    const afterMs = delayMs + (this.#hits(reorder) ? reorderHoldMs : 0);
    return this.#hits(duplicate) ? [{ afterMs }, { afterMs }] : [{ afterMs }];
  }

  /** After which call to end an invocation of this function, if the plan says so. */
  planKill({
    functionKey,
  }: InvocationRequest): { readonly calls: number; readonly of: 'jira' | 'sql' } | undefined {
    const { kill } = this.#plan;
    if (kill === undefined || this.#killsLeft === 0) return undefined;
    if (kill.functionKey !== undefined && kill.functionKey !== functionKey) return undefined;
    return { calls: kill.afterCalls, of: kill.of };
  }

  /** Uses up one of the planned kills; false when they are all used up. */
  takeKill(_request?: InvocationRequest): boolean {
    if (this.#killsLeft === 0) return false;
    this.#killsLeft -= 1;
    return true;
  }

  /** Carries out a Jira call, or fails it, slows it, or answers from before the last write. */
  async aroundJira(
    source: CallSource,
    request: JiraRequest,
    carryOut: () => Promise<JiraResponse>,
    _caller?: InvocationRequest,
  ): Promise<JiraResponse> {
    const { jira } = this.#plan;
    if (jira.target !== 'all' && jira.target !== source) return carryOut();
    if (jira.slowMs > 0) await delay(jira.slowMs);
    const failure = this.#failure();
    if (failure !== undefined) return failure;
    if (jira.staleReadMs > 0) return this.#stale.around(request, jira.staleReadMs, carryOut);
    return carryOut();
  }

  #failure(): JiraResponse | undefined {
    const { tooManyRequests, serverError } = this.#plan.jira;
    if (tooManyRequests !== undefined && this.#tooManyLeft > 0 && this.#hits(tooManyRequests.share)) {
      this.#tooManyLeft -= 1;
      return tooManyRequestsAnswer(tooManyRequests.reason, tooManyRequests.retryAfterSeconds);
    }
    if (serverError !== undefined && this.#serverErrorsLeft > 0 && this.#hits(serverError.share)) {
      this.#serverErrorsLeft -= 1;
      return {
        status: serverError.status,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          errorMessages: [`Internal server error (fault ${serverError.status})`],
          errors: {},
        }),
      };
    }
    return undefined;
  }

  #hits(share: number): boolean {
    return share > 0 && this.#share() < share;
  }
}

/** Jira's 429: reason, reset time, and `Retry-After` where the caller is told one. */
export function tooManyRequestsAnswer(reason: string, retryAfterSeconds: number | undefined): JiraResponse {
  const resetAt = new Date(Date.now() + (retryAfterSeconds ?? 1) * 1000);
  return {
    status: 429,
    headers: {
      'content-type': 'application/json',
      'ratelimit-reason': reason,
      'x-ratelimit-reset': resetAt.toISOString(),
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({ errorMessages: ['Rate limit exceeded.'], errors: {} }),
  };
}
