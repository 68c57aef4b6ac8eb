import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import { invalidField } from '../app-error';
import { checkEnough, checkFinite } from './check-numbers';
import type { Estimate95 } from './interval';
import { Z95 } from './interval';

/** A measure per person, and the same measure before the change. */
export interface Measured {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface CupedResult extends Estimate95 {
  readonly theta: number;
  /** Share of variance taken away by knowing the measure before, 0…1. */
  readonly varianceReduction01: number;
}

/**
 * Treated less control, adjusted by the measure before (CUPED; Deng, Xu, Kohavi & Walker, WSDM 2013):
 * y − θ(x − mean x), θ = cov(x, y)/var(x) over both groups; normal 95 % interval.
 * @throws AppError `invalid` when lists of a group differ in length or hold fewer than two.
 */
export function cuped(treated: Measured, control: Measured): CupedResult {
  for (const [name, group] of Object.entries({ treated, control })) {
    checkEnough(group.after, 2, `${name}.after`);
    checkFinite(group.before, `${name}.before`);
    checkFinite(group.after, `${name}.after`);
    if (group.before.length !== group.after.length) {
      throw invalidField(`${name}.before`, 'Every person needs a measure before and one after.');
    }
  }
  const before = [...treated.before, ...control.before];
  const after = [...treated.after, ...control.after];
  const spread = sampleVariance(before);
  const theta = spread === 0 ? 0 : sampleCovariance(before, after) / spread;
  const centre = mean(before);
  const adjusted = (group: Measured) =>
    group.after.map((y, i) => y - theta * ((group.before[i] ?? centre) - centre));
  const variance = (values: number[]) => sampleVariance(values) / values.length;
  const [treatedAdjusted, controlAdjusted] = [adjusted(treated), adjusted(control)];
  const estimate = mean(treatedAdjusted) - mean(controlAdjusted);
  const adjustedVariance = variance(treatedAdjusted) + variance(controlAdjusted);
  const plainVariance = variance([...treated.after]) + variance([...control.after]);
  const margin = Z95 * Math.sqrt(adjustedVariance);
  return {
    estimate,
    low: estimate - margin,
    high: estimate + margin,
    theta,
    varianceReduction01: plainVariance === 0 ? 0 : Math.max(0, 1 - adjustedVariance / plainVariance),
  };
}
