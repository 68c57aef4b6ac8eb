import type { ModelParams, ValueBand } from './types';

/** Bands from best to worst, as written to Jira's "Value band" field. */
export const VALUE_BANDS = [
  'very-high',
  'high',
  'medium',
  'low',
  'unscored',
] as const satisfies readonly ValueBand[];

/**
 * Band of one item by the declared thresholds on its own priority. A statement about this item alone:
 * no other item can move it, which a band made of the whole list could not promise.
 */
export function bandOf(
  priority: number,
  linked: boolean,
  params: Pick<ModelParams, 'bandThresholds'>,
): ValueBand {
  if (!linked) return 'unscored';
  const [veryHigh, high, medium] = params.bandThresholds;
  if (priority >= veryHigh) return 'very-high';
  if (priority >= high) return 'high';
  return priority >= medium ? 'medium' : 'low';
}

/**
 * Groups a ranked list into bands of items that cannot be told apart: a new band starts with the first item
 * that the leader of the band beats in at least `separable01` of the draws (value model, step 10).
 * @param beats01 P(earlier beats later), by position in the ranked list.
 * @returns the band number of each position, from 1.
 */
export function separateBands(
  count: number,
  beats01: (earlier: number, later: number) => number,
  separable01: number,
): number[] {
  const bands: number[] = [];
  let leader = 0;
  let band = 1;
  for (let position = 0; position < count; position++) {
    if (position > leader && beats01(leader, position) >= separable01) {
      leader = position;
      band += 1;
    }
    bands.push(band);
  }
  return bands;
}
