import { mean, sampleStandardDeviation } from 'simple-statistics';
import { checkFinite } from '../statistics/check-numbers';
import type { Estimate95 } from '../statistics/interval';
import { spearman95 } from '../statistics/spearman';
import { studentQuantile975 } from '../statistics/student';

/** A prediction frozen at release and what was measured later, on the same scale. */
export interface Prediction {
  readonly predicted: number;
  readonly realised: number;
  /** Strongest type of evidence behind it at release. */
  readonly evidenceLevel: string;
}

export interface Calibration {
  readonly evidenceLevel: string;
  readonly count: number;
  /** Mean of predicted − realised: above 0, the team promises too much. Interval null below two. */
  readonly bias: number;
  readonly biasInterval95: Estimate95 | null;
  /** Σ predicted / Σ realised: 1.6 = "over-promises by 1.6×". Null when nothing was realised. */
  readonly ratio: number | null;
  /** Spearman's ρ of predicted and realised; null below four pairs. */
  readonly rank: Estimate95 | null;
}

/**
 * How predictions turned out, for all together (evidence level "all") and per level of evidence. No published
 * source shows that a prioritisation score predicts realised value: this is how a team finds out.
 * @throws AppError `invalid` for something that is no number.
 */
export function calibrate(predictions: readonly Prediction[]): Calibration[] {
  checkFinite(
    predictions.map(({ predicted }) => predicted),
    'predicted',
  );
  checkFinite(
    predictions.map(({ realised }) => realised),
    'realised',
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
  const errors = group.map(({ predicted, realised }) => predicted - realised);
  const bias = mean(errors);
  const realised = group.reduce((sum, entry) => sum + entry.realised, 0);
  const predicted = group.reduce((sum, entry) => sum + entry.predicted, 0);
  return {
    evidenceLevel,
    count: group.length,
    bias,
    biasInterval95: errors.length < 2 ? null : around(bias, errors),
    ratio: realised === 0 ? null : predicted / realised,
    rank: spearman95(
      group.map((entry) => entry.predicted),
      group.map((entry) => entry.realised),
    ),
  };
}

function around(estimate: number, values: number[]): Estimate95 {
  const error = sampleStandardDeviation(values) / Math.sqrt(values.length);
  const margin = studentQuantile975(values.length - 1) * error;
  return { estimate, low: estimate - margin, high: estimate + margin };
}
