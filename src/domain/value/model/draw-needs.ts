import { fillBeta, gamma } from '../draws/gamma-beta';
import { RandomStream } from '../draws/random-stream';
import type { NeedCell } from './need-cell';
import type { ValueModel, ValuedNeed } from './needs';

/** Options of a simulation; the same options give the same bits. */
export interface DrawOptions {
  readonly seed: number;
  readonly draws: number;
  /** false holds persona weights at their stated values; true draws them from Dirichlet(concentration · w). */
  readonly drawPersonaWeights: boolean;
}

/**
 * Values of needs, per draw (value model, part D), made when first asked for: epics and stories of one product rest on the
 * same. Each cell and each persona has a stream of its own, so what else is drawn changes none.
 */
export class NeedDraws {
  readonly #model: ValueModel;
  readonly #options: DrawOptions;
  readonly #weights: ReadonlyMap<string, Float64Array>;
  readonly #cell: CellDraws;
  readonly #drawn = new Map<string, Float64Array>();

  constructor(model: ValueModel, options: DrawOptions) {
    this.#model = model;
    this.#options = options;
    this.#weights = drawWeights(model, options);
    this.#cell = new CellDraws(model, options);
  }

  /** The draws of one need; undefined for a need that the model does not know. */
  of(needKey: string): Float64Array | undefined {
    const known = this.#drawn.get(needKey);
    if (known !== undefined) return known;
    const valued = this.#model.byKey.get(needKey);
    if (valued === undefined) return undefined;
    const drawn = this.#sumOf(valued, valued.cells);
    this.#drawn.set(needKey, drawn);
    return drawn;
  }

  /** The draws of one persona's part of a need: of all its personas they sum to those of the need. */
  ofPersona(valued: ValuedNeed, personaId: string): Float64Array {
    return this.#sumOf(
      valued,
      valued.cells.filter((cell) => cell.personaId === personaId),
    );
  }

  #sumOf({ need }: ValuedNeed, cells: readonly NeedCell[]): Float64Array {
    const { draws } = this.#options;
    const value = new Float64Array(draws);
    for (const cell of cells) {
      const weight = this.#weights.get(cell.personaId);
      if (weight === undefined) continue;
      this.#cell.fill(need.key, cell);
      const { reach, unmet } = this.#cell;
      for (let draw = 0; draw < draws; draw++)
        value[draw] =
          (value[draw] ?? 0) + 100 * (weight[draw] ?? 0) * (reach[draw] ?? 0) * (unmet[draw] ?? 0);
    }
    return value;
  }
}

/** Draws of reach and of "important and not satisfied" of one cell at a time, in columns that are used again. */
export class CellDraws {
  readonly reach: Float64Array<ArrayBuffer>;
  readonly unmet: Float64Array<ArrayBuffer>;
  readonly #other: Float64Array<ArrayBuffer>;
  readonly #scratch: Float64Array<ArrayBuffer>;
  readonly #seed: number;
  readonly #sampleDecides: number;

  constructor({ settings }: ValueModel, { seed, draws }: DrawOptions) {
    this.#seed = seed;
    this.#sampleDecides = settings.sampleDecides;
    this.reach = new Float64Array(draws);
    this.unmet = new Float64Array(draws);
    this.#other = new Float64Array(draws);
    this.#scratch = new Float64Array(draws);
  }

  fill(needKey: string, { personaId, importance, satisfaction, unmet, reach }: NeedCell): void {
    const stream = new RandomStream(this.#seed, `need ${needKey} ${personaId}`);
    const other = this.#other;
    if (unmet === null) {
      fillBeta(stream, importance, this.unmet, this.#scratch);
      fillBeta(stream, satisfaction, other, this.#scratch);
      for (let draw = 0; draw < other.length; draw++)
        this.unmet[draw] = (this.unmet[draw] ?? 0) * (1 - (other[draw] ?? 0));
    } else fillBeta(stream, unmet, this.unmet, this.#scratch);
    fillBeta(stream, reach.base, this.reach, this.#scratch);
    if (reach.demand === null || reach.asked >= this.#sampleDecides) return;
    fillBeta(stream, reach.demand, other, this.#scratch);
    for (let draw = 0; draw < other.length; draw++)
      this.reach[draw] = Math.max(this.reach[draw] ?? 0, other[draw] ?? 0);
  }
}

function drawWeights(
  { personas, settings }: ValueModel,
  { seed, draws, drawPersonaWeights }: DrawOptions,
): Map<string, Float64Array> {
  const counting = personas.filter(({ weight01 }) => weight01 > 0);
  const columns = counting.map(({ id, weight01 }) => {
    if (!drawPersonaWeights) return new Float64Array(draws).fill(weight01);
    const stream = new RandomStream(seed, `persona ${id}`);
    return Float64Array.from({ length: draws }, () =>
      gamma(stream, settings.personaConcentration * weight01),
    );
  });
  for (let draw = 0; drawPersonaWeights && draw < draws; draw++) {
    let sum = 0;
    for (const column of columns) sum += column[draw] ?? 0;
    if (sum > 0) for (const column of columns) column[draw] = (column[draw] ?? 0) / sum;
  }
  return new Map(counting.map(({ id }, at) => [id, columns[at] ?? new Float64Array(draws)]));
}
