import { ranksOf } from '../../domain/roadmap/changes';
import type { RoadmapReview } from '../../adapters/store/roadmap/changes-store';
import { allRows, epicIdsOf } from './read-changes';
import type { ChangesDeps } from './read-changes';
import type { Call } from '../call';
import { withElsewhere } from '../items/read-below';
import { scoreStates } from '../value/score-states';
import { startSnapshot } from './start-snapshot';
import type { StartSnapshotDeps } from './start-snapshot';

/** The places of work at the last review, as far as the person may see it; null = never reviewed. */
export interface ReviewedRanks {
  readonly review: RoadmapReview;
  /** Place from 1 among items of its level, by issue id. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Where each item stood when the team last reviewed the order. */
export async function readRanks(call: Call, deps: ChangesDeps): Promise<ReviewedRanks | null> {
  const review = await deps.snapshots.review(call.product.id);
  if (review === null) return null;
  const [visible, rows] = await Promise.all([
    deps.visible.visibleAmong(review.order),
    allRows(call.product.projectIds, deps),
  ]);
  const epicIds = epicIdsOf(rows);
  const isEpic = (issueId: string) => epicIds.has(issueId);
  const places = [review.order.filter(isEpic), review.order.filter((issueId) => !isEpic(issueId))].flatMap(
    (order) => order.map((issueId, at) => [issueId, at + 1] as const),
  );
  return { review, ranks: new Map(places.filter(([issueId]) => visible.has(issueId))) };
}

/** Marks the present order as reviewed: later places are compared with it. The roadmap of the day is kept too. */
export async function markReviewed(call: Call, deps: ChangesDeps & StartSnapshotDeps): Promise<void> {
  const product = await call.model();
  const { id: productId, projectIds } = call.product;
  const { accountId, at } = call.by;
  const rows = await allRows(projectIds, deps);
  const below = await withElsewhere(rows, projectIds, deps.items);
  const ranks = ranksOf(scoreStates(product, rows, below), epicIdsOf(rows));
  const order = [...ranks].sort(([, a], [, b]) => a - b).map(([issueId]) => issueId);
  await deps.snapshots.putReview(productId, {
    reviewedAt: at,
    reviewedBy: accountId,
    order,
  });
  await startSnapshot(productId, accountId, deps);
}
