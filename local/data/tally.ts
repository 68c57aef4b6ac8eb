import type { LoadedData } from '../jira/site-data';

/** Counts what a source held and the site has no place for, by reason, with the first example of each. */
export class Tally {
  private readonly counts = new Map<string, { count: number; example: string | undefined }>();

  add(what: string, example?: string, count = 1): void {
    if (count === 0) return;
    const known = this.counts.get(what);
    if (known === undefined) this.counts.set(what, { count, example });
    else known.count += count;
  }

  /** Most frequent first. */
  entries(): LoadedData['unmapped'] {
    return [...this.counts]
      .map(([what, { count, example }]) => ({ what, count, ...(example === undefined ? {} : { example }) }))
      .sort((a, b) => b.count - a.count || a.what.localeCompare(b.what));
  }
}
