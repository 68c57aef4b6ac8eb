import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { GoalView, GoalsView, GoalText } from '@contract/outcomes/goal-views';
import { POINTS_PER_CALL } from '@contract/outcomes/goal-views';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../../api/call';
import { patientCall } from '../../../api/patient-call';
import { textOfGoal } from './goal-draft';

export type PeriodLength = 'month' | 'quarter';

export function useGoals(projectId: string, by: PeriodLength): UseQueryResult<GoalsView> {
  return useQuery({
    queryKey: ['goals', projectId, by],
    queryFn: () => call('goal.list', { projectId, by }),
    placeholderData: (before) => before,
  });
}

type Points = ProcedureInput<'metric.put-points'>['points'];

export type GoalAction =
  | { readonly kind: 'add'; readonly id: string; readonly goal: GoalText; readonly metric: NewMetric | null }
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly version: number;
      readonly goal: GoalText;
      readonly metric: NewMetric | null;
    }
  /** Ticks a milestone of the goal as it stands when its turn comes; null = not reached. */
  | {
      readonly kind: 'tick';
      readonly goal: GoalView;
      readonly milestoneId: string;
      readonly reachedOn: string | null;
    }
  | { readonly kind: 'archive'; readonly id: string; readonly archived: boolean }
  | { readonly kind: 'points'; readonly metricId: string; readonly points: Points }
  | { readonly kind: 'remove-point'; readonly metricId: string; readonly date: string };

/** A metric that a goal brings with it. */
export type NewMetric = Omit<ProcedureInput<'metric.add'>, 'projectId'>;

/** The newer goal where somebody else was faster; null when all is saved. */
export type GoalOutcome = (GoalText & { readonly version: number }) | null;

async function perform(
  projectId: string,
  action: GoalAction,
  newest: (goal: GoalView) => GoalView,
): Promise<GoalOutcome> {
  switch (action.kind) {
    case 'add':
    case 'edit': {
      const { id, goal, metric } = action;
      if (metric !== null) await call('metric.add', { projectId, ...metric });
      if (action.kind === 'add') {
        await call('goal.add', { projectId, id, goal });
        return null;
      }
      const edit = await call('goal.edit', { projectId, id, version: action.version, goal });
      return edit.kind === 'conflict' ? edit.goal : null;
    }
    case 'tick': {
      const goal = newest(action.goal);
      const milestones = goal.milestones.map((one) =>
        one.id === action.milestoneId ? { ...one, reachedOn: action.reachedOn } : one,
      );
      const { id, version } = goal;
      const edit = await call('goal.edit', {
        projectId,
        id,
        version,
        goal: { ...textOfGoal(goal), milestones },
      });
      return edit.kind === 'conflict' ? edit.goal : null;
    }
    case 'archive':
      await call('goal.archive', { projectId, id: action.id, archived: action.archived });
      return null;
    case 'points': {
      const { metricId, points } = action;
      for (let at = 0; at < points.length; at += POINTS_PER_CALL) {
        await patientCall('metric.put-points', {
          projectId,
          metricId,
          points: points.slice(at, at + POINTS_PER_CALL),
        });
      }
      return null;
    }
    case 'remove-point':
      await call('metric.remove-point', { projectId, metricId: action.metricId, date: action.date });
      return null;
  }
}

/** Changes goals or points, then reads them anew. */
export function useGoalAction(projectId: string): UseMutationResult<GoalOutcome, Error, GoalAction> {
  const client = useQueryClient();
  const newest = (goal: GoalView): GoalView =>
    client
      .getQueriesData<GoalsView>({ queryKey: ['goals', projectId] })
      .flatMap(([, view]) => view?.goals ?? [])
      .reduce((last, one) => (one.id === last.id && one.version > last.version ? one : last), goal);
  return useMutation({
    // One after another, each on top of what the one before has left.
    scope: { id: `goals ${projectId}` },
    mutationFn: (action: GoalAction) => perform(projectId, action, newest),
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals', projectId] }),
  });
}
