import { ranksOf } from '../../domain/roadmap/changes';
import type { Actor } from '../../ports/actor';
import type { RoadmapReview } from '../../adapters/store/roadmap/changes-store';
import { allRows, productIdOf } from './read-changes';
import type { ChangesDeps } from './read-changes';
import { readKnowledge } from '../read-knowledge';
import { scoreStates } from '../value/score-states';
import { startSnapshot } from './start-snapshot';
import type { StartSnapshotDeps } from './start-snapshot';

/** The places of work at the last review, as far as the person may see it; null = never reviewed. */
export interface ReviewedRanks {
  readonly review: RoadmapReview;
  /** Place from 1, by issue id. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Where each item stood when the team last reviewed the order. */
export async function readRanks(
  projectId: string,
  actor: Actor,
  deps: ChangesDeps,
): Promise<ReviewedRanks | null> {
  const productId = await productIdOf(projectId, actor, deps);
  const review = await deps.snapshots.review(productId);
  if (review === null) return null;
  const visible = await deps.visible.visibleIds([projectId]);
  const places = review.order.map((issueId, at) => [issueId, at + 1] as const);
  return { review, ranks: new Map(places.filter(([issueId]) => visible.has(issueId))) };
}

/** Marks the present order as reviewed: later places are compared with it. The roadmap of the day is kept too. */
export async function markReviewed(
  projectId: string,
  actor: Actor,
  deps: ChangesDeps & StartSnapshotDeps,
): Promise<void> {
  const product = await readKnowledge(projectId, actor, deps);
  const { id: productId, projectIds } = product.knowledge.product;
  const rows = await allRows(projectIds, deps);
  const ranks = ranksOf(scoreStates(product, rows, rows));
  const order = [...ranks].sort(([, a], [, b]) => a - b).map(([issueId]) => issueId);
  await deps.snapshots.putReview(productId, {
    reviewedAt: deps.clock.now(),
    reviewedBy: actor.accountId,
    order,
  });
  await startSnapshot(productId, actor.accountId, deps);
}
