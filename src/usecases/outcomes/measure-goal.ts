import { AppError } from '../../domain/app-error';
import { addDays } from '../../domain/iso-date';
import type { IsoDate } from '../../domain/iso-date';
import { isKpi } from '../../domain/records/kpi-kind';
import type { AnswerCounts } from '../../domain/statistics/scale-mean';
import { ratingDifference, ratingScore } from '../../domain/surveys/rating-score';
import type { RatingKind, RatingScore } from '../../domain/surveys/rating-score';
import type { Estimate95 } from '../../domain/statistics/interval';
import type { MetricPoint } from '../../domain/outcomes/goal';
import type { StoredMetric } from '../../adapters/store/outcomes/metric-points';
import type { Call, ItemCall } from '../call';
import { importedChange } from '../../domain/records/taken-back';
import type { ImportChanges } from '../../adapters/store/import-changes';
import { notePart, openImport } from '../records/imports';
import type { ImportDeps, ImportPart } from '../records/imports';
import { pointId, pointState } from '../records/take-back';
import { said } from '../../domain/words/said';
import { changeItem } from '../items/change-served';
import type { GoalDeps } from './read-goals';

export type PointDeps = GoalDeps & ImportDeps & { readonly changes: ImportChanges };

/**
 * Adds a metric of the product's own; adding it twice adds it once.
 * @throws AppError `not-found` when the id belongs to another product
 */
export async function addMetric(call: Call, metric: StoredMetric, deps: GoalDeps): Promise<void> {
  await deps.goals.addMetric(call.product.id, metric, call.by);
  await knownMetric(call.product.id, metric.id, deps);
}

/**
 * Writes points by their day: a day that has one already gets the newer value. Gives how many. Those of a file belong to
 * an import, which can be taken back.
 * @throws AppError `not-found` for a metric that the product does not have, `conflict` for an import that was taken back
 */
export async function putPoints(
  call: Call,
  metricId: string,
  points: readonly MetricPoint[],
  part: Omit<ImportPart, 'rows'> | null,
  deps: PointDeps,
): Promise<number> {
  const productId = call.product.id;
  await knownMetric(productId, metricId, deps);
  const record = part === null ? null : await openImport(productId, part.id, 'point', deps);
  // Of two points on one day the later in the list counts; one statement may not touch a row twice for sure.
  const byDay = new Map(points.map((point) => [point.date, { ...point, metricId, computed: false }]));
  const put = [...byDay.values()];
  if (part !== null) {
    const known = await deps.goals.pointsOf(productId, put);
    const before = new Map(known.map((point) => [point.date, pointState(point)]));
    const changes = put.flatMap(
      (point) =>
        importedChange(pointId(metricId, point.date), before.get(point.date) ?? null, pointState(point)) ??
        [],
    );
    await deps.changes.add(productId, part.id, 'point', changes);
  }
  await deps.goals.putPoints(productId, put, call.by);
  if (part !== null && record !== null) await notePart(call, record, { ...part, rows: points.length }, deps);
  return byDay.size;
}

/**
 * Takes a typed point away; false when it was taken away before.
 * @throws AppError `not-found` for a metric that the product does not have
 */
export async function removePoint(
  call: Call,
  metricId: string,
  date: IsoDate,
  deps: GoalDeps,
): Promise<boolean> {
  await knownMetric(call.product.id, metricId, deps);
  return deps.goals.removePoint(call.product.id, metricId, date, call.by);
}

export interface BeforeAndAfter {
  readonly before: RatingScore;
  readonly after: RatingScore;
  readonly difference: Estimate95 | null;
}

/** Answers of the days before a day against those from it on. An association: nothing else was held still. */
export async function compareAround(
  { product }: Call,
  request: { readonly kind: RatingKind; readonly on: IsoDate; readonly days: number },
  deps: GoalDeps,
): Promise<BeforeAndAfter> {
  const { kind, on, days } = request;
  const counted = async (from: IsoDate, to: IsoDate): Promise<AnswerCounts> => {
    const map = new Map<number, number>();
    for (const { value, answers } of await deps.surveys.ratings(product.id, kind, { from, to }))
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
  call: ItemCall,
  goalKey: string,
  alignment01: number,
  deps: GoalDeps,
): Promise<Readonly<Record<string, number>>> {
  const goals = await deps.goals.goals(call.product.id);
  if (!goals.some((goal) => goal.key === goalKey && !goal.archived)) {
    throw new AppError('not-found', said('outcomes.goal-key-gone', { goalKey }), { goalKey });
  }
  const changed = await changeItem(
    call,
    (item) => {
      const { [goalKey]: _before, ...others } = item.goals;
      return { goals: alignment01 === 0 ? others : { ...others, [goalKey]: alignment01 } };
    },
    deps,
  );
  return changed.goals;
}

async function knownMetric(productId: string, metricId: string, deps: GoalDeps): Promise<void> {
  if (isKpi(metricId)) return;
  if ((await deps.goals.metrics(productId)).some(({ id }) => id === metricId)) return;
  throw new AppError('not-found', said('outcomes.metric-gone'), { metricId });
}
