import type { Decisions } from './closure-cut';
import type { ReleaseCore } from './release-core';

/**
 * The decisions at the present node of the search, with everything that follows from them, and the way back.
 * A variable is a customer j (0 … customers − 1) or a group g (customers + g).
 */
export class ReleaseDecisions implements Decisions {
  readonly customer: Int8Array;
  readonly group: Int8Array;
  /** Variables decided so far, oldest first. */
  readonly trail: number[] = [];
  /** Worth (scaled like `worth`) and cost units of what is in. */
  worthIn = 0;
  costIn = 0;
  private broken = false;
  private readonly core: ReleaseCore;
  private readonly worth: Float64Array;

  constructor(core: ReleaseCore, worth: Float64Array) {
    this.core = core;
    this.worth = worth;
    this.customer = new Int8Array(core.customers);
    this.group = new Int8Array(core.groups);
  }

  /** 1 in, −1 out, 0 open. */
  of(variable: number): number {
    const { customers } = this.core;
    return (variable < customers ? this.customer[variable] : this.group[variable - customers]) ?? 0;
  }

  /** Decides a variable and what follows at once: a customer in takes its groups in, a group out its customers out. */
  decide(variable: number, choice: number): void {
    const { customers } = this.core;
    if (variable < customers) this.decideCustomer(variable, choice);
    else this.decideGroup(variable - customers, choice);
  }

  /**
   * Draws every conclusion: customers who no longer fit are out, customers who cost nothing more are in, groups
   * without an open customer are out. False when the decisions contradict each other or exceed the budget.
   */
  conclude(): boolean {
    const { core, customer, group } = this;
    for (let before = -1; before !== this.trail.length;) {
      before = this.trail.length;
      if (this.broken || this.costIn > core.budget) return false;
      for (let j = 0; j < core.customers; j++) {
        if (customer[j] !== 0) continue;
        const extra = this.extraCost(j);
        if (extra > core.budget - this.costIn) this.decideCustomer(j, -1);
        else if (extra === 0) this.decideCustomer(j, 1);
      }
      for (let g = 0; g < core.groups; g++)
        if (group[g] === 0 && this.openCustomers(g) === 0) {
          group[g] = -1;
          this.trail.push(core.customers + g);
        }
    }
    return !this.broken;
  }

  /** Takes back every decision after the first `length`. */
  backTo(length: number): void {
    const { core } = this;
    while (this.trail.length > length) {
      const variable = this.trail.pop() ?? 0;
      const g = variable - core.customers;
      if (g >= 0) {
        if (this.group[g] === 1) this.costIn -= core.groupCost[g] ?? 0;
        this.group[g] = 0;
      } else {
        if (this.customer[variable] === 1) {
          this.worthIn -= this.worth[variable] ?? 0;
          this.costIn -= core.ownCost[variable] ?? 0;
        }
        this.customer[variable] = 0;
      }
    }
    this.broken = false;
  }

  /** Cost units still to pay for customer j; infinite when a group it needs is out. */
  extraCost(j: number): number {
    const { core, group } = this;
    let cost = core.ownCost[j] ?? 0;
    const end = core.customerStart[j + 1] ?? 0;
    for (let arc = core.customerStart[j] ?? 0; arc < end; arc++) {
      const g = core.arcGroup[arc] ?? 0;
      if (group[g] === 0) cost += core.groupCost[g] ?? 0;
      else if (group[g] === -1) return Infinity;
    }
    return cost;
  }

  /** How many undecided customers need group g. */
  openCustomers(g: number): number {
    const { core } = this;
    let open = 0;
    const end = core.groupStart[g + 1] ?? 0;
    for (let at = core.groupStart[g] ?? 0; at < end; at++)
      if (this.customer[core.arcCustomer[core.groupArcs[at] ?? 0] ?? 0] === 0) open++;
    return open;
  }

  private decideCustomer(j: number, choice: number): void {
    const { core } = this;
    if (this.customer[j] === choice) return;
    if (this.customer[j] !== 0) {
      this.broken = true;
      return;
    }
    this.customer[j] = choice;
    this.trail.push(j);
    if (choice !== 1) return;
    this.worthIn += this.worth[j] ?? 0;
    this.costIn += core.ownCost[j] ?? 0;
    const end = core.customerStart[j + 1] ?? 0;
    for (let arc = core.customerStart[j] ?? 0; arc < end; arc++) this.decideGroup(core.arcGroup[arc] ?? 0, 1);
  }

  private decideGroup(g: number, choice: number): void {
    const { core } = this;
    if (this.group[g] === choice) return;
    if (this.group[g] !== 0) {
      this.broken = true;
      return;
    }
    this.group[g] = choice;
    this.trail.push(core.customers + g);
    if (choice === 1) {
      this.costIn += core.groupCost[g] ?? 0;
      return;
    }
    const end = core.groupStart[g + 1] ?? 0;
    for (let at = core.groupStart[g] ?? 0; at < end; at++)
      this.decideCustomer(core.arcCustomer[core.groupArcs[at] ?? 0] ?? 0, -1);
  }
}
