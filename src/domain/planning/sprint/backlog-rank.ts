/** Keys to put, in this order, directly before or after another item: one call to Jira's ranking. */
export interface RankMove {
  readonly keys: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

export interface RankedItem {
  readonly key: string;
  /** Place of the item's band, 1 = first; null = not scored: such items go last. */
  readonly band: number | null;
}

/** Jira ranks at most this many issues in one call. */
export const RANK_BATCH = 50;

/**
 * The fewest moves that bring a backlog into the order of its bands, leaving the order inside each band as the
 * team has it. The largest set of items already in order stays where it is (longest increasing subsequence); to
 * be applied one after the other.
 */
export function rankByBand(backlog: readonly RankedItem[]): RankMove[] {
  const target = backlog
    .map(({ key, band }, row) => ({ key, band: band ?? Infinity, row }))
    .sort((a, b) => (a.band === b.band ? a.row - b.row : a.band < b.band ? -1 : 1));
  const staying = new Set(longestIncreasing(target.map(({ row }) => row)));
  const moves: RankMove[] = [];
  let anchor: string | null = null;
  for (let at = 0; at < target.length;) {
    const end = target.findIndex(({ row }, next) => next >= at && staying.has(row));
    const stop = end < 0 ? target.length : end;
    const next = target[stop]?.key;
    const keys = target.slice(at, stop).map(({ key }) => key);
    for (let start = 0; start < keys.length; start += RANK_BATCH) {
      const batch = keys.slice(start, start + RANK_BATCH);
      if (anchor !== null) moves.push({ keys: batch, after: anchor });
      else if (next !== undefined) moves.push({ keys: batch, before: next });
      anchor = batch.at(-1) ?? anchor;
    }
    anchor = next ?? anchor;
    at = stop + 1;
  }
  return moves;
}

/** The values of a longest increasing subsequence (patience sorting). */
function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, at) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const found: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) found.push(values[at] ?? 0);
  return found.reverse();
}
