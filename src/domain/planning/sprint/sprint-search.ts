import { BestFirstQueue } from '../best-first-queue';
import { DualSimplex } from '../dual-simplex';
import { gapOf, interruption } from '../search-control';
import type { SearchLimit, SearchState, SearchStop } from '../search-control';
import { exchangeUnits, greedySprint } from './greedy-sprint';
import { isFeasible, linearModelOf, objectiveOf, valueOf } from './sprint-model';
import type { SprintModel } from './sprint-model';

/** All plans that keep these decisions: unit and choice (0 or 1) in turns. */
interface SearchNode {
  readonly parent: SearchNode | null;
  readonly decided: readonly number[];
  readonly bound: number;
}

const WHOLE = 1e-6;
const PIVOTS_PER_NODE = 600;
const PIVOTS_PER_TRIAL = 40;
const TRIALS_PER_NODE = 6;
const RELIABLE_TRIALS = 3;
const ROUNDING_EVERY = 16;
/** Plans whose values differ by less count as equal. */
const SAME_VALUE = 1e-7;

/**
 * Branch and bound on the linear relaxation of a sprint, highest bound first with dives in between;
 * reduced-cost fixing below the best plan. Deterministic; pauses at any limit and can go on.
 */
export class SprintSearch {
  private best: Uint8Array | null = null;
  /** Objective of the best plan: its value and its closeness to the present sprint. */
  private value = -Infinity;
  private readonly mostCloseness: number;
  private readonly model: SprintModel;
  private readonly simplex: DualSimplex;
  private readonly queue = new BestFirstQueue<SearchNode>();
  private readonly dropUp: Float64Array;
  private readonly dropDown: Float64Array;
  private readonly trials: Int32Array;
  private readonly point: Float64Array;
  private current: SearchNode | null = null;
  private steps = 0;

  constructor(model: SprintModel, starts: readonly Uint8Array[] = []) {
    const linear = linearModelOf(model);
    const units = model.units.length;
    this.model = model;
    this.mostCloseness = model.closeness.reduce((sum, own) => sum + Math.abs(own), 0);
    this.simplex = new DualSimplex(linear);
    this.point = new Float64Array(linear.objective.length);
    this.dropUp = new Float64Array(units);
    this.dropDown = new Float64Array(units);
    this.trials = new Int32Array(units);
    const greedy = greedySprint(model);
    for (const plan of [greedy, ...starts])
      if (isFeasible(model, plan)) this.offer(exchangeUnits(model, plan));
    const pins = model.units.flatMap(({ pinned }, unit) => (pinned ? [unit, 1] : []));
    const most = linear.objective.reduce(
      (sum, gain, at) => sum + Math.max(gain, 0) * (linear.upper[at] ?? 0),
      0,
    );
    this.queue.add({ parent: null, decided: pins, bound: most });
  }

  /** Units of the best plan so far; null while no plan is known that keeps floors and balance. */
  get plan(): Uint8Array | null {
    return this.best;
  }

  /** Goes on until the best plan is proven or the limit is reached. */
  advance(limit: SearchLimit): SearchState {
    const lastStep = this.steps + (limit.maxSteps ?? Infinity);
    for (;;) {
      const highest = Math.max(this.queue.highest, this.current?.bound ?? -Infinity);
      if (highest <= this.value + SAME_VALUE || highest === -Infinity) return this.state('proven', highest);
      if (this.steps >= lastStep) return this.state('steps', highest);
      const stopped = interruption(limit);
      if (stopped !== null) return this.state(stopped, highest);
      const diving = this.current !== null;
      const node = this.current ?? this.queue.take();
      this.current = null;
      if (node === null || node.bound <= this.value + SAME_VALUE) continue;
      this.steps++;
      this.visit(node, diving);
    }
  }

  private state(stopped: SearchStop, highest: number): SearchState {
    const value = this.best === null ? 0 : valueOf(this.model, this.best);
    // The bound holds for the objective; no plan's value lies above it by more than all closeness together.
    const bound = stopped === 'proven' ? value : Math.max(value, highest + this.mostCloseness);
    return {
      value,
      bound,
      gap01: gapOf(value, bound),
      proven: stopped === 'proven',
      steps: this.steps,
      stopped,
    };
  }

  private visit(node: SearchNode, diving: boolean): void {
    this.restore(node);
    const { simplex, queue } = this;
    if (!simplex.optimise(PIVOTS_PER_NODE)) return;
    const certified = simplex.certify();
    const bound = Math.min(certified, node.bound);
    if (bound <= this.value + SAME_VALUE) return;
    simplex.values(this.point);
    if (this.steps < 8 || this.steps % ROUNDING_EVERY === 0) this.round();
    const fixed = this.fixByPrice(certified);
    const open = this.fractional();
    if (open.length === 0) {
      this.offer(this.wholePlan());
      this.splitWhole(node, fixed, bound);
      return;
    }
    const { unit, up, down } = this.choose(open, bound);
    const parent: SearchNode = { parent: node, decided: fixed, bound };
    const inside: SearchNode = { parent, decided: [unit, 1], bound: Math.min(up, bound) };
    const outside: SearchNode = { parent, decided: [unit, 0], bound: Math.min(down, bound) };
    const [first, second] = inside.bound >= outside.bound ? [inside, outside] : [outside, inside];
    if (diving || this.steps % 10 === 1) this.current = first;
    else queue.add(first);
    queue.add(second);
  }

  /** The plan of a whole point: what is decided counts, even where the point was found before the decision. */
  private wholePlan(): Uint8Array {
    const { lower, upper } = this.simplex;
    return Uint8Array.from(this.model.units, (_, unit) => {
      const share = lower[unit] === upper[unit] ? lower[unit] : this.point[unit];
      return (share ?? 0) > 0.5 ? 1 : 0;
    });
  }

  /**
   * A whole point whose certified bound is still above the best plan (roundings, or a pivot limit reached):
   * divides on the first undecided unit, so that nothing is lost.
   */
  private splitWhole(node: SearchNode, fixed: readonly number[], bound: number): void {
    if (bound <= this.value + SAME_VALUE) return;
    const { lower, upper } = this.simplex;
    const unit = this.model.units.findIndex((_, at) => lower[at] !== upper[at]);
    if (unit < 0) return;
    const parent: SearchNode = { parent: node, decided: fixed, bound };
    for (const choice of [1, 0]) this.queue.add({ parent, decided: [unit, choice], bound });
  }

  private restore(node: SearchNode): void {
    const { lower, upper } = this.simplex;
    const units = this.model.units.length;
    lower.fill(0, 0, units);
    upper.fill(1, 0, units);
    for (let at: SearchNode | null = node; at !== null; at = at.parent)
      for (let i = 0; i < at.decided.length; i += 2) {
        const unit = at.decided[i] ?? 0;
        lower[unit] = upper[unit] = at.decided[i + 1] ?? 0;
      }
  }

  /** Decides units whose opposite choice would take the certified bound below the best plan. */
  private fixByPrice(certified: number): number[] {
    const { lower, upper, reducedValue } = this.simplex;
    const fixed: number[] = [];
    for (let unit = 0; unit < this.model.units.length; unit++) {
      if (lower[unit] === upper[unit]) continue;
      const gain = reducedValue[unit] ?? 0;
      if (certified - Math.abs(gain) > this.value + SAME_VALUE) continue;
      const choice = gain > 0 ? 1 : 0;
      lower[unit] = upper[unit] = choice;
      fixed.push(unit, choice);
    }
    return fixed;
  }

  private fractional(): number[] {
    const { lower, upper } = this.simplex;
    return this.model.units.flatMap((_, unit) => {
      const value = this.point[unit] ?? 0;
      return lower[unit] !== upper[unit] && value > WHOLE && value < 1 - WHOLE ? [unit] : [];
    });
  }

  /** The fractional unit whose two sides lower the bound most, by trial first and by memory later. */
  private choose(open: readonly number[], bound: number): { unit: number; up: number; down: number } {
    const { lower, upper } = this.simplex;
    const point = this.point.slice();
    const share = (unit: number): number => point[unit] ?? 0;
    const score = (unit: number): number => {
      const known = this.trials[unit] ?? 0;
      if (known === 0) return share(unit) * (1 - share(unit)) * (1 + (this.model.points[unit] ?? 0));
      const up = ((this.dropUp[unit] ?? 0) / known) * (1 - share(unit));
      return Math.max(up, 1e-6) * Math.max(((this.dropDown[unit] ?? 0) / known) * share(unit), 1e-6);
    };
    const order = [...open].sort((a, b) => score(b) - score(a) || a - b);
    let best = { unit: order[0] ?? 0, up: bound, down: bound, score: -1 };
    order.slice(0, TRIALS_PER_NODE).forEach((unit) => {
      const known = this.trials[unit] ?? 0;
      if (known >= RELIABLE_TRIALS) {
        if (score(unit) > best.score) best = { unit, up: bound, down: bound, score: score(unit) };
        return;
      }
      const [up = bound, down = bound] = [1, 0].map((choice) => {
        lower[unit] = upper[unit] = choice;
        return this.simplex.optimise(PIVOTS_PER_TRIAL) ? Math.min(this.simplex.certify(), bound) : -Infinity;
      });
      lower[unit] = 0;
      upper[unit] = 1;
      const floor = this.value === -Infinity ? 0 : this.value;
      const lossUp = bound - Math.max(up, floor);
      const lossDown = bound - Math.max(down, floor);
      this.dropUp[unit] = (this.dropUp[unit] ?? 0) + lossUp / (1 - share(unit));
      this.dropDown[unit] = (this.dropDown[unit] ?? 0) + lossDown / share(unit);
      this.trials[unit] = known + 1;
      const worth = Math.max(lossUp, 1e-6) * Math.max(lossDown, 1e-6);
      if (worth > best.score) best = { unit, up, down, score: worth };
    });
    return best;
  }

  /** Plans from the present point: whole units first, then by their shares. */
  private round(): void {
    const plan = greedySprint(this.model, this.point.subarray(0, this.model.units.length));
    if (isFeasible(this.model, plan)) this.offer(exchangeUnits(this.model, plan));
  }

  private offer(plan: Uint8Array): void {
    const value = objectiveOf(this.model, plan);
    if (value <= this.value + SAME_VALUE || !isFeasible(this.model, plan)) return;
    this.best = plan;
    this.value = value;
  }
}
