import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { effortOf } from './item-effort';
import type { PresetContext, PresetScore } from './preset';

/**
 * WSJF = (business value + time criticality + risk reduction or opportunity enablement) / job size (SAFe).
 * @throws AppError `invalid` when job size is not above 0 or a number is missing or negative.
 */
export function wsjfScore(
  value: number,
  timeCriticality: number,
  riskReduction: number,
  jobSize: number,
): number {
  if (!(jobSize > 0)) throw invalidField('jobSize', said('value.job-size'));
  for (const [name, part] of Object.entries({ value, timeCriticality, riskReduction })) {
    if (!(part >= 0 && Number.isFinite(part))) throw invalidField(name, said('value.not-negative'));
  }
  return (value + timeCriticality + riskReduction) / jobSize;
}

/** WSJF over the model's inputs: business value = blend; the two others from the item, 0 when absent, assumed. */
export function wsjf(context: PresetContext): PresetScore[] {
  return context.items.map(({ key, extras }, row) => {
    const score = context.scored.scores[row];
    const assumed = [
      ...(extras?.timeCriticality === undefined ? ['time-criticality'] : []),
      ...(extras?.riskReduction === undefined ? ['risk-reduction'] : []),
      ...(score?.assumed.includes('effort') === true ? ['effort'] : []),
    ];
    const jobSize = effortOf(context, row);
    return {
      key,
      score: wsjfScore(score?.blend ?? 0, extras?.timeCriticality ?? 0, extras?.riskReduction ?? 0, jobSize),
      tier: 0,
      assumed,
    };
  });
}
