import type { Level } from './model/facts';
import type { BandThresholds, ValueSettings } from './model/settings';
import type { ValueBand } from './types';

/** Bands from best to worst, as written to Jira's "Value band" field. */
export const VALUE_BANDS = [
  'very-high',
  'high',
  'medium',
  'low',
  'unscored',
] as const satisfies readonly ValueBand[];

/**
 * Band of one item by the declared thresholds of its level on its own priority. A statement about this item alone:
 * no other item can move it, which a band made of the whole list could not promise.
 */
export function bandOf(
  priority: number,
  level: Level,
  settings: Pick<ValueSettings, 'bandsEpic' | 'bandsStory'>,
): ValueBand {
  const [veryHigh, high, medium] = level === 'epic' ? settings.bandsEpic : settings.bandsStory;
  if (priority >= veryHigh) return 'very-high';
  if (priority >= high) return 'high';
  return priority >= medium ? 'medium' : 'low';
}

/** Shares of the items of one level with a priority above 0 that lie below A, B and C. */
const FITTED_SHARES = [0.9, 0.7, 0.4] as const;
/** Fewer items than this say too little about a backlog. */
export const ITEMS_TO_FIT = 20;

/**
 * Thresholds fitted to a backlog's priorities of one level, to two digits; null for fewer than 20 above 0, and where so
 * many are alike that no threshold lies between them.
 */
export function fittedBands(priorities: readonly number[]): BandThresholds | null {
  const sorted = priorities.filter((priority) => priority > 0).sort((a, b) => a - b);
  if (sorted.length < ITEMS_TO_FIT) return null;
  const [a = 0, b = 0, c = 0] = FITTED_SHARES.map((share) => {
    const at = sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return Number(at.toPrecision(2));
  });
  return a > b && b > c ? [a, b, c] : null;
}
