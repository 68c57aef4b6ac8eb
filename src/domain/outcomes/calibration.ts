import { mean } from 'simple-statistics';
import { brierScore } from '../statistics/brier';
import { checkFinite } from '../statistics/check-numbers';
import type { Estimate95 } from '../statistics/interval';
import { LEAST_FOR_INTERVAL, onScale } from '../statistics/interval';
import type { RatioOfMeans95 } from '../statistics/ratio-of-means';
import { ratioOfMeans95 } from '../statistics/ratio-of-means';
import { spearman95 } from '../statistics/spearman';
import { contrast95, momentsOf } from '../statistics/welch';
import type { SatisfiedOf } from './promise-result';

/** A prediction frozen at the delivery and what was measured later; shares of satisfied customers, 0…1. */
export interface Prediction {
  readonly before01: number;
  readonly predicted01: number;
  /** Of at least one answer. */
  readonly measured: SatisfiedOf;
  /** Strongest type of evidence behind it at the delivery. */
  readonly evidenceLevel: string;
}

/** A mean over predictions, with Student's 95 % interval; null below five predictions or when all are alike. */
export interface MeanOfPredictions {
  readonly estimate: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface Calibration {
  readonly evidenceLevel: string;
  readonly count: number;
  /** Mean of predicted − measured: above 0, the team promises too much. */
  readonly bias: MeanOfPredictions;
  /** Promised gain over gain that came: 1.6 = "we promised 1.6 times what came". Null when nothing came. */
  readonly over: RatioOfMeans95 | null;
  /** Spearman's ρ of promised and measured gain; null below four pairs. */
  readonly rank: Estimate95 | null;
  /** Brier's score of the promise as a forecast for each who answered. */
  readonly brier: MeanOfPredictions;
  /** The same for the forecast that nothing changes: a promise is worth something only where it scores less. */
  readonly brierUnchanged: MeanOfPredictions;
}

/**
 * How predictions turned out, for all together (evidence level "all") and per level of evidence; nothing at all without
 * one. No published source shows that a prioritisation score predicts what comes: this is how a team finds out.
 * @throws AppError `invalid` for something that is no number.
 */
export function calibrate(predictions: readonly Prediction[]): Calibration[] {
  checkFinite(
    predictions.map(({ predicted01 }) => predicted01),
    'predicted',
  );
  if (predictions.length === 0) return [];
  const levels = [...new Set(predictions.map(({ evidenceLevel }) => evidenceLevel))].sort();
  return [
    calibrateGroup('all', predictions),
    ...levels.map((level) =>
      calibrateGroup(
        level,
        predictions.filter(({ evidenceLevel }) => evidenceLevel === level),
      ),
    ),
  ];
}

function calibrateGroup(evidenceLevel: string, group: readonly Prediction[]): Calibration {
  const measured01 = ({ measured }: Prediction): number => measured.satisfied / measured.answers;
  const promised = group.map(({ predicted01, before01 }) => predicted01 - before01);
  const came = group.map((one) => measured01(one) - one.before01);
  const brierOf = (probabilityOf: (one: Prediction) => number): MeanOfPredictions =>
    meanOf(
      group.map((one) =>
        brierScore({
          probability: probabilityOf(one),
          hits: one.measured.satisfied,
          trials: one.measured.answers,
        }),
      ),
      { min: 0, max: 1 },
    );
  return {
    evidenceLevel,
    count: group.length,
    bias: meanOf(
      group.map((one) => one.predicted01 - measured01(one)),
      { min: -1, max: 1 },
    ),
    over: ratioOfMeans95(promised, came),
    rank: spearman95(promised, came),
    brier: brierOf(({ predicted01 }) => predicted01),
    brierUnchanged: brierOf(({ before01 }) => before01),
  };
}

function meanOf(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
): MeanOfPredictions {
  const estimate = mean([...values]);
  if (values.length < LEAST_FOR_INTERVAL) return { estimate, interval: null };
  const found = contrast95([{ group: momentsOf(values, 'predicted'), times: 1 }]);
  if (found === null) return { estimate, interval: null };
  const { low, high } = onScale(found, scale);
  return { estimate, interval: { low, high } };
}
