import { gamma } from '../draws/gamma-beta';
import { RandomStream } from '../draws/random-stream';
import type { ItemInput } from '../model/facts';
import type { ValueModel } from '../model/needs';
import { scoreItems } from '../model/score';
import { power } from '../power';

/** How often each item stays among the first k under random weightings. Arrays by row of the items given. */
export interface Robustness {
  readonly keys: readonly string[];
  readonly settings: number;
  readonly k: number;
  readonly top01: Float64Array;
}

/**
 * Scores the list under `settings` random weightings: persona weights and goal weights uniform over all
 * possible ones (Rubin, Ann. Statist. 9, 1981: normalised exponentials), what goals add uniform in 0…1,
 * effort counted from not at all to fully (exponent uniform in 0…1). The needs' values are not touched:
 * this asks what opinions can change, `simulate` what missing knowledge can. Inheritance is left out.
 */
export function rankRobustness(
  model: ValueModel,
  items: readonly ItemInput[],
  options: { readonly seed: number; readonly settings: number; readonly k: number },
): Robustness {
  const { seed, settings, k } = options;
  const { scores } = scoreItems(model, items);
  const stream = new RandomStream(seed, 'robustness');
  const personas = model.personas.map(({ id }) => id);
  const goals = [...model.goals.keys()];
  const alignments = items.map((item) => new Map(item.goals.map((goal) => [goal.goalId, goal.alignment01])));
  const top01 = new Float64Array(items.length);
  const priority = new Float64Array(items.length);
  for (let setting = 0; setting < settings; setting++) {
    const personaWeight = simplex(stream, personas);
    const goalWeight = simplex(stream, goals);
    const lift = stream.uniform();
    const effortExponent = model.settings.valueOnly ? 0 : stream.uniform();
    const needValues = new Map(
      model.needs.map(({ need, cells }) => {
        let sum = 0;
        for (const { personaId, reach, unmet01 } of cells)
          sum += (personaWeight.get(personaId) ?? 0) * reach.mean01 * unmet01;
        return [need.key, 100 * sum] as const;
      }),
    );
    scores.forEach(({ links, linked, confidence01, effortFactor }, row) => {
      let value = 0;
      for (const { needKey, counted01 } of links) value += counted01 * (needValues.get(needKey) ?? 0);
      let goal01 = 0;
      for (const [goalId, alignment01] of alignments[row] ?? [])
        goal01 += (goalWeight.get(goalId) ?? 0) * alignment01;
      priority[row] = linked
        ? confidence01 * value * (1 + lift * goal01) * power(effortFactor, effortExponent)
        : 0;
    });
    countTop(priority, k, top01);
  }
  for (let row = 0; row < items.length; row++) top01[row] = (top01[row] ?? 0) / settings;
  return { keys: items.map(({ key }) => key), settings, k, top01 };
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
