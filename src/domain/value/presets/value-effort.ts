import type { PresetContext, PresetScore } from './preset';

/** Value ÷ effort: customer value by size, as the default counts it; confidence and goals left out. */
export function valueEffort(context: PresetContext): PresetScore[] {
  return context.scored.scores.map(({ key, value, effortFactor, assumed }) => ({
    key,
    score: value * effortFactor,
    tier: 0,
    assumed: assumed.includes('effort') ? ['effort'] : [],
  }));
}
