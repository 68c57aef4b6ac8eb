import { betaMean } from '../shrinkage';
import { servedNeeds } from './item-needs';
import type { PresetContext, PresetScore } from './preset';

/**
 * Revenue-weighted demand: Σ coverage · Σ_p w_p·D_np · 100 over the needs served, D being the demonstrated
 * demand (who asked, weighted by account, aged). Null when nobody asked for any of them.
 */
export function revenueDemand(context: PresetContext): PresetScore[] {
  return context.items.map(({ key }, row) => {
    let score = 0;
    let asked = false;
    for (const { valued, coverage01 } of servedNeeds(context, row)) {
      for (const { weight01, reach } of valued.cells) {
        if (reach.demand === null) continue;
        asked = true;
        score += 100 * coverage01 * weight01 * betaMean(reach.demand);
      }
    }
    return { key, score: asked ? score : null, tier: 0, assumed: asked ? [] : ['demand'] };
  });
}
