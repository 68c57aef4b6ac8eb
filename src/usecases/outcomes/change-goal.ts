import { AppError } from '../../domain/app-error';
import { addDays } from '../../domain/iso-date';
import type { IsoDate } from '../../domain/iso-date';
import { isKpi } from '../../domain/records/kpi-kind';
import type { AnswerCounts } from '../../domain/surveys/ces';
import { ratingDifference, ratingScore } from '../../domain/surveys/rating-score';
import type { RatingKind, RatingScore } from '../../domain/surveys/rating-score';
import type { Estimate95 } from '../../domain/statistics/interval';
import type { MetricPoint } from '../../domain/outcomes/goal';
import type { Actor } from '../../ports/actor';
import type { GoalWords, StoredGoal, StoredMetric } from '../../ports/outcomes/goal-store';
import { needOf, productAtHand } from '../product-at-hand';
import type { ProductAtHand } from '../product-at-hand';
import type { GoalDeps } from './read-goals';
import { recorded } from '../records/record-history';
import { startRecompute } from '../start-recompute';

/** A goal with needs by their keys, as people name them. */
export interface GoalDraft extends Omit<GoalWords, 'needIds'> {
  readonly needKeys: readonly string[];
}

/** Writes a goal down; sending it twice writes it once. Gives its key. */
export async function addGoal(
  projectId: string,
  id: string,
  draft: GoalDraft,
  actor: Actor,
  deps: GoalDeps,
): Promise<string> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  const goal = wordsOf(product, draft);
  const key = await recorded(productId, [{ kind: 'goal', ids: [id] }], product.by, deps, () =>
    deps.goals.addGoal(productId, id, goal, product.by),
  );
  await recomputeAll(product, deps);
  return key;
}

/** Edits a goal on the version that the person saw; gives the newer one when somebody else was faster. */
export async function editGoal(
  projectId: string,
  request: { readonly id: string; readonly version: number; readonly goal: GoalDraft },
  actor: Actor,
  deps: GoalDeps,
): Promise<(GoalDraft & { readonly version: number }) | null> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  const before = await findGoal(productId, request.id, deps);
  const goal = wordsOf(product, request.goal);
  const saved = await recorded(productId, [{ kind: 'goal', ids: [request.id] }], product.by, deps, () =>
    deps.goals.editGoal(productId, request.id, request.version, goal, product.by),
  );
  if (!saved) return draftOf(product, await findGoal(productId, request.id, deps));
  if (before.weight !== goal.weight) await recomputeAll(product, deps);
  return null;
}

/** Takes a goal out of use, or back: what is aligned with it stays so. */
export async function archiveGoal(
  projectId: string,
  id: string,
  archived: boolean,
  actor: Actor,
  deps: GoalDeps,
): Promise<void> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  await findGoal(productId, id, deps);
  await recorded(productId, [{ kind: 'goal', ids: [id] }], product.by, deps, () =>
    deps.goals.setArchived(productId, id, archived, product.by),
  );
  await recomputeAll(product, deps);
}

/** Adds a metric of the product's own; adding it twice adds it once. */
export async function addMetric(
  projectId: string,
  metric: StoredMetric,
  actor: Actor,
  deps: GoalDeps,
): Promise<void> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  await deps.goals.addMetric(catalogue.productId, metric, by);
}

/** Writes points by their day: a day that has one already gets the newer value. Gives how many. */
export async function putPoints(
  projectId: string,
  metricId: string,
  points: readonly MetricPoint[],
  actor: Actor,
  deps: GoalDeps,
): Promise<number> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  await knownMetric(catalogue.productId, metricId, deps);
  // Of two points on one day the later in the list counts; one statement may not touch a row twice for sure.
  const byDay = new Map(points.map((point) => [point.date, { ...point, metricId, computed: false }]));
  await deps.goals.putPoints(catalogue.productId, [...byDay.values()], by);
  return byDay.size;
}

/** Takes a typed point away; false when it was not there. */
export async function removePoint(
  projectId: string,
  metricId: string,
  date: IsoDate,
  actor: Actor,
  deps: GoalDeps,
): Promise<boolean> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  return deps.goals.removePoint(catalogue.productId, metricId, date, by);
}

export interface BeforeAndAfter {
  readonly before: RatingScore;
  readonly after: RatingScore;
  readonly difference: Estimate95 | null;
}

/** Answers of the days before a day against those from it on. An association: nothing else was held still. */
export async function compareAround(
  projectId: string,
  request: { readonly kind: RatingKind; readonly on: IsoDate; readonly days: number },
  actor: Actor,
  deps: GoalDeps,
): Promise<BeforeAndAfter> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const { kind, on, days } = request;
  const counted = async (from: IsoDate, to: IsoDate): Promise<AnswerCounts> => {
    const map = new Map<number, number>();
    for (const { value, answers } of await deps.surveys.ratings(catalogue.productId, kind, { from, to }))
      map.set(value, (map.get(value) ?? 0) + answers);
    return map;
  };
  const [before, after] = await Promise.all([
    counted(addDays(on, -days), addDays(on, -1)),
    counted(on, addDays(on, days - 1)),
  ]);
  return {
    before: ratingScore(kind, before),
    after: ratingScore(kind, after),
    difference: ratingDifference(kind, before, after),
  };
}

/** Says how far an item serves a goal, as the person who calls; 0 takes it off. Gives all goals of the item. */
export async function alignItem(
  issueId: string,
  goalKey: string,
  alignment01: number,
  actor: Actor,
  deps: GoalDeps,
): Promise<Readonly<Record<string, number>>> {
  const item = await deps.jira.read(issueId);
  const { catalogue } = await productAtHand(item.projectId, actor, deps);
  const goals = await deps.goals.goals(catalogue.productId);
  if (!goals.some((goal) => goal.key === goalKey && !goal.archived)) {
    throw new AppError('not-found', `The goal ${goalKey} does not exist any more.`, { goalKey });
  }
  const { [goalKey]: _before, ...others } = item.goals;
  const next = alignment01 === 0 ? others : { ...others, [goalKey]: alignment01 };
  await deps.jira.changeServed(item, { goals: next });
  return next;
}

function wordsOf({ catalogue }: ProductAtHand, { needKeys, ...goal }: GoalDraft): GoalWords {
  return { ...goal, needIds: needKeys.map((key) => needOf(catalogue, key).id) };
}

function draftOf({ catalogue }: ProductAtHand, goal: StoredGoal): GoalDraft & { readonly version: number } {
  const { needIds, ...words } = goal;
  const keyOf = new Map(catalogue.needs.map(({ id, key }) => [id, key]));
  return { ...words, needKeys: needIds.flatMap((id) => keyOf.get(id) ?? []) };
}

async function findGoal(productId: string, id: string, deps: GoalDeps): Promise<StoredGoal> {
  const goal = (await deps.goals.goals(productId)).find((known) => known.id === id);
  if (goal === undefined) throw new AppError('not-found', 'This goal does not exist any more.', { id });
  return goal;
}

async function knownMetric(productId: string, metricId: string, deps: GoalDeps): Promise<void> {
  if (isKpi(metricId)) return;
  if ((await deps.goals.metrics(productId)).some(({ id }) => id === metricId)) return;
  throw new AppError('not-found', 'This metric does not exist any more.', { metricId });
}

/** Weights of goals share one whole: a change of one moves what the others count. */
async function recomputeAll({ catalogue }: ProductAtHand, deps: GoalDeps): Promise<void> {
  await startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, 'all', deps);
}
