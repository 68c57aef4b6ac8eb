import { AppError } from '../app-error';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { cuped } from '../statistics/cuped';
import type { CupedResult } from '../statistics/cuped';
import { differenceInDifferences } from '../statistics/difference-in-differences';
import { interruptedTimeSeries } from '../statistics/interrupted-time-series';
import type { Estimate95 } from '../statistics/interval';
import { LEAST_FOR_INTERVAL, Z95 } from '../statistics/interval';
import { studentQuantile } from '../statistics/student';
import type { Contrast95 } from '../statistics/welch';
import type { MetricPoint } from './goal';
import type { MetricUnit } from './kpi';

/** On each side of a day so many measurements are the least that say anything of a trend (ours). */
export const LEAST_ON_A_SIDE = 3;
/** Terms of the series: where it stood, its trend, and the step at the day. */
const TERMS = 3;
const DAYS_OF_MONTH = 365.25 / 12;

/** How many measurements there are on each side of a day. */
interface Sides {
  readonly before: number;
  readonly after: number;
}

/**
 * What became of a metric at a day. `step` = how many times as high it is as its own trend before goes on (an association);
 * `too-few` on a side; `no-rate` = it falls below 0 or never changes, so that no ratio can be formed.
 */
export type Moved = Sides &
  (
    | { readonly kind: 'too-few' }
    | { readonly kind: 'no-rate' }
    | {
        readonly kind: 'step';
        readonly change: Estimate95;
        readonly standing: 'better' | 'worse' | 'unclear';
      }
  );

/**
 * Interrupted series of a metric's measurements at a day, with Student's 95 % interval for as many as there are. A share of
 * people counts as so many people of those asked; whatever else changed that day is in it too.
 */
export function movedAt(
  points: readonly MetricPoint[],
  on: IsoDate,
  { unit, better }: { readonly unit: MetricUnit; readonly better: 'up' | 'down' },
): Moved {
  const sides = sidesOf(points, on);
  if (Math.min(sides.before, sides.after) < LEAST_ON_A_SIDE) return { kind: 'too-few', ...sides };
  const counted = unit === 'percent' && points.every(({ answers }) => answers !== null);
  const months = points.map(({ date, value, answers }) => {
    const exposure = counted ? (answers ?? 1) : 1;
    return {
      count: counted ? (exposure * value) / 100 : value,
      exposure,
      time: daysBetween(on, date) / DAYS_OF_MONTH,
      after: date >= on,
    };
  });
  try {
    const series = (quasi: boolean) => interruptedTimeSeries(months, { quasi, harmonics: 0 });
    const found = series(true);
    // People who are asked vary at least as chance has it, however smooth a few measurements look.
    const { estimate, low, high } = counted && found.dispersion < 1 ? series(false) : found;
    const wider = studentQuantile(0.975, points.length - TERMS) / Z95;
    const change = {
      estimate,
      low: estimate * (low / estimate) ** wider,
      high: estimate * (high / estimate) ** wider,
    };
    return { kind: 'step', ...sides, change, standing: standingOf(change, 1, better) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return { kind: 'no-rate', ...sides };
    throw error;
  }
}

/** What one metric changed beyond another that nothing was done for; `too-small` names what is too small. */
export type Beyond =
  | { readonly kind: 'too-small'; readonly group: 'own' | 'comparison' }
  | { readonly kind: 'alike' }
  | {
      readonly kind: 'difference';
      readonly change: Contrast95;
      readonly standing: 'better' | 'worse' | 'unclear';
    };

/** Difference in differences of two metrics' measurements around a day. */
export function movedBeyond(
  own: readonly MetricPoint[],
  comparison: readonly MetricPoint[],
  on: IsoDate,
  better: 'up' | 'down',
): Beyond {
  for (const [group, points] of [['own', own] as const, ['comparison', comparison] as const]) {
    const { before, after } = sidesOf(points, on);
    if (Math.min(before, after) < LEAST_ON_A_SIDE) return { kind: 'too-small', group };
  }
  const values = (points: readonly MetricPoint[], after: boolean) =>
    points.filter(({ date }) => date >= on === after).map(({ value }) => value);
  return contrasted(better, () =>
    differenceInDifferences({
      treatedBefore: values(own, false),
      treatedAfter: values(own, true),
      comparisonBefore: values(comparison, false),
      comparisonAfter: values(comparison, true),
    }),
  );
}

/** People of two groups with the measure before and after; `left` counts lines that are no such person. */
export interface People {
  readonly had: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly hadNot: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly left: number;
}

/** Words that say that a person had what was changed, or not, in the languages of the interface. */
const HAD = new Set(['1', 'yes', 'ja', 'with', 'mit', 'treated']);
const HAD_NOT = new Set(['0', 'no', 'nein', 'without', 'ohne', 'control']);

/** Reads people, one a line: whether they had it, the measure before, the measure after; by tab, semicolon or comma. */
export function readPeople(text: string): People {
  const groups = {
    had: { before: [] as number[], after: [] as number[] },
    hadNot: { before: [] as number[], after: [] as number[] },
  };
  let left = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ';';
    const [word = '', ...rest] = line.split(separator).map((cell) => cell.trim());
    const [before = Number.NaN, after = Number.NaN] = rest.map((cell) =>
      cell === '' ? Number.NaN : Number(separator === ',' ? cell : cell.replace(',', '.')),
    );
    const key = word.toLowerCase();
    const group = HAD.has(key) ? groups.had : HAD_NOT.has(key) ? groups.hadNot : null;
    if (group === null || rest.length !== 2 || !Number.isFinite(before) || !Number.isFinite(after)) {
      left += 1;
      continue;
    }
    group.before.push(before);
    group.after.push(after);
  }
  return { ...groups, left };
}

/** What the change did to people beyond those without it, less what their measure before tells already (CUPED). */
export function movedPeople(
  { had, hadNot }: People,
  better: 'up' | 'down',
):
  | Exclude<Beyond, { kind: 'difference' }>
  | (Extract<Beyond, { kind: 'difference' }> & { readonly change: CupedResult }) {
  if (had.after.length < LEAST_FOR_INTERVAL) return { kind: 'too-small', group: 'own' };
  if (hadNot.after.length < LEAST_FOR_INTERVAL) return { kind: 'too-small', group: 'comparison' };
  return contrasted(better, () => cuped(had, hadNot));
}

function contrasted<C extends Contrast95>(better: 'up' | 'down', contrast: () => C) {
  try {
    const change = contrast();
    return { kind: 'difference' as const, change, standing: standingOf(change, 0, better) };
  } catch (error) {
    // Nothing varies, so nothing says how sure a difference is.
    if (error instanceof AppError && error.code === 'invalid') return { kind: 'alike' as const };
    throw error;
  }
}

function sidesOf(points: readonly MetricPoint[], on: IsoDate): Sides {
  const before = points.filter(({ date }) => date < on).length;
  return { before, after: points.length - before };
}

function standingOf({ low, high }: Estimate95, still: number, better: 'up' | 'down') {
  if (low > still) return better === 'up' ? ('better' as const) : ('worse' as const);
  if (high < still) return better === 'up' ? ('worse' as const) : ('better' as const);
  return 'unclear' as const;
}
