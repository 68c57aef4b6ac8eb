/** Rows of one table grouped by the keys that an extractor reads from them, kept up to date row by row. */
export class MultiIndex<Row> {
  readonly #keysOf: (row: Row) => readonly string[];
  readonly #groups = new Map<string, Map<string, Row>>();

  constructor(keysOf: (row: Row) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  replace(id: string, before: Row | undefined, after: Row | undefined): void {
    if (before !== undefined) {
      for (const key of this.#keysOf(before)) {
        const group = this.#groups.get(key);
        group?.delete(id);
        if (group?.size === 0) this.#groups.delete(key);
      }
    }
    if (after === undefined) return;
    for (const key of this.#keysOf(after)) {
      const group = this.#groups.get(key);
      if (group) group.set(id, after);
      else this.#groups.set(key, new Map([[id, after]]));
    }
  }

  /** Rows under a key, in the order in which they came; empty when there are none. */
  get(key: string): Row[] {
    return [...(this.#groups.get(key)?.values() ?? [])];
  }

  has(key: string): boolean {
    return this.#groups.has(key);
  }

  keys(): IterableIterator<string> {
    return this.#groups.keys();
  }
}
