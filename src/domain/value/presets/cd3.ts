import { invalidField } from '../../app-error';
import type { PresetContext, PresetScore } from './preset';

/**
 * CD3 = cost of delay per week / duration in weeks (Reinertsen 2009; Arnold, Black Swan Farming).
 * @throws AppError `invalid` when duration is not above 0 or the cost is missing or negative.
 */
export function cd3Score(moneyPerWeek: number, weeks: number): number {
  if (!(weeks > 0)) throw invalidField('weeks', 'Duration must be above 0.');
  if (!(moneyPerWeek >= 0 && Number.isFinite(moneyPerWeek))) {
    throw invalidField('moneyPerWeek', 'The cost of delay must be a number of 0 or more.');
  }
  return moneyPerWeek / weeks;
}

/** CD3 over the items that state money per week; null for the others. Duration: weeks, else points, assumed. */
export function cd3(context: PresetContext): PresetScore[] {
  return context.items.map(({ key, extras }, row) => {
    if (extras?.moneyPerWeek === undefined) return { key, score: null, tier: 0, assumed: ['money-per-week'] };
    const weeks = extras.weeks ?? context.scored.scores[row]?.effortPoints ?? 1;
    const assumed = extras.weeks === undefined ? ['weeks'] : [];
    return { key, score: cd3Score(extras.moneyPerWeek, weeks), tier: 0, assumed };
  });
}
