import { snapshotDue } from '../../domain/roadmap/snapshot';
import type { JobRow } from '../../adapters/store/job-store';
import type { SnapshotStore } from '../../adapters/store/roadmap/changes-store';
import { APP_ACCOUNT, productDay } from '../background';
import type { Background } from '../background';
import type { Requests } from '../requests';
import { readJob } from '../start-recompute';

export interface StartSnapshotDeps extends Pick<Requests, 'clock' | 'jobs' | 'queue'> {
  readonly snapshots: SnapshotStore;
}

const KIND = 'snapshot';
const RECENT_JOBS = 10;

/** Starts to keep today's roadmap; one that is under way is not started twice. */
export async function startSnapshot(productId: string, by: string, deps: StartSnapshotDeps): Promise<JobRow> {
  const jobs = await deps.jobs.latest(productId, RECENT_JOBS);
  const running = jobs.find(
    ({ kind, state }) => kind === KIND && (state === 'waiting' || state === 'running'),
  );
  if (running !== undefined) return running;
  const jobId = deps.clock.newId();
  await deps.jobs.start({ id: jobId, productId, kind: KIND, total: 0 }, deps.clock.now());
  await deps.queue.push({ kind: 'snapshot', productId, jobId, by });
  return readJob(jobId, productId, deps);
}

/** The weekly snapshot: started by the nightly run for every product whose last one is a week old. */
export async function startDueSnapshots(
  deps: StartSnapshotDeps & Pick<Background, 'knowledge'>,
): Promise<number> {
  let started = 0;
  for (const product of await deps.knowledge.allProducts()) {
    const productId = product.id;
    const taken = (await deps.snapshots.list(productId)).map(({ takenOn }) => takenOn);
    if (!snapshotDue(taken, productDay(product, deps.clock))) continue;
    await startSnapshot(productId, APP_ACCOUNT, deps);
    started += 1;
  }
  return started;
}
