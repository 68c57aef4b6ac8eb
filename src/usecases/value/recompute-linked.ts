import { withFormerKeys } from '../../domain/needs/former-keys';
import { productModel } from '../../domain/value/product/product-model';
import type { Background } from '../background';
import { productDay } from '../background';
import { within } from '../../domain/time-box';
import { workOffSome } from './work-off-marks';
import { rememberBlockers } from './remember-blockers';
import { rememberUnread } from '../items/remember-children';
import { writeValues } from './write-values';

/** Items per batch: one Jira call writes the fields of them all. */
const BATCH = 200;
/** After this long others have their turn, and it goes on behind them. */
const STEP_MS = 20_000;

export type RecomputeOutcome = 'done' | 'cancelled' | 'continue';

/**
 * Writes again the values of all items that serve the needs, in batches by issue id, with a checkpoint after
 * each: after a kill it goes on where it stopped, and what was written is not written twice.
 * @returns `continue` when time ran short: call again for the rest
 */
export async function recomputeLinked(
  request: {
    readonly productId: string;
    readonly needKeys: readonly string[] | 'all';
    readonly jobId: string;
  },
  deps: Background,
): Promise<RecomputeOutcome> {
  const job = await deps.jobs.find(request.jobId);
  if (job !== null && job.state !== 'waiting' && job.state !== 'running') return 'done';
  const goOn = within(deps.clock, STEP_MS);
  if (!(await deps.knowledge.freshen(request.productId, goOn)) && !goOn()) return 'continue';
  const knowledge = await deps.knowledge.load(request.productId);
  const projectIds = knowledge.product.projectIds;
  await deps.words.keep(knowledge);
  const product = productModel(knowledge, productDay(knowledge.product, deps.clock));
  const needKeys =
    request.needKeys === 'all' ? 'all' : withFormerKeys(request.needKeys, knowledge.formerKeys.needs);
  const total = await deps.items.countServing(projectIds, needKeys);
  let after = job?.checkpoint ?? '';
  let done = job?.done ?? 0;
  for (;;) {
    await deps.jobs.advance(
      request.jobId,
      { state: 'running', total, done, checkpoint: after },
      deps.clock.now(),
    );
    const page = await deps.items.pageServing(projectIds, needKeys, after, BATCH);
    const last = page.at(-1);
    if (last === undefined) {
      await deps.jobs.advance(request.jobId, { state: 'done', done }, deps.clock.now());
      return 'done';
    }
    await rememberUnread(product, page, deps);
    await rememberBlockers(product, page, deps);
    await writeValues(product, page, deps);
    // What somebody has just edited does not wait until all of it is done.
    await workOffSome(request.productId, deps);
    after = last.issueId;
    done += page.length;
    const now = await deps.jobs.find(request.jobId);
    if (now?.state === 'cancelled') return 'cancelled';
    if (!goOn()) {
      await deps.jobs.advance(request.jobId, { done, checkpoint: after }, deps.clock.now());
      return 'continue';
    }
  }
}
