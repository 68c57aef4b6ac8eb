import fc from 'fast-check';
import { historyOf } from './acts';
import type { History } from './acts';
import { playAll } from './play';
import type { Played, Playing } from './play';
import { startSite } from './site';

/** Histories of one site: its schedules go over all of its products, so that more would not be cheaper. */
const OF_A_SITE = 250;
/** Attempts at a shorter history that ends wrong as well. */
const SHORTER = 40;

export interface Asked {
  readonly count: number;
  readonly seed: number;
  /** Acts of one history, at most. */
  readonly most: number;
}

export interface Wrong {
  /** Its place among the histories of the seed. */
  readonly at: number;
  readonly played: Played;
}

export interface Outcome {
  readonly histories: number;
  readonly wrong: readonly Wrong[];
  readonly foreignChanges: readonly string[];
}

export interface PlayingSites extends Playing {
  /** Hears what there is to say so far, when all histories of a site have ended. */
  readonly tellSite?: (soFar: Outcome) => void;
  /** No further site is begun once this is aborted. */
  readonly signal?: AbortSignal;
}

/**
 * Plays the histories of a seed, site by site, and gives how many were played and those that did not end as they must.
 */
export async function playHistories(
  asked: Asked,
  { tell, tellSite, signal, crashes = 0 }: PlayingSites = {},
): Promise<Outcome> {
  const histories = fc.sample(historyOf(asked.most), { numRuns: asked.count, seed: asked.seed });
  const wrong: Wrong[] = [];
  const foreignChanges: string[] = [];
  let played = 0;
  for (let from = 0; from < histories.length && signal?.aborted !== true; from += OF_A_SITE) {
    const some = histories.slice(from, from + OF_A_SITE);
    const site = await startSite(some.length);
    try {
      const report = await playAll(site, site.places, some, {
        crashes,
        tell: (ended) => tell?.(from + ended),
      });
      foreignChanges.push(...report.foreignChanges);
      for (const [at, one] of report.played.entries())
        if (one.differences.length > 0) wrong.push({ at: from + at, played: one });
    } finally {
      await site.close();
    }
    played += some.length;
    tellSite?.({ histories: played, wrong, foreignChanges });
  }
  return { histories: played, wrong, foreignChanges };
}

/** The shortest history like a wrong one that still ends wrong when it is played alone; itself where none does. */
export async function shortened({ most, seed }: Asked, { at, played }: Wrong): Promise<Played> {
  const site = await startSite(SHORTER);
  let shortest = played;
  let place = 0;
  try {
    await fc.check(
      fc.asyncProperty(historyOf(most), async (history) => {
        const here = site.places.slice(place, place + 1);
        place += 1;
        if (here.length === 0) return true;
        const [one] = (await playAll(site, here, [history])).played;
        if (one === undefined || one.differences.length === 0) return true;
        shortest = one;
        return false;
      }),
      { seed, path: String(at), numRuns: 1 },
    );
  } finally {
    await site.close();
  }
  return shortest;
}

/** A history and what was wrong with it, for people. */
export function tellPlayed({ history, differences }: Played): string {
  const lines = history.map(({ trouble, ...act }: History[number]) => {
    const { kill, ...others } = trouble;
    const goesWrong = [
      ...Object.entries(others).flatMap(([name, how]) =>
        how === 'come' || how === 'answers' || how === false ? [] : [`${name}: ${String(how)}`],
      ),
      ...(kill === null ? [] : [`${kill.whose} ended after ${String(kill.after)} ${kill.of}`]),
    ];
    return `  ${JSON.stringify(act)}${goesWrong.length === 0 ? '' : ` (${goesWrong.join(', ')})`}`;
  });
  return [...lines, ...differences.map(({ kind, what }) => `  → ${kind}: ${what}`)].join('\n');
}
