import type { SettingsStore } from '../../adapters/store/product/settings-store';
import type { Background } from '../background';
import { markItem, wake } from '../mark-item';

const MINUTE_MS = 60_000;
/** A mark this old has nobody on the way to it, or somebody whom another wake does not disturb. */
const OLD_MARK_MS = MINUTE_MS;
/** Work that has not moved on for so long is begun again. */
const STUCK_MS = 15 * MINUTE_MS;
/** On a site where nothing happens Jira is asked once an hour: its points are those of all customers. */
const QUIET_MS = 60 * MINUTE_MS;
/** How far each look reaches behind the one before, as events and Jira's search may be late. */
const OVERLAP_MS = 4 * MINUTE_MS;
const FIRST_LOOK_MS = 30 * MINUTE_MS;
const FARTHEST_LOOK_MS = 24 * QUIET_MS;
/** Clocks of Jira and of an invocation may differ by this much. */
const CLOCKS_DIFFER_MS = 2_000;
const LAST_LOOK = 'last-looked-at';

export interface SweepDeps extends Background {
  readonly settings: SettingsStore;
}

export interface Swept {
  readonly woken: number;
  readonly restarted: number;
  /** Items whose change no event had told of. */
  readonly missed: number;
}

/**
 * Every few minutes: marks that nobody works off get somebody, work that stands still goes on, and what was changed in
 * Jira without an event that got here is marked. Only what was deleted without one is left to the nightly pass.
 */
export async function sweep(deps: SweepDeps): Promise<Swept> {
  const missed = await markMissed(deps);
  const waiting = await deps.marks.productsWaiting(deps.clock.now() - OLD_MARK_MS);
  for (const productId of waiting) await wake(productId, deps);
  return { woken: waiting.length, restarted: await restartStuck(deps), missed };
}

/** One search of the site: one point, and one for each item with a need or a value that has changed since the last. */
async function markMissed(deps: SweepDeps): Promise<number> {
  const now = deps.clock.now();
  const last = instantOf(await deps.settings.read(LAST_LOOK)) ?? now - FIRST_LOOK_MS;
  const quiet = now - (await deps.lanes.lastWorked()) > QUIET_MS;
  if (quiet && now - last < QUIET_MS && last <= now) return 0;
  const reach = Math.min(FARTHEST_LOOK_MS, now - last + OVERLAP_MS);
  let missed = 0;
  let pageToken: string | null = null;
  do {
    const page = await deps.jira.pageOfChanged(Math.ceil(reach / MINUTE_MS), pageToken);
    const seen = await deps.items.seenAt(page.items.map(({ issueId }) => issueId));
    for (const { issueId, projectId, changedAt } of page.items) {
      // Read after its last change, so with it.
      if ((seen.get(issueId) ?? 0) > changedAt + CLOCKS_DIFFER_MS) continue;
      await markItem({ id: issueId, projectId }, deps);
      missed += 1;
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
  await deps.settings.write(LAST_LOOK, String(now), now);
  return missed;
}

/** Whatever needs a stuck job was about: computing all of the product is never wrong, and ends the job. */
async function restartStuck(deps: SweepDeps): Promise<number> {
  const stuck = await deps.jobs.stuck('recompute', deps.clock.now() - STUCK_MS);
  for (const { id, productId } of stuck) {
    await deps.jobs.advance(id, { state: 'running' }, deps.clock.now());
    await deps.queue.push({ kind: 'product', productId, jobId: id, fit: false });
  }
  return stuck.length;
}

function instantOf(stored: string | null): number | null {
  const at = Number(stored ?? Number.NaN);
  return Number.isFinite(at) && at > 0 ? at : null;
}
