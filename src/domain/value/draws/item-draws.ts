import type { ValueModel } from '../compile-model';
import type { ScoredColumns } from '../score-items';
import { CONFIDENCE_MASK, EFFORT_SHIFT, FactorPools } from './factor-pools';
import { RandomStream } from './random-stream';
import type { ModelParams } from '../types';
import type { DrawOptions } from './need-draws';

/** Deviation of the logarithm of effort: wider where nobody has estimated it. */
export function effortSigma(params: ModelParams, isAssumed: boolean): number {
  if (params.valueOnly) return 0;
  return isAssumed ? params.effortSigmaAssumed : params.effortSigma;
}

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
  const pools = new FactorPools(params.confidenceConcentration);
  // Held here: a loader that turns imports into getters would call one for every draw.
  const mask = CONFIDENCE_MASK;
  const shift = EFFORT_SHIFT;
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
    const confidence = pools.confidence(packed.confidence01[row] ?? 0);
    const effort = pools.effort(effortSigma(params, packed.effortAssumed[row] === 1));
    const factor = params.valueOnly ? 1 : params.effortReferencePoints / (packed.effort[row] ?? 1);
    const goal = params.goalShare01 * 100 * (packed.goal01[row] ?? 0);
    const start = row * draws;
    for (let draw = 0; draw < draws; draw++) {
      const blend = (1 - params.goalShare01) * (value[draw] ?? 0) + goal;
      const bits = stream.next32();
      priorities[start + draw] =
        ((confidence[bits & mask] ?? 0) * blend * factor) / (effort[bits >>> shift] ?? 1);
    }
  });
  return priorities;
}
