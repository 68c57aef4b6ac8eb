import type { IssueRow } from './store/issue-rows';

interface StaleIssue {
  /** What the search index still holds; undefined when the issue is too new for it. */
  readonly indexed: IssueRow | undefined;
  readonly until: number;
}

/** Jira's search is eventually consistent: for a while after a write it still sees the row from before. */
export class SearchLag {
  #milliseconds = 0;
  readonly #stale = new Map<string, StaleIssue>();

  set(milliseconds: number): void {
    this.#milliseconds = milliseconds;
    if (milliseconds === 0) this.#stale.clear();
  }

  /** Called right before an issue changes, with its row from before. */
  noteChange(id: string, before: IssueRow | undefined): void {
    if (this.#milliseconds === 0 || this.#stale.has(id)) return;
    this.#stale.set(id, { indexed: before, until: performance.now() + this.#milliseconds });
  }

  /** The issues that search sees differently from the store at this moment. */
  staleIssues(): ReadonlyMap<string, IssueRow | undefined> {
    const now = performance.now();
    for (const [id, stale] of this.#stale) if (stale.until <= now) this.#stale.delete(id);
    return new Map([...this.#stale].map(([id, stale]) => [id, stale.indexed]));
  }
}
