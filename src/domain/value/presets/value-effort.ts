import type { PresetContext, PresetScore } from './preset';

/** Value ÷ effort: customer value per point, times the effort reference; confidence and goals left out. */
export function valueEffort(context: PresetContext): PresetScore[] {
  const reference = context.model.params.effortReferencePoints;
  return context.scored.scores.map(({ key, value, effortPoints, assumed }) => ({
    key,
    score: (value * reference) / effortPoints,
    tier: 0,
    assumed: assumed.includes('effort-missing') ? ['effort'] : [],
  }));
}
