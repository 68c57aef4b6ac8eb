import type { Answers } from '@domain/channels/import/columns/doubt';
import type { MetricPoint } from '@domain/outcomes/goal';
import { planPoints, pointReader } from '@domain/outcomes/map-points';
import type { PointPlan } from '@domain/outcomes/map-points';
import { fingerprintOf } from '../../../api/open-file';
import { openFile, tryRows } from '../../../api/read-file';
import type { TriedFile } from '../../../api/read-file';
import { userDay, userZone } from '../../../api/user-day';

export interface TriedPoints extends TriedFile<MetricPoint> {
  readonly plan: PointPlan;
  readonly sample: readonly (readonly string[])[];
  readonly fingerprint: string;
}

/** The points that a file would bring, and its rows that are none. @throws AppError where no column holds them */
export async function tryPoints(file: File, answers: Answers): Promise<TriedPoints> {
  const opened = await openFile(file, answers);
  const { plan, doubts } = planPoints(opened, answers, userZone());
  const tried = await tryRows(opened, pointReader(plan, userDay()));
  const fingerprint = await fingerprintOf(file);
  return { ...tried, plan, doubts, tool: null, sample: opened.shape.sample, fingerprint };
}
