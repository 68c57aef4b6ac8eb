import type { changeProcedures } from '../../contract/roadmap/changes-procedures';
import type { ReviewedRanksView } from '../../contract/roadmap/change-views';
import type { Actor } from '../../ports/actor';
import { productIdOf, readChanges } from '../../usecases/roadmap/read-changes';
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
  const ranks = async (projectId: string, actor: Actor): Promise<ReviewedRanksView> => {
    const found = await readRanks(projectId, actor, deps);
    return {
      reviewedAt: found === null ? null : instant(found.review.reviewedAt),
      reviewedBy: found?.review.reviewedBy ?? null,
      ranks: Object.fromEntries(found?.ranks ?? []),
    };
  };
  return {
    'snapshot.list': async ({ projectId }, { actor }) => {
      const productId = await productIdOf(projectId, actor, deps);
      const [heads, review, jobs] = await Promise.all([
        deps.snapshots.list(productId),
        deps.snapshots.review(productId),
        deps.jobs.latest(productId, RECENT_JOBS),
      ]);
      const job = jobs.find(({ kind }) => kind === 'snapshot');
      return {
        snapshots: heads.map(presentHead),
        reviewedOn: review === null ? null : instant(review.reviewedAt).slice(0, 10),
        job: job === undefined ? null : presentJob(job),
        canTake: actor.grants.manageKnowledge,
      };
    },
    'snapshot.take': async ({ projectId }, { actor }) =>
      presentJob(await startSnapshot(await productIdOf(projectId, actor, deps), actor.accountId, deps)),
    'changes.read': async (input, { actor }) => presentChanges(await readChanges(input, actor, deps)),
    'changes.ranks': async ({ projectId }, { actor }) => ranks(projectId, actor),
    'changes.mark-reviewed': async ({ projectId }, { actor }) => {
      await markReviewed(projectId, actor, deps);
      return ranks(projectId, actor);
    },
    'changes.note-move': async ({ issueId, move }, { actor }) => {
      const item = await deps.jira.read(issueId);
      const productId = await productIdOf(item.projectId, actor, deps);
      await deps.snapshots.noteMove(productId, {
        ...move,
        issueId,
        at: deps.clock.now(),
        accountId: actor.accountId,
      });
      return {};
    },
  };
}
