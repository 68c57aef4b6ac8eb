import type { GoalView, GoalsView } from '../../contract/outcomes/goal-views';
import type { GoalsPage, ShownGoal } from '../../usecases/outcomes/read-goals';

export function presentGoals({ catalogue, goals, metrics, tickets }: GoalsPage): GoalsView {
  const keyOf = new Map(catalogue.needs.map(({ id, key }) => [id, key]));
  return {
    goals: goals.map((shown) => presentGoal(shown, keyOf)),
    metrics: metrics.map(({ id, name, unit, better, points, trend, change }) => ({
      id,
      name,
      unit,
      better,
      points: points.map((point) => ({ ...point })),
      trend,
      change: change === null ? null : { ...change },
    })),
    tickets: tickets.flatMap(({ needId, last, before }) => {
      const needKey = keyOf.get(needId);
      return needKey === undefined ? [] : [{ needKey, last, before }];
    }),
    needs: catalogue.needs.length,
  };
}

function presentGoal({ goal, progress }: ShownGoal, keyOf: ReadonlyMap<string, string>): GoalView {
  const { needIds, milestones, ...words } = goal;
  return {
    ...words,
    needKeys: needIds.flatMap((id) => keyOf.get(id) ?? []),
    milestones: milestones.map((milestone) => ({ ...milestone })),
    progress:
      progress === null
        ? null
        : {
            value: progress.point.value,
            measuredOn: progress.point.date,
            progress01: progress.progress01,
            low01: progress.low01,
            high01: progress.high01,
            elapsed01: progress.elapsed01,
            standing: progress.standing,
          },
  };
}
