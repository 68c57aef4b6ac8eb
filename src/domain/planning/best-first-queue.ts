/** Entries out by highest bound; among equal bounds the one that came in first, so that order never varies. */
export class BestFirstQueue<Entry extends { readonly bound: number }> {
  private readonly heap: { readonly entry: Entry; readonly arrival: number }[] = [];
  private arrivals = 0;

  get size(): number {
    return this.heap.length;
  }

  /** The highest bound waiting; −Infinity when nothing waits. */
  get highest(): number {
    return this.heap[0]?.entry.bound ?? -Infinity;
  }

  add(entry: Entry): void {
    const { heap } = this;
    heap.push({ entry, arrival: this.arrivals++ });
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): Entry | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first.entry;
    heap[0] = last;
    for (let at = 0; ;) {
      let best = at;
      if (2 * at + 1 < heap.length && this.before(2 * at + 1, best)) best = 2 * at + 1;
      if (2 * at + 2 < heap.length && this.before(2 * at + 2, best)) best = 2 * at + 2;
      if (best === at) return first.entry;
      this.swap(at, best);
      at = best;
    }
  }

  private before(a: number, b: number): boolean {
    const left = this.heap[a];
    const right = this.heap[b];
    if (left === undefined || right === undefined) return false;
    return left.entry.bound === right.entry.bound
      ? left.arrival < right.arrival
      : left.entry.bound > right.entry.bound;
  }

  private swap(a: number, b: number): void {
    const left = this.heap[a];
    const right = this.heap[b];
    if (left === undefined || right === undefined) return;
    this.heap[a] = right;
    this.heap[b] = left;
  }
}
