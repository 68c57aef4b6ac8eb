import { servedNeeds } from './item-needs';
import type { PresetContext, PresetScore } from './preset';

/**
 * Opportunity only (Ulwick 2002): Σ coverage · opportunity over the needs served; reach, Kano, confidence
 * and effort are left out. In opportunity points, 20 = one need fully met at the top of the scale.
 */
export function opportunityOnly(context: PresetContext): PresetScore[] {
  return context.items.map(({ key }, row) => {
    let score = 0;
    for (const { coverage01, opportunity } of servedNeeds(context, row)) score += coverage01 * opportunity;
    return { key, score, tier: 0, assumed: [] };
  });
}
