import { invalidField } from '../app-error';

/** One choice: of the things shown, the best and the worst. */
export interface BestWorst {
  readonly shown: readonly string[];
  readonly best: string;
  readonly worst: string;
}

/** Counts analysis: best − worst, and that over the times shown, −1…1. */
export interface MaxDiffScore {
  readonly thing: string;
  readonly count: number;
  readonly shown: number;
  readonly score: number;
}

/**
 * MaxDiff by counts (Finn & Louviere 1992), highest score first.
 * @throws AppError `invalid` on `choices[i]` when best and worst are the same or were not shown.
 */
export function maxDiffCounts(choices: readonly BestWorst[]): MaxDiffScore[] {
  const tally = new Map<string, { count: number; shown: number }>();
  const of = (thing: string) => {
    const entry = tally.get(thing) ?? { count: 0, shown: 0 };
    tally.set(thing, entry);
    return entry;
  };
  choices.forEach(({ shown, best, worst }, index) => {
    if (best === worst || !shown.includes(best) || !shown.includes(worst)) {
      throw invalidField(`choices[${index}]`, 'Best and worst must be two different things that were shown.');
    }
    for (const thing of new Set(shown)) of(thing).shown += 1;
    of(best).count += 1;
    of(worst).count -= 1;
  });
  return [...tally]
    .map(([thing, { count, shown }]) => ({ thing, count, shown, score: count / shown }))
    .sort((a, b) => b.score - a.score || (a.thing < b.thing ? -1 : 1));
}
