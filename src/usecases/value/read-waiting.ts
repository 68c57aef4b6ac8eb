import type { Call } from '../call';
import type { Requests } from '../requests';

/** What of a product is still to be computed. Times in milliseconds. */
export interface StillWaiting {
  /** Work items; those of a large computation by what is left of it. */
  readonly items: number;
  /** Since when the first of them waits; null = everything is computed. */
  readonly since: number | null;
  /** Jira has asked to wait until then; null = it is under way. */
  readonly until: number | null;
}

/** What is marked and what large computations have left. */
export async function readWaiting(
  call: Pick<Call, 'product'>,
  deps: Pick<Requests, 'clock' | 'jobs' | 'marks'>,
): Promise<StillWaiting> {
  const [marked, jobs] = await Promise.all([
    deps.marks.waiting(call.product.id),
    deps.jobs.open(call.product.id, 'recompute'),
  ]);
  const begun = [...(marked.since === null ? [] : [marked.since]), ...jobs.map((job) => job.begunAt)];
  const left = jobs.map((job) => Math.max(0, job.total - job.done));
  const since = begun.length === 0 ? null : Math.min(...begun);
  return {
    items: marked.items + left.reduce((sum, items) => sum + items, 0),
    since,
    until: since !== null && marked.wokenAt > deps.clock.now() ? marked.wokenAt : null,
  };
}
