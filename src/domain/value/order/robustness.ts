import type { ValueModel } from '../compile-model';
import { gamma } from '../draws/gamma-beta';
import { RandomStream } from '../draws/random-stream';
import { packItems } from '../pack-items';
import { ownValues } from '../score-packed';
import type { ItemInput } from '../types';

/** How often each item stays among the first k under random weightings. Arrays by row of the items given. */
export interface Robustness {
  readonly keys: readonly string[];
  readonly settings: number;
  readonly k: number;
  readonly top01: Float64Array;
}

/**
 * Scores the list under `settings` random weightings: persona weights and goal weights uniform over all
 * possible ones (Rubin, Ann. Statist. 9, 1981: normalised exponentials), the goals' share uniform in 0…0.5,
 * effort counted from not at all to fully (exponent uniform in 0…1). The needs' values are not touched:
 * this asks what opinions can change, `simulate` what missing knowledge can. Inheritance is left out.
 */
export function rankRobustness(
  model: ValueModel,
  items: readonly ItemInput[],
  options: { readonly seed: number; readonly settings: number; readonly k: number },
): Robustness {
  const { seed, settings, k } = options;
  const packed = packItems(model, items);
  const { params } = model;
  const stream = new RandomStream(seed, 'robustness');
  const active = model.personas.filter(({ anti }) => !anti).map(({ id }) => id);
  const goals = [...model.goals.keys()];
  const alignments = items.map((item) => new Map(item.goals.map((goal) => [goal.goalId, goal.alignment01])));
  const top01 = new Float64Array(items.length);
  const priority = new Float64Array(items.length);
  const needValues = new Float64Array(model.needs.length);
  for (let setting = 0; setting < settings; setting++) {
    const personaWeight = simplex(stream, active);
    const goalWeight = simplex(stream, goals);
    const goalShare01 = goals.length === 0 ? 0 : 0.5 * stream.uniform();
    const effortExponent = params.valueOnly ? 0 : stream.uniform();
    model.needs.forEach(({ need }, index) => {
      let sum = 0;
      for (const { personaId, reach01, opportunity } of need.perPersona) {
        sum += ((personaWeight.get(personaId) ?? 0) * reach01 * opportunity) / 20;
      }
      needValues[index] = 100 * need.kano01 * sum;
    });
    const value = ownValues(needValues, packed);
    for (let row = 0; row < items.length; row++) {
      let goal01 = 0;
      for (const [goalId, alignment01] of alignments[row] ?? [])
        goal01 += (goalWeight.get(goalId) ?? 0) * alignment01;
      const blend = (1 - goalShare01) * (value[row] ?? 0) + goalShare01 * 100 * goal01;
      const factor = (params.effortReferencePoints / (packed.effort[row] ?? 1)) ** effortExponent;
      priority[row] = (packed.confidence01[row] ?? 0) * blend * factor;
    }
    countTop(priority, k, top01);
  }
  for (let row = 0; row < items.length; row++) top01[row] = (top01[row] ?? 0) / settings;
  return { keys: packed.keys, settings, k, top01 };
}

function simplex(stream: RandomStream, ids: readonly string[]): Map<string, number> {
  const drawn = ids.map(() => gamma(stream, 1));
  let sum = 0;
  for (const part of drawn) sum += part;
  return new Map(ids.map((id, index) => [id, (drawn[index] ?? 0) / sum]));
}

/** Adds 1 for the first k; those that tie for the last places share them. */
function countTop(priority: Float64Array, k: number, counts: Float64Array): void {
  const threshold = [...priority].sort((a, b) => b - a)[Math.min(k, priority.length) - 1];
  if (threshold === undefined) return;
  let above = 0;
  let tied = 0;
  for (const value of priority) {
    if (value > threshold) above += 1;
    else if (value === threshold) tied += 1;
  }
  const share = Math.min(1, (k - above) / tied);
  priority.forEach((value, row) => {
    if (value >= threshold) counts[row] = (counts[row] ?? 0) + (value > threshold ? 1 : share);
  });
}
