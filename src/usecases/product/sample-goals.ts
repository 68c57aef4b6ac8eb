import { addDays } from '../../domain/iso-date';
import type { IsoDate } from '../../domain/iso-date';
import { sampleGoals, sampleMetrics } from '../../domain/product/sample/goals';
import type { Goal } from '../../domain/records/goal';
import type { RecordStore } from '../../adapters/store/records/record-store';
import type { GoalStore } from '../../adapters/store/outcomes/goal-store';
import type { Authorship } from '../../ports/actor';

/** Where the sample's goals belong. */
export interface SampleGoalPlace {
  readonly productId: string;
  needId(number: number): string;
  goalId(at: number): string;
  metricId(at: number): string;
  milestoneId(at: number): string;
}

/** The invented goals with the points of their metric. */
export async function writeSampleGoals(
  place: SampleGoalPlace,
  by: Authorship,
  { goals, records }: { readonly goals: GoalStore; readonly records: RecordStore },
): Promise<void> {
  // Loaded again on another day the points have other dates: the old ones must not stay beside them.
  await removeSampleMetrics(place, goals);
  const { productId } = place;
  const { day } = by;
  for (const [at, { points, ...metric }] of sampleMetrics.entries()) {
    const id = place.metricId(at);
    await goals.addMetric(productId, { id, ...metric }, by);
    await goals.putPoints(
      productId,
      points.map(([daysAgo, value, answers]) => ({
        metricId: id,
        date: addDays(day, -daysAgo),
        value,
        answers,
        computed: false,
      })),
      by,
    );
  }
  await records.putMany(productId, 'goal', goalRows(place, day), by);
  // One that somebody has archived is in use again.
  const ids = sampleGoals.map((_, at) => place.goalId(at));
  const written = await records.read(productId, 'goal', ids);
  for (const { id, archived } of written.values())
    if (archived) await records.setArchived(productId, 'goal', id, false, by);
}

/** The goals as they are when nobody has changed them; one that was wiped keeps its number and comes back. */
function goalRows(
  place: SampleGoalPlace,
  day: IsoDate,
): { readonly id: string; readonly version: 0; readonly value: Goal }[] {
  let milestones = 0;
  return sampleGoals.map((goal, at) => ({
    id: place.goalId(at),
    version: 0,
    value: {
      number: goal.number,
      title: goal.title,
      weight: goal.weight,
      metricId: typeof goal.metric === 'number' ? place.metricId(goal.metric) : goal.metric,
      baseline: goal.baseline,
      target: goal.target,
      startedOn: addDays(day, -goal.startedDaysAgo),
      targetOn: addDays(day, goal.targetInDays),
      needIds: goal.needNumbers.map((number) => place.needId(number)),
      milestones: goal.milestones.map(({ title, dueInDays, reachedDaysAgo }) => ({
        id: place.milestoneId(milestones++),
        title,
        dueOn: addDays(day, dueInDays),
        reachedOn: reachedDaysAgo === null ? null : addDays(day, -reachedDaysAgo),
      })),
    },
  }));
}

/** Takes the sample's metrics and their points out; its goals go with the other records. */
export async function removeSampleMetrics(place: SampleGoalPlace, goals: GoalStore): Promise<void> {
  await goals.removeMetrics(
    place.productId,
    sampleMetrics.map((_, at) => place.metricId(at)),
  );
}
