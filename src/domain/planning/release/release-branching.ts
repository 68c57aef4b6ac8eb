import type { ReleaseBound } from './release-bound';

/** What a candidate's two sides are worth; `-Infinity` = impossible. */
export interface Branch {
  readonly variable: number;
  readonly worthIn: number;
  readonly worthOut: number;
}

/** The next variable to branch on; null when both sides of one are hopeless. `decided` variables were forced. */
export type BranchChoice =
  | { readonly kind: 'branch'; readonly branch: Branch; readonly forced: boolean }
  | { readonly kind: 'hopeless' }
  | { readonly kind: 'complete' };

/** Trials after which a variable's average is trusted. */
const RELIABLE_TRIALS = 4;
/** Candidates in a row that may fail to beat the best before the choice is made. */
const PATIENCE = 16;
const TRIALS_PER_NODE = 16;
const ROUNDS_PER_TRIAL = 12;
const LEAST_DROP = 1e-3;

/**
 * Chooses what to branch on: by trial of both sides at first, by remembered average drops of the bound later
 * (reliability branching, Achterberg, Koch and Martin 2005). Groups that many open customers need come first.
 */
export class ReleaseBranching {
  private readonly bound: ReleaseBound;
  private readonly dropIn: Float64Array;
  private readonly dropOut: Float64Array;
  private readonly trials: Int32Array;
  private sumIn = 0;
  private sumOut = 0;
  private sumTrials = 0;

  constructor(bound: ReleaseBound) {
    const variables = bound.core.customers + bound.core.groups;
    this.bound = bound;
    this.dropIn = new Float64Array(variables);
    this.dropOut = new Float64Array(variables);
    this.trials = new Int32Array(variables);
  }

  /** `worth` and `price` are the node's bound. May decide variables whose one side is hopeless. */
  choose(worth: number, price: number, cutoff: number, effort: number, stop: () => boolean): BranchChoice {
    const { decisions } = this.bound;
    let best: (Branch & { score: number }) | null = null;
    let forced = false;
    let tried = 0;
    let patience = PATIENCE;
    const candidates = this.candidates();
    if (candidates.length === 0) return { kind: 'complete' };
    for (const { variable } of candidates) {
      if (decisions.of(variable) !== 0) continue;
      const known = this.trials[variable] ?? 0;
      let branch: Branch & { score: number };
      if (known >= RELIABLE_TRIALS) {
        const score = ((this.dropIn[variable] ?? 0) / known) * ((this.dropOut[variable] ?? 0) / known);
        branch = { variable, worthIn: worth, worthOut: worth, score };
      } else {
        if (tried >= TRIALS_PER_NODE * effort || (best !== null && stop())) break;
        tried++;
        const worthIn = this.trial(variable, 1, price, cutoff);
        const worthOut = this.trial(variable, -1, price, cutoff);
        const score = this.learn(variable, worth, Math.max(worthIn, cutoff), Math.max(worthOut, cutoff));
        if (worthIn < cutoff && worthOut < cutoff) return { kind: 'hopeless' };
        if (worthIn < cutoff || worthOut < cutoff) {
          decisions.decide(variable, worthIn < cutoff ? -1 : 1);
          if (!decisions.conclude()) return { kind: 'hopeless' };
          forced = true;
          continue;
        }
        branch = { variable, worthIn, worthOut, score };
      }
      if (best === null || branch.score > best.score) {
        best = branch;
        patience = PATIENCE;
      } else if (--patience === 0) break;
    }
    if (best === null || decisions.of(best.variable) !== 0) best = this.firstOpen(worth);
    return best === null ? { kind: 'complete' } : { kind: 'branch', branch: best, forced };
  }

  private trial(variable: number, choice: number, price: number, cutoff: number): number {
    const { decisions } = this.bound;
    const mark = decisions.trail.length;
    decisions.decide(variable, choice);
    const worth = decisions.conclude() ? this.bound.lowest(price, cutoff, ROUNDS_PER_TRIAL).worth : -Infinity;
    decisions.backTo(mark);
    return worth;
  }

  private learn(variable: number, worth: number, worthIn: number, worthOut: number): number {
    const dropIn = Math.max((worth - worthIn) / this.bound.scale, LEAST_DROP);
    const dropOut = Math.max((worth - worthOut) / this.bound.scale, LEAST_DROP);
    this.dropIn[variable] = (this.dropIn[variable] ?? 0) + dropIn;
    this.dropOut[variable] = (this.dropOut[variable] ?? 0) + dropOut;
    this.trials[variable] = (this.trials[variable] ?? 0) + 1;
    this.sumIn += dropIn;
    this.sumOut += dropOut;
    this.sumTrials++;
    return dropIn * dropOut;
  }

  /** Open variables, most promising first: remembered drops, else a guess from size and average drops. */
  private candidates(): { variable: number; score: number }[] {
    const { core, decisions } = this.bound;
    const averageIn = this.sumTrials === 0 ? 1 : this.sumIn / this.sumTrials;
    const averageOut = this.sumTrials === 0 ? 1 : this.sumOut / this.sumTrials;
    const meanGroup = mean(core.groupCost);
    const meanWeight = mean(core.weight);
    const list: { variable: number; score: number }[] = [];
    const add = (variable: number, guessIn: number, guessOut: number): void => {
      const known = this.trials[variable] ?? 0;
      const up = known > 0 ? (this.dropIn[variable] ?? 0) / known : averageIn * guessIn;
      const down = known > 0 ? (this.dropOut[variable] ?? 0) / known : averageOut * guessOut;
      list.push({ variable, score: up * down + 1e-6 * guessIn * guessOut });
    };
    for (let g = 0; g < core.groups; g++)
      if (decisions.group[g] === 0)
        add(core.customers + g, (core.groupCost[g] ?? 0) / (2 * meanGroup), decisions.openCustomers(g) / 16);
    for (let j = 0; j < core.customers; j++)
      if (decisions.customer[j] === 0)
        add(j, decisions.extraCost(j) / (10 * meanGroup), (core.weight[j] ?? 0) / (15 * meanWeight));
    return list.sort((a, b) => b.score - a.score || a.variable - b.variable);
  }

  private firstOpen(worth: number): (Branch & { score: number }) | null {
    const open = this.candidates()[0];
    return open === undefined ? null : { ...open, worthIn: worth, worthOut: worth };
  }
}

function mean(amounts: Float64Array): number {
  return Math.max(amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(amounts.length, 1), 1e-6);
}
