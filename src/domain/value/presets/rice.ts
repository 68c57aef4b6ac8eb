import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { servedNeeds } from './item-needs';
import { effortOf } from './item-effort';
import type { PresetContext, PresetScore } from './preset';

/**
 * RICE = reach · impact · confidence / effort (Sean McBride, Intercom, 2016).
 * @throws AppError `invalid` when a number is negative or effort is not above 0.
 */
export function riceScore(reach: number, impact: number, confidence: number, effort: number): number {
  if (!(effort > 0)) throw invalidField('effort', said('value.effort'));
  for (const [name, value] of Object.entries({ reach, impact, confidence })) {
    if (!(value >= 0 && Number.isFinite(value))) throw invalidField(name, said('value.not-negative'));
  }
  return (reach * impact * confidence) / effort;
}

/**
 * RICE over the model's inputs: reach = percent of customers with the need most spread; impact = 3 · reach-
 * weighted coverage · opportunity/20, at most 3 (Intercom's "massive"); confidence as in the model;
 * effort = points left and the overhead, so that no item is free.
 */
export function rice(context: PresetContext): PresetScore[] {
  return context.items.map(({ key }, row) => {
    const served = servedNeeds(context, row);
    let reach01 = 0;
    let spread = 0;
    let impact = 0;
    for (const need of served) {
      reach01 = Math.max(reach01, need.reach01);
      spread += need.reach01;
      impact += (3 * need.reach01 * need.coverage01 * need.opportunity) / 20;
    }
    const score = context.scored.scores[row];
    const effort = effortOf(context, row);
    const mean = spread > 0 ? Math.min(3, impact / spread) : 0;
    return {
      key,
      score: riceScore(100 * reach01, mean, score?.confidence01 ?? 0, effort),
      tier: 0,
      assumed: (score?.effortAssumedPoints ?? 0) > 0 ? ['effort'] : [],
    };
  });
}
