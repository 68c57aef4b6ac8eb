import { betterWorseOf } from '../kano';
import type { KanoFacts } from '../model/facts';
import { servedNeeds } from './item-needs';
import type { PresetContext, PresetScore } from './preset';

/**
 * Kano order (Berger et al. 1993): items that serve a must-be need first, by |Worse|; then by Better/|Worse|.
 * The item takes the need, among those it serves, that comes first; coverage is not weighed. Null when no
 * served need was asked with the Kano questions.
 */
export function kanoOrder(context: PresetContext): PresetScore[] {
  return context.items.map(({ key }, row) => {
    let best: { tier: number; score: number } | null = null;
    for (const { valued } of servedNeeds(context, row)) {
      const { kano } = valued.need;
      const place = kano === null ? null : placeOf(kano);
      if (place === null) continue;
      if (best === null || place.tier > best.tier || (place.tier === best.tier && place.score > best.score)) {
        best = place;
      }
    }
    return { key, score: best?.score ?? null, tier: best?.tier ?? 0, assumed: best === null ? ['kano'] : [] };
  });
}

function placeOf(kano: KanoFacts): { tier: number; score: number } | null {
  const pair = betterWorseOf(kano);
  if (pair === null || kano.split === null) return null;
  const { mustBe, oneDimensional, attractive, indifferent } = kano.split;
  if (mustBe > 0 && mustBe >= Math.max(oneDimensional, attractive, indifferent)) {
    return { tier: 1, score: Math.abs(pair.worse) };
  }
  // Half an answer on each side, so that nobody missing it does not divide by zero (ours).
  const answers = mustBe + oneDimensional + attractive + indifferent;
  return { tier: 0, score: (pair.better * answers + 0.5) / (Math.abs(pair.worse) * answers + 0.5) };
}
