import type { ValueModel } from '../compile-model';
import type { PackedItems } from '../pack-items';
import { fillBeta, gamma } from './gamma-beta';
import { RandomStream } from './random-stream';

/** Options of a simulation; the same options give the same bits. */
export interface DrawOptions {
  readonly seed: number;
  readonly draws: number;
  /** false holds persona weights at their stated values; true draws them from Dirichlet(concentration · w). */
  readonly drawPersonaWeights: boolean;
}

/**
 * Values of needs in every draw: draw d of need n at n · draws + d. Only the needs that `packed` links are
 * drawn, so that one item costs its own needs and not the product's; the others stay 0. Each need has
 * streams of its own, so leaving one out changes no other.
 */
export function drawNeedValues(
  model: ValueModel,
  packed: Pick<PackedItems, 'linkNeed'>,
  options: DrawOptions,
): Float64Array {
  const linked = new Set(packed.linkNeed);
  const { draws, seed } = options;
  const weights = drawPersonaWeights(model, options);
  const values = new Float64Array(model.needs.length * draws);
  const importance = new Float64Array(draws);
  const satisfaction = new Float64Array(draws);
  const reach = new Float64Array(draws);
  const scratch = new Float64Array(draws);
  model.needs.forEach(({ need, kano, cells }, index) => {
    if (!linked.has(index)) return;
    const value = values.subarray(index * draws, (index + 1) * draws);
    for (const cell of cells) {
      const weight = weights.get(cell.value.personaId);
      if (weight === undefined) continue;
      const stream = new RandomStream(seed, `need ${need.key} ${cell.value.personaId}`);
      fillBeta(stream, cell.importance, importance, scratch);
      fillBeta(stream, cell.satisfaction, satisfaction, scratch);
      fillBeta(stream, cell.reach, reach, scratch);
      const { demand01 } = cell;
      for (let draw = 0; draw < draws; draw++) {
        const important = importance[draw] ?? 0;
        const gap = Math.max(0, important - (satisfaction[draw] ?? 0));
        const reached = Math.max(reach[draw] ?? 0, demand01);
        value[draw] = (value[draw] ?? 0) + (weight[draw] ?? 0) * reached * (important + gap);
      }
    }
    fillBeta(new RandomStream(seed, `kano ${need.key}`), kano, importance, scratch);
    // Opportunity/20 on shares is (importance + gap)/2; times 100.
    for (let draw = 0; draw < draws; draw++) value[draw] = 50 * (importance[draw] ?? 0) * (value[draw] ?? 0);
  });
  return values;
}

/** Weight of each persona that counts, per draw. */
function drawPersonaWeights(model: ValueModel, options: DrawOptions): Map<string, Float64Array> {
  const active = model.personas.filter(({ weight01 }) => weight01 > 0);
  const concentration = model.params.personaConcentration;
  const columns = active.map(({ id, weight01 }) => {
    if (!options.drawPersonaWeights) return new Float64Array(options.draws).fill(weight01);
    const stream = new RandomStream(options.seed, `persona ${id}`);
    return Float64Array.from({ length: options.draws }, () => gamma(stream, concentration * weight01));
  });
  for (let draw = 0; draw < options.draws; draw++) {
    let sum = 0;
    for (const column of columns) sum += column[draw] ?? 0;
    if (sum > 0) for (const column of columns) column[draw] = (column[draw] ?? 0) / sum;
  }
  return new Map(active.map(({ id }, index) => [id, columns[index] ?? new Float64Array(options.draws)]));
}
