import { mean } from 'simple-statistics';
import { checkFinite } from '../statistics/check-numbers';
import type { Estimate95 } from '../statistics/interval';
import { LEAST_FOR_INTERVAL, onScale } from '../statistics/interval';
import { spearman95 } from '../statistics/spearman';
import { contrast95, momentsOf } from '../statistics/welch';

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
  /** Mean of predicted − realised: above 0, the team promises too much. */
  readonly bias: number;
  /** Student's, no further than a prediction can miss; null below five predictions or when all missed by the same. */
  readonly biasInterval95: Estimate95 | null;
  /** Σ predicted / Σ realised: 1.6 = "over-promises by 1.6×". Null when nothing was realised. */
  readonly ratio: number | null;
  /** Spearman's ρ of predicted and realised; null below four pairs. */
  readonly rank: Estimate95 | null;
}

/**
 * How predictions turned out, for all together (evidence level "all") and per level of evidence. No published
 * source shows that a prioritisation score predicts realised value: this is how a team finds out.
 * @param reach the furthest a prediction can miss: 10 on a scale of 0…10
 * @throws AppError `invalid` for something that is no number.
 */
export function calibrate(predictions: readonly Prediction[], reach: number): Calibration[] {
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
    calibrateGroup('all', predictions, reach),
    ...levels.map((level) =>
      calibrateGroup(
        level,
        predictions.filter(({ evidenceLevel }) => evidenceLevel === level),
        reach,
      ),
    ),
  ];
}

function calibrateGroup(evidenceLevel: string, group: readonly Prediction[], reach: number): Calibration {
  const errors = group.map(({ predicted, realised }) => predicted - realised);
  const realised = group.reduce((sum, entry) => sum + entry.realised, 0);
  const predicted = group.reduce((sum, entry) => sum + entry.predicted, 0);
  return {
    evidenceLevel,
    count: group.length,
    bias: mean(errors),
    biasInterval95: around(errors, reach),
    ratio: realised === 0 ? null : predicted / realised,
    rank: spearman95(
      group.map((entry) => entry.predicted),
      group.map((entry) => entry.realised),
    ),
  };
}

function around(errors: readonly number[], reach: number): Estimate95 | null {
  if (errors.length < LEAST_FOR_INTERVAL) return null;
  const bias = contrast95([{ group: momentsOf(errors, 'predicted'), times: 1 }]);
  return bias === null ? null : onScale(bias, { min: -reach, max: reach });
}
