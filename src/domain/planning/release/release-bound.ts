import { ClosureCut } from './closure-cut';
import type { ReleaseCore } from './release-core';
import { ReleaseDecisions } from './release-decisions';

/** A value no plan under the present decisions exceeds, and the price per cost unit that proves it. */
export interface PricedBound {
  /** Scaled like `ReleaseBound.worth`. */
  readonly worth: number;
  readonly price: number;
}

/** The most a price may grow above the average price, so that sums of capacities stay exact. */
const PRICE_HEADROOM = 4096;

/**
 * Upper bounds by Lagrangian relaxation of the budget (Geoffrion 1974): at any price per cost unit, the best
 * closure's worth plus price times budget bounds every plan. The best price is found where the lines of two
 * closures, one over and one under the budget, cross. This equals the bound of linear programming.
 */
export class ReleaseBound {
  readonly core: ReleaseCore;
  /** Customer weights times `scale`, whole numbers rounded up, so that bounds stay valid. */
  readonly worth: Float64Array;
  readonly scale: number;
  readonly decisions: ReleaseDecisions;
  readonly cut: ClosureCut;
  /** A first guess: all worth over all cost. */
  readonly averagePrice: number;

  constructor(core: ReleaseCore) {
    const totalWeight = core.weight.reduce((sum, weight) => sum + weight, 0);
    const totalCost = [...core.ownCost, ...core.groupCost].reduce((sum, cost) => sum + cost, 0);
    this.core = core;
    this.scale = 2 ** (38 - Math.ceil(Math.log2(Math.max(totalWeight, 1e-6))));
    this.worth = core.weight.map((weight) => Math.ceil(weight * this.scale));
    this.averagePrice = Math.ceil((totalWeight * this.scale) / Math.max(totalCost, 1));
    this.decisions = new ReleaseDecisions(core, this.worth);
    this.cut = new ClosureCut(core, this.worth, this.decisions);
  }

  /** The bound at one price. */
  at(price: number): number {
    const { decisions, core } = this;
    return decisions.worthIn + this.cut.solve(price) + price * (core.budget - decisions.costIn);
  }

  /** The lowest bound found from `price` on, within `rounds` cuts; stops as soon as it is below `cutoff`. */
  lowest(price: number, cutoff: number, rounds: number): PricedBound {
    const { budget } = this.core;
    let best: PricedBound = { worth: Infinity, price };
    let over: { price: number; worth: number; cost: number } | null = null;
    let under: { price: number; worth: number; cost: number } | null = null;
    let expected = -Infinity;
    for (let round = 0, next = price; round < rounds; round++) {
      const worth = this.at(next);
      if (worth < best.worth) best = { worth, price: next };
      const cost = this.decisions.costIn + this.cut.closureCost;
      if (worth < cutoff || cost === budget || worth <= expected + this.scale * 1e-4) break;
      const line = { price: next, worth: worth - next * (budget - cost), cost };
      if (cost > budget) over = line;
      else under = line;
      if (over !== null && under !== null) {
        next = Math.round((over.worth - under.worth) / (over.cost - under.cost));
        if (next <= over.price || next >= under.price) break;
        expected = under.worth + next * (budget - under.cost);
      } else if (over !== null) next = Math.ceil(next * 1.25) + 1;
      else if (next === 0) break;
      else next = Math.floor(next * 0.8);
      if (next > this.averagePrice * PRICE_HEADROOM) break;
    }
    return best;
  }

  /**
   * Decides what must hold in every plan of at least `cutoff`: a customer or group whose opposite choice
   * would take the bound below it (reduced-cost fixing). Call right after `at(price)` returned `worth`.
   */
  fixByPrice(worth: number, price: number, cutoff: number): boolean {
    const { core, cut, decisions } = this;
    const before = decisions.trail.length;
    for (let j = 0; j < core.customers; j++) {
      if (decisions.customer[j] !== 0) continue;
      const gain = (cut.customerRoom[j] ?? 0) - (cut.customerFlow[j] ?? 0);
      const loss = price * (core.ownCost[j] ?? 0) - (this.worth[j] ?? 0);
      if (gain > 0 && worth - gain < cutoff) decisions.decide(j, 1);
      else if (loss > 0 && worth - loss < cutoff) decisions.decide(j, -1);
    }
    for (let g = 0; g < core.groups; g++) {
      if (decisions.group[g] !== 0) continue;
      const loss = (cut.groupRoom[g] ?? 0) - (cut.groupFlow[g] ?? 0);
      if (loss > 0 && worth - loss < cutoff) decisions.decide(core.customers + g, -1);
    }
    return decisions.trail.length > before;
  }
}
