import { POINTS_PER_CALL } from '@contract/outcomes/goal-views';
import type { ProcedureInput } from '@contract/rpc';
import { startOfImport } from '../../../api/import-plan';
import { useAct } from '../../../api/write';
import type { Act } from '../../../api/write';

export type Points = ProcedureInput<'metric.put-points'>['points'];

/** Points of a metric: typed, or read from a file, which can be taken back. */
export interface PutPoints {
  readonly points: Points;
  readonly file: { readonly name: string; readonly fingerprint: string } | null;
}

/** Keeps points of a metric, as many a call as one call takes. */
export function usePutPoints(projectId: string, metricId: string): Act<PutPoints, void> {
  return useAct(
    async ({ points, file }, { write }) => {
      const start =
        file === null
          ? null
          : { ...startOfImport(file.name, file.fingerprint, { metricId }), kind: 'point' as const };
      if (start !== null) await write('import.start', { projectId, start });
      for (let at = 0; at < points.length; at += POINTS_PER_CALL) {
        const next = at + POINTS_PER_CALL;
        await write('metric.put-points', {
          projectId,
          metricId,
          points: points.slice(at, next),
          part: start === null ? null : { id: start.id, from: at, done: next >= points.length },
        });
      }
    },
    { until: ['goal.list'] },
  );
}
