import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import type { PresetContext, PresetScore } from './preset';

/**
 * ICE = impact · confidence · ease (Sean Ellis), usually each 1…10.
 * @throws AppError `invalid` for a negative or missing number.
 */
export function iceScore(impact: number, confidence: number, ease: number): number {
  for (const [name, value] of Object.entries({ impact, confidence, ease })) {
    if (!(value >= 0 && Number.isFinite(value))) throw invalidField(name, said('value.not-negative'));
  }
  return impact * confidence * ease;
}

/**
 * ICE over the model's inputs on fixed anchors (ours): impact 0 → 1 and a blend of 50 customers per 100 or more → 10;
 * confidence 0…1 → 1…10; ease 5 at the effort reference, doubling as effort halves, within 1…10.
 */
export function ice(context: PresetContext): PresetScore[] {
  return context.scored.scores.map(({ key, blend, confidence01, effortFactor, assumed }) => {
    const impact = 1 + 9 * Math.min(1, blend / 50);
    const ease = Math.min(10, Math.max(1, 5 * effortFactor));
    return {
      key,
      score: iceScore(impact, 1 + 9 * confidence01, ease),
      tier: 0,
      assumed: assumed.includes('effort') ? ['effort'] : [],
    };
  });
}
