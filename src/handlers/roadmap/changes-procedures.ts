import { dayInZone, zoneOrUtc } from '../../domain/day-in-zone';
import type { changeProcedures } from '../../contract/roadmap/changes-procedures';
import type { ReviewedRanksView } from '../../contract/roadmap/change-views';
import type { Call } from '../../usecases/call';
import { noteMove } from '../../usecases/roadmap/note-move';
import { readChanges } from '../../usecases/roadmap/read-changes';
import type { ChangesDeps } from '../../usecases/roadmap/read-changes';
import { markReviewed, readRanks } from '../../usecases/roadmap/review-roadmap';
import { startSnapshot } from '../../usecases/roadmap/start-snapshot';
import type { StartSnapshotDeps } from '../../usecases/roadmap/start-snapshot';
import { instant, presentChanges, presentHead } from './present-changes';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export type ChangeProcedureDeps = ChangesDeps & StartSnapshotDeps;

const RECENT_JOBS = 10;

export function buildChangeProcedures(deps: ChangeProcedureDeps): Implementations<typeof changeProcedures> {
  const ranks = async (call: Call): Promise<ReviewedRanksView> => {
    const found = await readRanks(call, deps);
    return {
      reviewedAt: found === null ? null : instant(found.review.reviewedAt),
      reviewedBy: found?.review.reviewedBy ?? null,
      ranks: Object.fromEntries(found?.ranks ?? []),
    };
  };
  return {
    'snapshot.list': async (_input, { product: { id: productId, zone }, actor }) => {
      const [heads, review, jobs] = await Promise.all([
        deps.snapshots.list(productId),
        deps.snapshots.review(productId),
        deps.jobs.latest(productId, RECENT_JOBS),
      ]);
      const job = jobs.find(({ kind }) => kind === 'snapshot');
      return {
        snapshots: heads.map(presentHead),
        reviewedOn: review === null ? null : dayInZone(review.reviewedAt, zoneOrUtc(zone)),
        job: job === undefined ? null : presentJob(job),
        canTake: actor.grants.manageKnowledge,
      };
    },
    'snapshot.take': async (_input, { product, by }) =>
      presentJob(await startSnapshot(product.id, by.accountId, deps)),
    'changes.read': async (request, call) => presentChanges(await readChanges(call, request, deps)),
    'changes.ranks': async (_input, call) => ranks(call),
    'changes.mark-reviewed': async (_input, call) => {
      await markReviewed(call, deps);
      return ranks(call);
    },
    'changes.note-move': async ({ move }, call) => {
      await noteMove(call, move, deps);
      return {};
    },
  };
}
