import type { ValueModel } from '../compile-model';
import type { ScoredColumns } from '../score-items';
import { fillBeta } from './gamma-beta';
import { normal } from './normal';
import { RandomStream } from './random-stream';
import type { DrawOptions } from './need-draws';

/**
 * Priority of every item in every draw: draw d of row i at i · draws + d (value model, step 10):
 * confidence ~ Beta(κC, κ(1 − C)), effort lognormal around the estimate, wider when assumed.
 * 32-bit floats: half the memory, and the seven digits are far more than any draw is worth.
 */
export function drawPriorities(
  model: ValueModel,
  scored: ScoredColumns,
  needDraws: Float64Array,
  options: DrawOptions,
): Float32Array {
  const { packed } = scored;
  const { draws, seed } = options;
  const { params } = model;
  const rowOf = new Map(packed.keys.map((key, row) => [key, row]));
  const priorities = new Float32Array(packed.keys.length * draws);
  const value = new Float64Array(draws);
  const confidence = new Float64Array(draws);
  const addLinks = (row: number, share: number) => {
    const end = packed.offsets[row + 1] ?? 0;
    for (let link = packed.offsets[row] ?? 0; link < end; link++) {
      const coverage = share * (packed.linkCoverage[link] ?? 0);
      const from = (packed.linkNeed[link] ?? 0) * draws;
      for (let draw = 0; draw < draws; draw++) {
        value[draw] = (value[draw] ?? 0) + coverage * (needDraws[from + draw] ?? 0);
      }
    }
  };
  packed.keys.forEach((key, row) => {
    value.fill(0);
    addLinks(row, 1);
    for (const { fromKey, depth } of scored.inherited.get(key) ?? []) {
      addLinks(rowOf.get(fromKey) ?? -1, params.enablerShare01 ** depth);
    }
    const stream = new RandomStream(seed, `item ${key}`);
    const kappa = params.confidenceConcentration;
    const mean = packed.confidence01[row] ?? 0;
    fillBeta(stream, { alpha: kappa * mean, beta: kappa * (1 - mean) }, confidence);
    const sigma = packed.effortAssumed[row] === 1 ? params.effortSigmaAssumed : params.effortSigma;
    const factor = params.valueOnly ? 1 : params.effortReferencePoints / (packed.effort[row] ?? 1);
    const goal = params.goalShare01 * 100 * (packed.goal01[row] ?? 0);
    const start = row * draws;
    for (let draw = 0; draw < draws; draw++) {
      const blend = (1 - params.goalShare01) * (value[draw] ?? 0) + goal;
      const effort = params.valueOnly ? 1 : Math.exp(-sigma * normal(stream));
      priorities[start + draw] = (confidence[draw] ?? 0) * blend * factor * effort;
    }
  });
  return priorities;
}
