import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { effortOf } from './item-effort';
import type { PresetContext, PresetScore } from './preset';

/**
 * CD3 = cost of delay per week / duration in weeks (Reinertsen 2009; Arnold, Black Swan Farming).
 * @throws AppError `invalid` when duration is not above 0 or the cost is missing or negative.
 */
export function cd3Score(moneyPerWeek: number, weeks: number): number {
  if (!(weeks > 0)) throw invalidField('weeks', said('value.duration'));
  if (!(moneyPerWeek >= 0 && Number.isFinite(moneyPerWeek))) {
    throw invalidField('moneyPerWeek', said('value.cost-of-delay'));
  }
  return moneyPerWeek / weeks;
}

/** CD3 over the items that state money per week; null for the others. Duration: weeks, else points, assumed. */
export function cd3(context: PresetContext): PresetScore[] {
  return context.items.map(({ key, extras }, row) => {
    if (extras?.moneyPerWeek === undefined) return { key, score: null, tier: 0, assumed: ['money-per-week'] };
    const weeks = extras.weeks ?? effortOf(context, row);
    const assumed = extras.weeks === undefined ? ['weeks'] : [];
    return { key, score: cd3Score(extras.moneyPerWeek, weeks), tier: 0, assumed };
  });
}
