import { INTERVAL_SEED } from './item-interval';
import { NeedDraws } from './model/draw-needs';
import type { ValueModel } from './model/needs';
import { QuantileFinder } from './draws/quantiles';
import type { Interval80 } from './types';

/** What is missing to one persona. */
export interface PersonaWorth {
  readonly personaId: string;
  /** Its unmet needs per 100 customers: its parts of all needs, as far as they are neither delivered nor declined. */
  readonly value: number;
  readonly interval: Interval80;
}

/**
 * What each persona misses, with the 80 % interval of that sum: the draws are those of the needs themselves, so that what
 * is not known of a need moves need and persona alike, and the interval of a sum is no sum of intervals.
 */
export function personaWorths(model: ValueModel): readonly PersonaWorth[] {
  const { draws } = model.settings;
  const drawn = new NeedDraws(model, { seed: INTERVAL_SEED, draws, drawPersonaWeights: true });
  const finder = new QuantileFinder();
  return model.personas.map(({ id: personaId }) => {
    let value = 0;
    const sum = new Float64Array(draws);
    for (const valued of model.needs) {
      const { left01 } = valued.delivery;
      const cell = valued.cells.find((one) => one.personaId === personaId);
      if (cell === undefined || left01 === 0) continue;
      value += left01 * cell.value;
      const part = drawn.ofPersona(valued, personaId);
      for (let draw = 0; draw < draws; draw++) sum[draw] = (sum[draw] ?? 0) + left01 * (part[draw] ?? 0);
    }
    return { personaId, value, interval: finder.interval80(Float32Array.from(sum)) };
  });
}
