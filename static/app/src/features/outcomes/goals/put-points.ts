import { POINTS_PER_CALL } from '@contract/outcomes/goal-views';
import type { ProcedureInput } from '@contract/rpc';
import { useAct } from '../../../api/write';
import type { Act } from '../../../api/write';

export type Points = ProcedureInput<'metric.put-points'>['points'];

/** Keeps points of a metric, as many a call as one call takes. */
export function usePutPoints(projectId: string, metricId: string): Act<Points, void> {
  return useAct(
    async (points, { write }) => {
      for (let at = 0; at < points.length; at += POINTS_PER_CALL) {
        const part = points.slice(at, at + POINTS_PER_CALL);
        await write('metric.put-points', { projectId, metricId, points: part });
      }
    },
    { until: ['goal.list'] },
  );
}
