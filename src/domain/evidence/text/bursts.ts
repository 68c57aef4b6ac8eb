/** How many pieces a topic got in one week; weeks are numbered, for example days since 1970 ÷ 7. */
export interface WeekCount {
  readonly key: string;
  readonly week: number;
  readonly count: number;
}

/** A topic that gets clearly more pieces this week than it used to. */
export interface Burst {
  readonly key: string;
  readonly count: number;
  /** Mean per week over the weeks before. */
  readonly usual: number;
  /** Probability of so many by chance (Poisson), below `BURST_BELOW`. */
  readonly chance: number;
}

const WEEKS_BEFORE = 8;
const FEWEST = 5;
/** About one false alarm in a thousand topic-weeks (ours). */
export const BURST_BELOW = 0.001;

/**
 * The topics that burst in the given week ("17 on this need this week"): at least five pieces, and so many
 * would come by chance less than once in a thousand, were the rate that of the eight weeks before. Half a
 * piece a week is added to that rate, so that a new topic needs more than one loud day. Largest first.
 */
export function findBursts(counts: readonly WeekCount[], week: number): Burst[] {
  const now = new Map<string, number>();
  const before = new Map<string, number>();
  for (const { key, week: at, count } of counts) {
    if (at === week) now.set(key, (now.get(key) ?? 0) + count);
    else if (at < week && at >= week - WEEKS_BEFORE) before.set(key, (before.get(key) ?? 0) + count);
  }
  const bursts: Burst[] = [];
  for (const [key, count] of now) {
    const usual = (before.get(key) ?? 0) / WEEKS_BEFORE;
    const chance = poissonTail(count, usual + 0.5);
    if (count >= FEWEST && chance < BURST_BELOW) bursts.push({ key, count, usual, chance });
  }
  return bursts.sort((a, b) => b.count - a.count || a.chance - b.chance || (a.key < b.key ? -1 : 1));
}

/** P(X ≥ count) for a Poisson variable with the given mean. */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  // Sum of the upper tail itself, as 1 − P(X < count) loses all digits where it matters.
  let term = Math.exp(-mean + count * Math.log(mean) - logFactorial(count));
  let sum = 0;
  for (let at = count; term > sum * 1e-16 || at < mean; at += 1) {
    sum += term;
    term *= mean / (at + 1);
  }
  return Math.min(1, sum);
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let at = 2; at <= n; at += 1) sum += Math.log(at);
  return sum;
}
