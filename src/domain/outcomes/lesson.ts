import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import type { Calibration } from './calibration';

/**
 * What a team learns from its checked promises, in one sentence. `none` = nothing is checked, `too-few` = too little is for
 * an interval, `nothing-came`, `over`, `under` and `fair` say how promises hold, `unclear` that they do not show it yet.
 */
export const LESSON_KINDS = ['none', 'too-few', 'nothing-came', 'over', 'under', 'fair', 'unclear'] as const;

export interface Lesson {
  readonly kind: (typeof LESSON_KINDS)[number];
  readonly count: number;
  /** How many times what came was promised; null where nobody can tell. */
  readonly over: { readonly estimate: number; readonly low: number; readonly high: number } | null;
  /** Level of evidence whose promises were furthest above what came, as far as that is sure; null = none is. */
  readonly weakest: string | null;
}

/** Between these a team's promises hold well enough to plan by (ours). */
const FAIR = { low: 0.8, high: 1.25 } as const;

/** The lesson of a calibration, as `calibrate` gives it. */
export function lessonOf(calibration: readonly Calibration[]): Lesson {
  const [all, ...levels] = calibration;
  if (all === undefined) return { kind: 'none', count: 0, over: null, weakest: null };
  const { count } = all;
  if (count < LEAST_FOR_INTERVAL) return { kind: 'too-few', count, over: null, weakest: null };
  const sure = levels.filter(({ bias }) => bias.interval !== null && bias.interval.low > 0);
  const weakest =
    sure.reduce<Calibration | null>(
      (worst, level) => (worst === null || level.bias.estimate > worst.bias.estimate ? level : worst),
      null,
    )?.evidenceLevel ?? null;
  if (all.over === null) return { kind: 'nothing-came', count, over: null, weakest };
  const { estimate, interval } = all.over;
  if (interval === null) return { kind: 'unclear', count, over: null, weakest };
  return { kind: kindOf(interval), count, over: { estimate, ...interval }, weakest };
}

function kindOf({ low, high }: { readonly low: number; readonly high: number }): Lesson['kind'] {
  if (low > 1) return 'over';
  if (high < 1) return 'under';
  return low >= FAIR.low && high <= FAIR.high ? 'fair' : 'unclear';
}
