import type { RatioOfMeans95 } from '../statistics/ratio-of-means';
import { ratioOfMeans95 } from '../statistics/ratio-of-means';

/** A promise whose coverage nobody had said, and what came of it. Shares are 0…1. */
export interface AssumedPromise {
  readonly before01: number;
  readonly measured01: number;
}

/** The last word that somebody said on a lower default coverage. */
export interface LessonDecision {
  readonly decision: 'accepted' | 'declined';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from01: number;
  readonly to01: number;
  /** How many promises it rested on. */
  readonly promises: number;
}

/** A default coverage that fits what came of such promises better than the one in force. */
export interface CoverageProposal {
  readonly from01: number;
  readonly to01: number;
  readonly promises: number;
  /** What was met of what was open, of all such promises together. */
  readonly met: { readonly estimate: number; readonly low: number; readonly high: number };
}

/** In these steps a default is proposed: promises say no more. */
const STEP = 0.05;
/** After a decline so many more promises must have been checked before it is proposed again. */
const MORE = 3;

/**
 * A lower default for the coverage that nobody says: where work with such links met surely less of what was open than the
 * default in force (Fieller's interval lies below it). Null with fewer than five promises, where it may be right, and where
 * the same was declined on as good as the same promises.
 */
export function proposeCoverage(
  promises: readonly AssumedPromise[],
  inForce01: number,
  last: LessonDecision | null,
): CoverageProposal | null {
  const met: RatioOfMeans95 | null = ratioOfMeans95(
    promises.map(({ before01, measured01 }) => measured01 - before01),
    promises.map(({ before01 }) => 1 - before01),
  );
  if (met?.interval == null || met.interval.high >= inForce01) return null;
  if (last?.decision === 'declined' && promises.length < last.promises + MORE) return null;
  const to01 = Number((STEP * Math.max(1, Math.round(met.estimate / STEP))).toFixed(2));
  if (to01 >= inForce01) return null;
  return {
    from01: inForce01,
    to01,
    promises: promises.length,
    met: { estimate: met.estimate, ...met.interval },
  };
}
