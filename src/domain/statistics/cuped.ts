import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import { AppError, invalidField } from '../app-error';
import { said } from '../words/said';
import { checkEnough, checkFinite } from './check-numbers';
import type { Contrast95 } from './welch';
import { contrast95, momentsOf } from './welch';

/** A measure per person, and the same measure before the change. */
export interface Measured {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface CupedResult extends Contrast95 {
  readonly theta: number;
  /** Share of variance taken away by knowing the measure before, 0…1. */
  readonly varianceReduction01: number;
}

/**
 * Treated less control, adjusted by the measure before (CUPED; Deng, Xu, Kohavi & Walker, WSDM 2013):
 * y − θ(x − mean x), θ = cov(x, y)/var(x) over both groups; Welch's 95 % interval.
 * @throws AppError `invalid` when lists of a group differ in length, hold fewer than two, or nothing varies.
 */
export function cuped(treated: Measured, control: Measured): CupedResult {
  for (const [name, group] of Object.entries({ treated, control })) {
    checkEnough(group.after, 2, `${name}.after`);
    checkFinite(group.before, `${name}.before`);
    checkFinite(group.after, `${name}.after`);
    if (group.before.length !== group.after.length) {
      throw invalidField(`${name}.before`, said('outcomes.before-and-after'));
    }
  }
  const before = [...treated.before, ...control.before];
  const after = [...treated.after, ...control.after];
  const spread = sampleVariance(before);
  const theta = spread === 0 ? 0 : sampleCovariance(before, after) / spread;
  const centre = mean(before);
  const adjusted = (group: Measured) =>
    group.after.map((y, i) => y - theta * ((group.before[i] ?? centre) - centre));
  const change = contrast95([
    { group: momentsOf(adjusted(treated), 'treated.after'), times: 1 },
    { group: momentsOf(adjusted(control), 'control.after'), times: -1 },
  ]);
  if (change === null) throw new AppError('invalid', said('outcomes.too-alike'));
  const variance = (values: readonly number[]) => sampleVariance([...values]) / values.length;
  const plainVariance = variance(treated.after) + variance(control.after);
  const adjustedVariance = variance(adjusted(treated)) + variance(adjusted(control));
  return {
    ...change,
    theta,
    varianceReduction01: plainVariance === 0 ? 0 : Math.max(0, 1 - adjustedVariance / plainVariance),
  };
}
