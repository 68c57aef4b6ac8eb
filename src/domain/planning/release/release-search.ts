import { BestFirstQueue } from '../best-first-queue';
import { gapOf, interruption } from '../search-control';
import type { SearchLimit, SearchState, SearchStop } from '../search-control';
import { ReleaseBound } from './release-bound';
import { ReleaseBranching } from './release-branching';
import type { ReleaseCore } from './release-core';
import { greedyChoice } from './release-start';

/** A part of all plans: those that keep the decisions of this node and of all its parents. */
interface SearchNode {
  readonly parent: SearchNode | null;
  /** Decided variables with their choices, two numbers each. */
  readonly decided: Int32Array;
  readonly bound: number;
  readonly price: number;
}

const ROUNDS_PER_NODE = 12;
const FIXING_ROUNDS = 6;
/** The root pays for many trials, since everything below depends on its first choices. */
const ROOT_EFFORT = 6;
/** Every so many nodes the search dives for a plan before it returns to the highest bound. */
const DIVE_EVERY = 50;
const GREEDY_EVERY = 6;

/**
 * Branch and bound for the core of a release problem: bounds by priced closures, highest bound first, dives in
 * between for plans. Deterministic; pauses at any limit and goes on when `advance` is called again.
 */
export class ReleaseSearch {
  /** Customers of the core that the best plan so far wins. */
  readonly won: Uint8Array;
  private value: number;
  private readonly bound: ReleaseBound;
  private readonly branching: ReleaseBranching;
  private readonly queue = new BestFirstQueue<SearchNode>();
  private readonly step: number;
  private current: SearchNode | null = null;
  private steps = 0;

  /** `start`: customers of a plan that is known to fit, to begin from. */
  constructor(core: ReleaseCore, start?: Uint8Array) {
    this.bound = new ReleaseBound(core);
    this.branching = new ReleaseBranching(this.bound);
    this.step = core.weight.every(Number.isInteger) ? 1 : 0;
    this.won = start === undefined ? new Uint8Array(core.customers) : start.slice();
    this.value = this.valueOf(this.won);
    const { scale, averagePrice } = this.bound;
    const bound = core.weight.reduce((sum, weight) => sum + weight, 0) * scale + core.customers;
    this.queue.add({ parent: null, decided: new Int32Array(0), bound, price: averagePrice });
  }

  /** Goes on until the best plan is proven or the limit is reached. */
  advance(limit: SearchLimit): SearchState {
    const lastStep = this.steps + (limit.maxSteps ?? Infinity);
    const stop = (): boolean => interruption(limit) !== null;
    for (;;) {
      const highest = Math.max(this.queue.highest, this.current?.bound ?? -Infinity);
      if (highest < this.cutoff()) return this.state('proven');
      if (this.steps >= lastStep) return this.state('steps');
      const stopped = interruption(limit);
      if (stopped !== null) return this.state(stopped);
      const diving = this.current !== null;
      const node = this.current ?? this.queue.take();
      this.current = null;
      if (node === null || node.bound < this.cutoff()) continue;
      this.steps++;
      this.visit(node, diving, stop);
    }
  }

  private state(stopped: SearchStop): SearchState {
    const { value } = this;
    const open = Math.max(this.queue.highest, this.current?.bound ?? -Infinity) / this.bound.scale;
    const whole = this.step === 1 ? Math.floor(open + 1e-6) : open;
    const bound = stopped === 'proven' ? value : Math.max(value, whole);
    return {
      value,
      bound,
      gap01: gapOf(value, bound),
      proven: stopped === 'proven',
      steps: this.steps,
      stopped,
    };
  }

  /** A scaled bound below this cannot hold a better plan. Roundings up of the weights are allowed for. */
  private cutoff(): number {
    const { scale, core } = this.bound;
    const better = this.step === 1 ? this.value + 1 : this.value + 1e-9 * (1 + this.value);
    return Math.floor(better * scale) + (this.step === 1 ? 0 : core.customers);
  }

  private visit(node: SearchNode, diving: boolean, stop: () => boolean): void {
    const { bound, branching, queue } = this;
    const { decisions } = bound;
    decisions.backTo(0);
    this.restore(node);
    const mark = decisions.trail.length;
    if (!decisions.conclude()) return;
    let priced = this.tighten(node.price);
    if (priced === null) return;
    const effort = node.parent === null ? ROOT_EFFORT : 1;
    let choice = branching.choose(priced.worth, priced.price, this.cutoff(), effort, stop);
    if (choice.kind === 'branch' && choice.forced) {
      priced = this.tighten(priced.price);
      if (priced === null) return;
      choice = branching.choose(priced.worth, priced.price, this.cutoff(), 1, stop);
    }
    if (choice.kind === 'complete') {
      this.offer();
      return;
    }
    if (choice.kind === 'hopeless') return;
    const { variable, worthIn, worthOut } = choice.branch;
    const decided = this.decidedSince(mark);
    const { worth: most, price } = priced;
    const parent: SearchNode = { parent: node, decided, bound: most, price };
    const child = (side: number, worth: number): SearchNode => ({
      parent,
      decided: Int32Array.of(variable, side),
      bound: Math.min(worth, most, node.bound),
      price,
    });
    const inside = child(1, worthIn);
    const outside = child(-1, worthOut);
    const [first, second] = outside.bound > inside.bound ? [outside, inside] : [inside, outside];
    if (diving || this.steps % DIVE_EVERY === 1) {
      this.current = first;
      queue.add(second);
    } else {
      queue.add(first);
      queue.add(second);
    }
  }

  /** Lowers the node's bound and fixes what it can, in turns; null when no better plan is left here. */
  private tighten(price: number): { worth: number; price: number } | null {
    const { bound } = this;
    let now = price;
    for (let round = 0; ; round++) {
      const lowest = bound.lowest(now, this.cutoff(), ROUNDS_PER_NODE);
      if (lowest.worth < this.cutoff()) return null;
      now = lowest.price;
      const worth = bound.at(now);
      if (round === 0 && (this.steps < 20 || this.steps % GREEDY_EVERY === 0)) this.offer();
      const cutoff = this.cutoff();
      if (worth < cutoff) return null;
      if (round >= FIXING_ROUNDS || !bound.fixByPrice(worth, now, cutoff)) return { worth, price: now };
      if (!bound.decisions.conclude()) return null;
    }
  }

  /** Takes over a greedy plan of the present node if it is better than the best so far. */
  private offer(): void {
    for (const shared of [false, true]) {
      const { won } = greedyChoice(this.bound, shared);
      const value = this.valueOf(won);
      if (value <= this.value) continue;
      this.value = value;
      this.won.set(won);
    }
  }

  private valueOf(won: Uint8Array): number {
    return this.bound.core.weight.reduce((sum, weight, j) => (won[j] === 1 ? sum + weight : sum), 0);
  }

  private restore(node: SearchNode): void {
    const path: Int32Array[] = [];
    for (let at: SearchNode | null = node; at !== null; at = at.parent) path.push(at.decided);
    for (const decided of path.reverse())
      for (let i = 0; i < decided.length; i += 2)
        this.bound.decisions.decide(decided[i] ?? 0, decided[i + 1] ?? 0);
  }

  private decidedSince(mark: number): Int32Array {
    const { decisions } = this.bound;
    return Int32Array.from(
      decisions.trail.slice(mark).flatMap((variable) => [variable, decisions.of(variable)]),
    );
  }
}
