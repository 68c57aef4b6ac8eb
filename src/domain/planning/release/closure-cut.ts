import type { ReleaseCore } from './release-core';

/** What is decided about customers and groups: 1 = in, −1 = out, 0 = open. */
export interface Decisions {
  readonly customer: Int8Array;
  readonly group: Int8Array;
}

/**
 * Best choice of customers when every cost unit has a price: a maximum closure, solved as a minimum cut
 * (Picard 1976) with Dinic's maximum flow. Flow runs from a customer (capacity: worth less its own cost)
 * to the groups it needs (capacity: cost at that price). The flow of the last call is kept and only
 * repaired, since prices and decisions change little from call to call.
 * All amounts are whole numbers below 2^53, hence exact.
 */
export class ClosureCut {
  /** Cost units of the smallest best closure among the open customers and groups. */
  closureCost = 0;
  /** Level ≥ 0: the customer or group is in the smallest best closure. */
  readonly customerLevel: Int32Array;
  readonly groupLevel: Int32Array;
  readonly customerRoom: Float64Array;
  readonly customerFlow: Float64Array;
  readonly groupRoom: Float64Array;
  readonly groupFlow: Float64Array;
  readonly arcFlow: Float64Array;
  private readonly queue: Int32Array;
  private readonly customerNext: Int32Array;
  private readonly groupNext: Int32Array;
  private readonly core: ReleaseCore;
  private readonly worth: Float64Array;
  private readonly decided: Decisions;

  constructor(core: ReleaseCore, worth: Float64Array, decided: Decisions) {
    this.core = core;
    this.worth = worth;
    this.decided = decided;
    this.customerLevel = new Int32Array(core.customers);
    this.groupLevel = new Int32Array(core.groups);
    this.customerRoom = new Float64Array(core.customers);
    this.customerFlow = new Float64Array(core.customers);
    this.groupRoom = new Float64Array(core.groups);
    this.groupFlow = new Float64Array(core.groups);
    this.arcFlow = new Float64Array(core.arcCustomer.length);
    this.queue = new Int32Array(core.customers);
    this.customerNext = new Int32Array(core.customers);
    this.groupNext = new Int32Array(core.groups);
  }

  /** Worth of the best closure of the open customers at `price` per cost unit, costs subtracted. */
  solve(price: number): number {
    const { customers, groups, ownCost, groupCost, customerStart, groupStart } = this.core;
    this.reprice(price);
    while (this.layer()) {
      this.customerNext.set(customerStart.subarray(0, customers));
      this.groupNext.set(groupStart.subarray(0, groups));
      for (let j = 0; j < customers; j++) {
        const rest = (this.customerRoom[j] ?? 0) - (this.customerFlow[j] ?? 0);
        if (rest > 0) this.customerFlow[j] = (this.customerFlow[j] ?? 0) + this.push(j, rest);
      }
    }
    let total = 0;
    let cost = 0;
    for (let j = 0; j < customers; j++) {
      total += (this.customerRoom[j] ?? 0) - (this.customerFlow[j] ?? 0);
      if (this.decided.customer[j] === 0 && (this.customerLevel[j] ?? -1) >= 0) cost += ownCost[j] ?? 0;
    }
    for (let g = 0; g < groups; g++)
      if (this.decided.group[g] === 0 && (this.groupLevel[g] ?? -1) >= 0) cost += groupCost[g] ?? 0;
    this.closureCost = cost;
    return total;
  }

  /** Sets the capacities for a price and takes back flow that no longer fits. */
  private reprice(price: number): void {
    const { core, decided, customerRoom, customerFlow, groupRoom, groupFlow, arcFlow } = this;
    for (let j = 0; j < core.customers; j++) {
      const room = decided.customer[j] === 0 ? (this.worth[j] ?? 0) - price * (core.ownCost[j] ?? 0) : 0;
      customerRoom[j] = Math.max(room, 0);
      let excess = (customerFlow[j] ?? 0) - Math.max(room, 0);
      const end = core.customerStart[j + 1] ?? 0;
      for (let arc = core.customerStart[j] ?? 0; arc < end && excess > 0; arc++) {
        const back = Math.min(excess, arcFlow[arc] ?? 0);
        excess -= back;
        this.withdraw(arc, back);
      }
    }
    for (let g = 0; g < core.groups; g++) {
      const room = decided.group[g] === 0 ? price * (core.groupCost[g] ?? 0) : 0;
      groupRoom[g] = room;
      let excess = (groupFlow[g] ?? 0) - room;
      const end = core.groupStart[g + 1] ?? 0;
      for (let at = core.groupStart[g] ?? 0; at < end && excess > 0; at++) {
        const arc = core.groupArcs[at] ?? 0;
        const back = Math.min(excess, arcFlow[arc] ?? 0);
        excess -= back;
        this.withdraw(arc, back);
      }
    }
  }

  private withdraw(arc: number, amount: number): void {
    if (amount <= 0) return;
    const j = this.core.arcCustomer[arc] ?? 0;
    const g = this.core.arcGroup[arc] ?? 0;
    this.arcFlow[arc] = (this.arcFlow[arc] ?? 0) - amount;
    this.customerFlow[j] = (this.customerFlow[j] ?? 0) - amount;
    this.groupFlow[g] = (this.groupFlow[g] ?? 0) - amount;
  }

  /** Breadth-first levels from customers with room to spare; true while a group with room is reached. */
  private layer(): boolean {
    const { core, decided, customerLevel, groupLevel, queue } = this;
    const { arcGroup, arcCustomer, customerStart, groupStart, groupArcs } = core;
    customerLevel.fill(-1);
    groupLevel.fill(-1);
    let tail = 0;
    for (let j = 0; j < core.customers; j++) {
      if ((this.customerRoom[j] ?? 0) <= (this.customerFlow[j] ?? 0)) continue;
      customerLevel[j] = 0;
      queue[tail++] = j;
    }
    let reached = Infinity;
    for (let head = 0; head < tail; head++) {
      const j = queue[head] ?? 0;
      const level = customerLevel[j] ?? 0;
      if (level >= reached) break;
      const end = customerStart[j + 1] ?? 0;
      for (let arc = customerStart[j] ?? 0; arc < end; arc++) {
        const g = arcGroup[arc] ?? 0;
        if ((groupLevel[g] ?? 0) >= 0 || decided.group[g] !== 0) continue;
        groupLevel[g] = level + 1;
        if ((this.groupRoom[g] ?? 0) > (this.groupFlow[g] ?? 0)) reached = level + 1;
        const groupEnd = groupStart[g + 1] ?? 0;
        for (let at = groupStart[g] ?? 0; at < groupEnd; at++) {
          const back = groupArcs[at] ?? 0;
          if ((this.arcFlow[back] ?? 0) <= 0) continue;
          const k = arcCustomer[back] ?? 0;
          if ((customerLevel[k] ?? 0) >= 0) continue;
          customerLevel[k] = level + 2;
          queue[tail++] = k;
        }
      }
    }
    return reached < Infinity;
  }

  /** Pushes up to `limit` from customer j along the levels; returns what arrived. */
  private push(j: number, limit: number): number {
    const { core, decided, customerLevel, groupLevel, arcFlow, groupFlow, customerNext, groupNext } = this;
    const { arcGroup, arcCustomer, customerStart, groupStart, groupArcs } = core;
    const end = customerStart[j + 1] ?? 0;
    const level = customerLevel[j] ?? 0;
    let sent = 0;
    for (let arc = customerNext[j] ?? 0; arc < end; arc = (customerNext[j] ?? 0) + 1, customerNext[j] = arc) {
      const g = arcGroup[arc] ?? 0;
      if (decided.group[g] !== 0 || groupLevel[g] !== level + 1) continue;
      const room = Math.min((this.groupRoom[g] ?? 0) - (groupFlow[g] ?? 0), limit - sent);
      if (room > 0) {
        groupFlow[g] = (groupFlow[g] ?? 0) + room;
        arcFlow[arc] = (arcFlow[arc] ?? 0) + room;
        sent += room;
        if (sent === limit) return sent;
      }
      const groupEnd = groupStart[g + 1] ?? 0;
      for (let at = groupNext[g] ?? 0; at < groupEnd; at = (groupNext[g] ?? 0) + 1, groupNext[g] = at) {
        const back = groupArcs[at] ?? 0;
        const k = arcCustomer[back] ?? 0;
        const returnable = arcFlow[back] ?? 0;
        if (returnable <= 0 || customerLevel[k] !== level + 2) continue;
        const moved = this.push(k, Math.min(limit - sent, returnable));
        if (moved <= 0) continue;
        arcFlow[back] = (arcFlow[back] ?? 0) - moved;
        arcFlow[arc] = (arcFlow[arc] ?? 0) + moved;
        sent += moved;
        if (sent === limit) return sent;
      }
    }
    return sent;
  }
}
