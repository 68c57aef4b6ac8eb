import { AppError } from '../../domain/app-error';
import type { AppErrorCode } from '../../domain/app-error';
import type { Mark } from '../../adapters/store/items/mark-store';
import type { Background } from '../background';
import { within } from '../../domain/time-box';
import { recomputeItems } from './recompute-items';

/** Items of one round: with the epics above them still one read of Jira, or two. */
const ROUND = 50;
/** After this long others have their turn, and it goes on behind them. */
const STEP_MS = 20_000;
/** Rounds at once; from then on edits gather before the next, as Jira takes 20 writes of one item in two seconds. */
const ROUNDS_AT_ONCE = 3;
const GATHER_MS = 1_500;
/** What Jira refuses in this way it refuses the next time too. */
const NEVER: ReadonlySet<AppErrorCode> = new Set(['invalid', 'forbidden', 'not-found']);

/**
 * Computes a product's marked items until none is left. A mark goes only when its item is computed: killed half way, or
 * told to wait by Jira, it begins again with what is still marked.
 * @returns `continue` when others are due first: call again for the rest
 */
export async function workOffMarks(productId: string, deps: Background): Promise<'done' | 'continue'> {
  const inTime = within(deps.clock, STEP_MS);
  await deps.lanes.begin(productId, deps.clock.now());
  try {
    for (let round = 0; await workOffSome(productId, deps); round += 1) {
      if (!inTime()) return 'continue';
      if (round >= ROUNDS_AT_ONCE) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    }
  } catch (error) {
    await sleepAsAsked(productId, error, deps);
    throw error;
  }
  return 'done';
}

/** Until Jira wants to be asked again, new marks need wake nobody: this message itself comes back then. */
async function sleepAsAsked(productId: string, error: unknown, deps: Background): Promise<void> {
  if (!(error instanceof AppError) || error.code !== 'rate-limited') return;
  const { retryAfterSeconds } = error.details;
  if (typeof retryAfterSeconds !== 'number') return;
  await deps.lanes.sleepUntil(productId, deps.clock.now() + retryAfterSeconds * 1_000);
}

/** Computes the items that have waited longest; false when none is marked. */
export async function workOffSome(productId: string, deps: Background): Promise<boolean> {
  const marks = await deps.marks.page(productId, ROUND);
  if (marks.length === 0) return false;
  await workOff(productId, marks, deps);
  return true;
}

async function workOff(productId: string, marks: readonly Mark[], deps: Background): Promise<void> {
  try {
    await recomputeItems(
      marks.map(({ issueId }) => issueId),
      productId,
      deps,
    );
  } catch (error) {
    if (!(error instanceof AppError) || !NEVER.has(error.code)) throw error;
    // One item that Jira refuses must not keep the others waiting for ever.
    if (marks.length > 1) {
      for (const mark of marks) await workOff(productId, [mark], deps);
      return;
    }
    console.warn(
      `marks: item ${marks[0]?.issueId ?? ''} was refused (${error.code}); the nightly pass tries it again`,
    );
  }
  await deps.marks.done(productId, marks);
}
