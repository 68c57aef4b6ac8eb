import type { EstimationField } from '@contract/value/knowledge-snapshot';
import { recentSprints, velocityOf } from '@domain/planning/sprint/velocity';
import type { Velocity } from '@domain/planning/sprint/velocity';
import type { PastSprint } from './load-past';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';

/** What a sprint is filled by: the team's estimates, or the number of items. */
export type PlanBy = 'estimate' | 'items';

/** Where fewer items than this share have an estimate, estimates say nothing of what fits. */
const FEW_ESTIMATES = 0.1;

/** How a team plans unless it chooses: by items where nothing finished lately and hardly anything open is estimated. */
export function usualPlanBy(
  items: readonly PlanItem[],
  past: readonly PastSprint[],
  todayOn: string,
): PlanBy {
  const open = items.filter((item) => !item.done);
  const estimated = open.filter((item) => (item.candidate.points ?? 0) > 0).length;
  const finished = recentSprints(past, todayOn).recent.some((sprint) => sprint.donePoints > 0);
  return !finished && estimated < FEW_ESTIMATES * open.length ? 'items' : 'estimate';
}

/** What the numbers of a plan count. */
export function unitOf(by: PlanBy, estimation: EstimationField): Unit {
  return by === 'items' ? 'count' : estimation.kind;
}

/** What the team finished lately, and how many sprints are too old to say anything. */
export interface Pace {
  readonly velocity: Velocity | null;
  readonly older: number;
  /** What each sprint that counts has finished, oldest first. */
  readonly finished: readonly { readonly id: string; readonly donePoints: number }[];
}

/** The team's pace in the unit that is planned by. */
export function paceOf(past: readonly PastSprint[], by: PlanBy, todayOn: string): Pace {
  const { recent, older } = recentSprints(past, todayOn);
  const finished = recent.map(({ id, donePoints, doneItems }) => ({
    id,
    donePoints: by === 'items' ? doneItems : donePoints,
  }));
  return { velocity: velocityOf(finished), older, finished };
}

/** The capacity to begin with: cautious by what was finished lately, else what is in the sprint now. */
export function startCapacity(
  { velocity }: Pace,
  items: readonly PlanItem[],
  present: ReadonlySet<string>,
): number {
  const cautious = velocity?.cautiousPoints ?? 0;
  if (Math.round(cautious) > 0) return Math.round(cautious);
  return items
    .filter((item) => present.has(item.key))
    .reduce((sum, item) => sum + Math.max(0, item.candidate.points ?? 0), 0);
}
