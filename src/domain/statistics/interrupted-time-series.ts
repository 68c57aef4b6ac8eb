import type { Estimate95 } from './interval';
import { Z95 } from './interval';
import { poissonRegression } from './poisson-regression';

/** Monthly counts with what they are counts of. */
export interface MonthlyCount {
  readonly count: number;
  /** People or accounts at risk; 1 when the counts need no rate. */
  readonly exposure: number;
  /** Running number of the month. */
  readonly time: number;
  /** Whether the change was in force. */
  readonly after: boolean;
}

/** Rate ratio after ÷ before, beyond the trend. */
export interface LevelChange extends Estimate95 {
  readonly dispersion: number;
}

/**
 * Interrupted time series: log rate = constant + level change + trend (+ harmonics of the year), Poisson or,
 * as counts of people mostly vary more, quasi-Poisson (Lopez Bernal, Cummins & Gasparrini, IJE 46, 2017).
 * Without a comparison series this is an association.
 * @param harmonics pairs of sine and cosine of the year, 0 = none.
 * @throws AppError `invalid`: too few months, all before or all after, bad counts.
 */
export function interruptedTimeSeries(
  months: readonly MonthlyCount[],
  { quasi, harmonics }: { readonly quasi: boolean; readonly harmonics: number },
): LevelChange {
  const rows = months.map(({ after, time }) => {
    const row = [1, after ? 1 : 0, time];
    for (let k = 1; k <= harmonics; k++) {
      const angle = (2 * Math.PI * k * time) / 12;
      row.push(Math.sin(angle), Math.cos(angle));
    }
    return row;
  });
  const { coefficients, standardErrors, dispersion } = poissonRegression(
    months.map(({ count }) => count),
    rows,
    months.map(({ exposure }) => Math.log(exposure)),
  );
  const change = coefficients[1] ?? 0;
  const margin = Z95 * (standardErrors[1] ?? 0) * (quasi ? Math.sqrt(dispersion) : 1);
  return {
    estimate: Math.exp(change),
    low: Math.exp(change - margin),
    high: Math.exp(change + margin),
    dispersion,
  };
}
