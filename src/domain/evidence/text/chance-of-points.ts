/** A word that a text may have by chance, the points that it then gives, and whether the text has it. */
export interface ChanceWord {
  readonly chance01: number;
  readonly points: number;
  readonly present: boolean;
}

/** Points are added in steps of this size. */
const STEP = 0.25;

/**
 * The chance that words which come independently of each other give at least as many points as those that are there,
 * 0–1: the exact sum over all their combinations, with each word's points rounded to quarters, a quarter at least.
 */
export function chanceOfPoints(words: readonly ChanceWord[]): number {
  const steps = words.map((word) => Math.max(1, Math.round(word.points / STEP)));
  const reached = words.reduce((sum, word, at) => sum + (word.present ? (steps[at] ?? 0) : 0), 0);
  let chances = new Float64Array(reached + 1);
  chances[0] = 1;
  words.forEach(({ chance01 }, word) => {
    const next = new Float64Array(reached + 1);
    for (let at = 0; at <= reached; at += 1) {
      const before = chances[at] ?? 0;
      if (before === 0) continue;
      next[at] = (next[at] ?? 0) + before * (1 - chance01);
      const to = Math.min(reached, at + (steps[word] ?? 0));
      next[to] = (next[to] ?? 0) + before * chance01;
    }
    chances = next;
  });
  return chances[reached] ?? 0;
}
