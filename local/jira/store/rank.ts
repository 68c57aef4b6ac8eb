const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const WIDTH = 6;

/** Rank of the n-th issue of a fresh backlog. */
export function initialRank(position: number): string {
  return `${position.toString(36).padStart(WIDTH, '0')}i`;
}

/**
 * A rank strictly between two others, as base-36 fractions; the end of the scale where one is missing.
 * It never ends in 0, so that there is always room below it.
 */
export function rankBetween(before: string | undefined, after: string | undefined): string {
  let prefix = '';
  for (let at = 0; ; at += 1) {
    const low = digitAt(before, at, 0);
    const high = after === undefined ? DIGITS.length : digitAt(after, at, 0);
    if (low === high) {
      prefix += DIGITS.charAt(low);
      continue;
    }
    if (high - low > 1) return prefix + DIGITS.charAt(Math.floor((low + high) / 2));
    return prefix + DIGITS.charAt(low) + rankAbove(before?.slice(at + 1) ?? '');
  }
}

function rankAbove(rest: string): string {
  let prefix = '';
  for (let at = 0; ; at += 1) {
    const low = digitAt(rest, at, 0);
    if (low < DIGITS.length - 1) return prefix + DIGITS.charAt(Math.ceil((low + DIGITS.length) / 2));
    prefix += DIGITS.charAt(low);
  }
}

function digitAt(rank: string | undefined, at: number, missing: number): number {
  return rank !== undefined && at < rank.length ? DIGITS.indexOf(rank.charAt(at)) : missing;
}
