import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { CONFIDENCE_MASK, EFFORT_SHIFT, FactorPools } from '../draws/factor-pools';
import { QuantileFinder } from '../draws/quantiles';
import { RandomStream } from '../draws/random-stream';
import { rankDraws } from '../draws/rank-draws';
import type { Interval80 } from '../types';
import { CellDraws, NeedDraws } from './draw-needs';
import type { DrawOptions } from './draw-needs';
import { overheadPoints } from './item-effort';
import type { ValueModel } from './needs';
import type { ItemScore } from './score';

/** What the draws say of one list: epics, or stories. Columns are by row, in the order of the scores given. */
export interface Simulation {
  readonly value: readonly Interval80[];
  readonly priority: readonly Interval80[];
  /** 1 = first. */
  readonly expectedRank: Float64Array;
  /** P(among the first k), per k asked for: what "in the top 10" means. */
  readonly top01: ReadonlyMap<number, Float64Array>;
  /** P(row a beats row b); a tie counts half. */
  readonly beats01: (rowA: number, rowB: number) => number;
}

/** Defaults: the model's number of draws, k = 10, persona weights drawn. */
export interface SimulationOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly topK?: readonly number[];
  readonly drawPersonaWeights?: boolean;
}

/** Items × draws; each takes four bytes, and a function of the platform has a gigabyte. */
const LARGEST_SIMULATION = 5e7;

/** The model's number of draws, or as many as a list of so many items allows. */
export function drawsFor({ settings }: ValueModel, items: number): number {
  return Math.min(settings.draws, Math.floor(LARGEST_SIMULATION / Math.max(1, items)));
}

/**
 * Draws value and priority of items of one level (value model, part D). An item's intervals stay put whatever else is in
 * the list; ranks and chances are about the list.
 * @throws AppError `invalid` when the draws are no number from 1 to a million, or too many for the list
 */
export function simulate(
  model: ValueModel,
  scores: readonly ItemScore[],
  options: SimulationOptions,
): Simulation {
  return simulation(model, scores, options, new NeedDraws(model, drawOptions(model, scores.length, options)));
}

/** `simulate` for several lists of one product, say its epics and its stories: what their needs are worth is drawn once. */
export function simulateLists(
  model: ValueModel,
  lists: readonly (readonly ItemScore[])[],
  options: SimulationOptions,
): Simulation[] {
  const longest = Math.max(0, ...lists.map((scores) => scores.length));
  const needs = new NeedDraws(model, drawOptions(model, longest, options));
  return lists.map((scores) => simulation(model, scores, options, needs));
}

function simulation(
  model: ValueModel,
  scores: readonly ItemScore[],
  options: SimulationOptions,
  needs: NeedDraws,
): Simulation {
  const { topK = [10] } = options;
  const drawing = drawOptions(model, scores.length, options);
  const { draws } = drawing;
  const drawn = new ItemDraws(model, scores, drawing, needs);
  const chances = rankDraws(drawn.priorities, scores.length, draws, topK);
  const twins = exchangeable(scores);
  poolOver(twins, chances.expectedRank);
  for (const column of chances.top01) poolOver(twins, column);
  return {
    value: drawn.value,
    priority: drawn.priority,
    expectedRank: chances.expectedRank,
    top01: new Map(topK.map((k, at) => [k, chances.top01[at] ?? new Float64Array(scores.length)])),
    beats01: (rowA, rowB) => shareAbove(drawn.priorities, rowA * draws, rowB * draws, draws),
  };
}

function drawOptions(
  { settings }: ValueModel,
  items: number,
  { seed, draws = settings.draws, drawPersonaWeights = true }: SimulationOptions,
): DrawOptions {
  if (!Number.isInteger(draws) || draws < 1 || draws > 1e6) throw invalidField('draws', said('value.draws'));
  if (items * draws > LARGEST_SIMULATION) {
    const most = Math.floor(LARGEST_SIMULATION / items);
    throw invalidField('draws', said('value.draws-of-items', { items, most }), { most });
  }
  return { seed, draws, drawPersonaWeights };
}

/** The draws of a list of items, for whoever looks into single ones. */
export function drawItems(model: ValueModel, scores: readonly ItemScore[], options: DrawOptions): ItemDraws {
  return new ItemDraws(model, scores, options, new NeedDraws(model, options));
}

/** One uncertain input of an item, drawn. */
export interface DrawnInput {
  readonly input: 'unmet' | 'reach' | 'confidence' | 'effort';
  readonly needKey?: string;
  readonly personaId?: string;
  readonly column: Float64Array;
}

/** Draws of a list of items: priorities by row, and the middle 80 % of value and priority. */
class ItemDraws {
  /** Draw d of row i at i · draws + d. Seven digits are far more than any draw is worth. */
  readonly priorities: Float32Array;
  readonly value: Interval80[] = [];
  readonly priority: Interval80[] = [];
  readonly #pools: FactorPools;
  readonly #model: ValueModel;
  readonly #options: DrawOptions;
  readonly #column: Float32Array;

  constructor(model: ValueModel, scores: readonly ItemScore[], options: DrawOptions, needs: NeedDraws) {
    const { draws } = options;
    this.#model = model;
    this.#options = options;
    const finder = new QuantileFinder();
    this.#pools = new FactorPools(model.settings.confidenceConcentration);
    this.#column = new Float32Array(draws);
    this.priorities = new Float32Array(scores.length * draws);
    scores.forEach((score, row) => {
      this.#drawValue(score, needs);
      this.value.push(finder.interval80(this.#column));
      const ofRow = this.priorities.subarray(row * draws, (row + 1) * draws);
      this.#drawPriority(model, score, options.seed, ofRow);
      this.priority.push(finder.interval80(ofRow));
    });
  }

  /** The very draws behind one item's priorities, input by input. */
  inputsOf(score: ItemScore): DrawnInput[] {
    const { draws, seed } = this.#options;
    const cell = new CellDraws(this.#model, this.#options);
    const inputs: DrawnInput[] = [];
    for (const { needKey, counted01 } of score.links) {
      if (counted01 === 0) continue;
      for (const known of this.#model.byKey.get(needKey)?.cells ?? []) {
        if (known.weight01 === 0) continue;
        const { personaId } = known;
        cell.fill(needKey, known);
        inputs.push({ input: 'unmet', needKey, personaId, column: cell.unmet.slice() });
        inputs.push({ input: 'reach', needKey, personaId, column: cell.reach.slice() });
      }
    }
    const bits = new RandomStream(seed, `item ${score.key}`);
    const words = Array.from({ length: draws }, () => bits.next32());
    const confidence = this.#pools.confidence(score.confidence01);
    const effort = this.#pools.effort(effortSigma(this.#model.settings, score));
    const chosen = (pool: Float64Array, place: (word: number) => number) =>
      Float64Array.from(words, (word) => pool[place(word)] ?? 0);
    inputs.push({ input: 'confidence', column: chosen(confidence, (word) => word & CONFIDENCE_MASK) });
    inputs.push({ input: 'effort', column: chosen(effort, (word) => word >>> EFFORT_SHIFT) });
    return inputs;
  }

  #drawValue({ links, inherited }: ItemScore, needs: NeedDraws): void {
    let sure = 0;
    for (const { amount } of inherited) sure += amount;
    // What it makes possible is taken as it stands: its own draws belong to those items.
    const column = this.#column.fill(sure);
    for (const { needKey, counted01 } of links) {
      if (counted01 === 0) continue;
      const drawn = needs.of(needKey);
      if (drawn === undefined) continue;
      for (let draw = 0; draw < column.length; draw++)
        column[draw] = (column[draw] ?? 0) + counted01 * (drawn[draw] ?? 0);
    }
  }

  #drawPriority({ settings }: ValueModel, score: ItemScore, seed: number, into: Float32Array): void {
    const { effortPoints: points } = score;
    const column = this.#column;
    const overhead = overheadPoints(settings);
    const stream = new RandomStream(seed, `item ${score.key}`);
    const confidence = this.#pools.confidence(score.confidence01);
    const effort = this.#pools.effort(effortSigma(settings, score));
    const lift = 1 + settings.goalLift * score.goal01;
    const whole = lift * score.effortFactor * (points + overhead);
    // Held here: a loader that turns imports into getters would call one for every draw.
    const mask = CONFIDENCE_MASK;
    const shift = EFFORT_SHIFT;
    for (let draw = 0; draw < into.length; draw++) {
      const bits = stream.next32();
      const drawnPoints = points * (effort[bits >>> shift] ?? 0);
      into[draw] = ((confidence[bits & mask] ?? 0) * (column[draw] ?? 0) * whole) / (drawnPoints + overhead);
    }
  }
}

/** σ of the logarithm of what is left to do: wider for the part that nobody has estimated. */
function effortSigma(settings: ValueModel['settings'], score: ItemScore): number {
  const { effortPoints: points, effortAssumedPoints: assumed } = score;
  if (settings.valueOnly || points <= 0) return 0;
  return (settings.effortSigma * (points - assumed) + settings.effortSigmaAssumed * assumed) / points;
}

function shareAbove(priorities: Float32Array, startA: number, startB: number, draws: number): number {
  let wins = 0;
  for (let draw = 0; draw < draws; draw++) {
    const a = priorities[startA + draw] ?? 0;
    const b = priorities[startB + draw] ?? 0;
    wins += a > b ? 1 : a === b ? 0.5 : 0;
  }
  return wins / draws;
}

/**
 * Rows with the very same inputs: by symmetry they have the same chances, so their draws are pooled and
 * n identical items get k/n each rather than k/n give or take the draws.
 */
function exchangeable(scores: readonly ItemScore[]): number[][] {
  const groups = new Map<string, number[]>();
  scores.forEach(({ links, goal01, confidence01, effortPoints, effortAssumedPoints }, row) => {
    const linked = links.map(({ needKey, counted01 }) => `${needKey} ${counted01}`).join();
    const signature = [linked, goal01, confidence01, effortPoints, effortAssumedPoints].join(';');
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [row]);
    else group.push(row);
  });
  return [...groups.values()].filter((rows) => rows.length > 1);
}

function poolOver(groups: readonly (readonly number[])[], column: Float64Array): void {
  for (const rows of groups) {
    let sum = 0;
    for (const row of rows) sum += column[row] ?? 0;
    for (const row of rows) column[row] = sum / rows.length;
  }
}
