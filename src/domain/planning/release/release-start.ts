import type { ReleaseBound } from './release-bound';

/** Customers won, by row of the core, and their worth (scaled like `ReleaseBound.worth`). */
export interface CustomerChoice {
  readonly won: Uint8Array;
  readonly worth: number;
}

/**
 * A plan under the present decisions: the smallest best closure of the last cut if it fits, then customer
 * after customer by worth per cost still to pay. With `shared`, worth is first reduced by the flow that the
 * customer pays for groups not yet in: groups that many need look cheap then.
 */
export function greedyChoice(bound: ReleaseBound, shared: boolean): CustomerChoice {
  const { core, decisions, cut } = bound;
  const paid = Uint8Array.from(decisions.group, (choice) => (choice === 1 ? 1 : 0));
  const won = Uint8Array.from(decisions.customer, (choice) => (choice === 1 ? 1 : 0));
  let cost = decisions.costIn;
  let worth = decisions.worthIn;
  const extra = (j: number): number => {
    let sum = core.ownCost[j] ?? 0;
    const end = core.customerStart[j + 1] ?? 0;
    for (let arc = core.customerStart[j] ?? 0; arc < end; arc++) {
      const g = core.arcGroup[arc] ?? 0;
      if (paid[g] === 0) sum += core.groupCost[g] ?? 0;
    }
    return sum;
  };
  const win = (j: number): void => {
    cost += extra(j);
    worth += bound.worth[j] ?? 0;
    won[j] = 1;
    const end = core.customerStart[j + 1] ?? 0;
    for (let arc = core.customerStart[j] ?? 0; arc < end; arc++) paid[core.arcGroup[arc] ?? 0] = 1;
  };
  if (decisions.costIn + cut.closureCost <= core.budget)
    for (let j = 0; j < core.customers; j++)
      if (decisions.customer[j] === 0 && (cut.customerLevel[j] ?? -1) >= 0) win(j);
  for (;;) {
    let next = -1;
    let nextRate = -Infinity;
    for (let j = 0; j < core.customers; j++) {
      if (decisions.customer[j] !== 0 || won[j] === 1) continue;
      const more = extra(j);
      if (cost + more > core.budget) continue;
      const rate = more === 0 ? Infinity : (bound.worth[j] ?? 0) / more + (shared ? spare(j) : 0);
      if (rate > nextRate) {
        nextRate = rate;
        next = j;
      }
    }
    if (next < 0) return { won, worth };
    win(next);
  }

  function spare(j: number): number {
    let rest = cut.customerRoom[j] ?? 0;
    const end = core.customerStart[j + 1] ?? 0;
    for (let arc = core.customerStart[j] ?? 0; arc < end; arc++)
      if (paid[core.arcGroup[arc] ?? 0] === 0) rest -= cut.arcFlow[arc] ?? 0;
    return rest;
  }
}
