import { servedNeeds } from './item-needs';
import type { PresetContext, PresetScore } from './preset';

/**
 * Revenue-weighted demand: Σ coverage · Σ_p w_p·D_np · 100 over the needs served, D being the demonstrated
 * demand (who asked, weighted by account, aged). Null when nobody asked for any of them.
 */
export function revenueDemand(context: PresetContext): PresetScore[] {
  const weights = new Map(context.model.personas.map(({ id, weight01 }) => [id, weight01]));
  return context.items.map(({ key }, row) => {
    let score = 0;
    let asked = false;
    for (const { input, coverage01 } of servedNeeds(context, row)) {
      for (const { personaId, demand01 } of input?.perPersona ?? []) {
        if (demand01 === undefined) continue;
        asked = true;
        score += 100 * coverage01 * (weights.get(personaId) ?? 0) * demand01;
      }
    }
    return { key, score: asked ? score : null, tier: 0, assumed: asked ? [] : ['demand'] };
  });
}
