import { carriesTopic, ordinaryRate } from '../evidence/text/ordinary-words';
import { tokenise } from '../evidence/text/tokens';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';

/** Open work as far as it matters whether it serves a need. */
export interface OpenWork {
  readonly summary: string;
  readonly votes: number;
  /** The day it was last changed; null where Jira does not say. */
  readonly updatedOn: IsoDate | null;
}

/** Work that may serve a need, and the words of its title that say so; none where it is only recent or voted for. */
export interface LikelyWork<W extends OpenWork> {
  readonly work: W;
  readonly because: readonly string[];
  /** Its words say so as clearly as those of the best: to be proposed, not only listed. */
  readonly clear: boolean;
}

/** How often a word that is in no list stands in a text: rare, and so a good reason. */
const UNKNOWN_RATE = 1e-4;
/** A word that stands in all titles tells them apart less: it loses this share of its weight (ours). */
const LOST_BY_COMMON_01 = 0.7;
/** Days after which a change counts half as recent (ours). */
const HALF_RECENT_DAYS = 60;
/** What recency and votes may add at most; a shared word that is not ordinary weighs more (ours). */
const MOST_BESIDE_WORDS = 1;
/** Proposed from this share of the best one's words on (ours). */
const CLEAR_01 = 0.5;
const MOST_CLEAR = 3;

/** The words of a need worth searching for, the rarest first, each as it was written. */
export function searchedWords(need: string, most: number): string[] {
  const words = new Map<string, { readonly word: string; readonly weight: number }>();
  for (const { term, word } of tokenise(need))
    if (carriesTopic(term) && !words.has(term))
      words.set(term, { word: plainWord(word), weight: surprise(term) });
  return [...words.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Open work by how likely it serves a need: by the words that its title shares, then by recency and votes. */
export function likelyWork<W extends OpenWork>(
  need: string,
  open: readonly W[],
  { today, most }: { readonly today: IsoDate; readonly most: number },
): LikelyWork<W>[] {
  const wanted = new Set(
    tokenise(need)
      .map(({ term }) => term)
      .filter(carriesTopic),
  );
  const read = open.map((work) => ({ work, tokens: tokenise(work.summary) }));
  const titlesWith = new Map<string, number>();
  for (const { tokens } of read)
    for (const term of new Set(tokens.map((token) => token.term)))
      titlesWith.set(term, (titlesWith.get(term) ?? 0) + 1);
  const weightOf = (term: string): number => {
    const share01 = (titlesWith.get(term) ?? 0) / Math.max(1, read.length);
    return surprise(term) * (1 - LOST_BY_COMMON_01 * share01);
  };
  const rated = read.map(({ work, tokens }) => {
    const shared = new Map(
      tokens.filter(({ term }) => wanted.has(term)).map(({ term, word }) => [term, word]),
    );
    const words = [...shared.keys()].reduce((sum, term) => sum + weightOf(term), 0);
    return { work, because: [...shared.values()], words, score: words + besideWords(work, today) };
  });
  const best = Math.max(0, ...rated.map(({ words }) => words));
  return rated
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ work, because, words }, at) => ({
      work,
      because,
      clear: at < MOST_CLEAR && words > 0 && words >= CLEAR_01 * best,
    }));
}

function besideWords({ votes, updatedOn }: OpenWork, today: IsoDate): number {
  const days = updatedOn === null ? Infinity : Math.max(0, daysBetween(updatedOn, today));
  const recent01 = HALF_RECENT_DAYS / (HALF_RECENT_DAYS + days);
  const voted01 = 1 - 1 / (1 + Math.log2(1 + Math.max(0, votes)));
  return (MOST_BESIDE_WORDS * (recent01 + voted01)) / 2;
}

const surprise = (term: string): number => -Math.log(ordinaryRate(term) || UNKNOWN_RATE);

/** As it can be searched for: without what follows an apostrophe. */
function plainWord(word: string): string {
  return word.toLowerCase().replace(/['’].*$/u, '');
}

/** Each need with the open work that most likely serves it, no work twice; fewer where there is less work than needs. */
export function likelyPairs<N extends { readonly title: string }, W extends { readonly summary: string }>(
  needs: readonly N[],
  open: readonly W[],
  today: IsoDate,
): { readonly need: N; readonly work: W }[] {
  let free = open.map((item) => ({ item, summary: item.summary, votes: 0, updatedOn: null }));
  return needs.flatMap((need) => {
    const [best] = likelyWork(need.title, free, { today, most: 1 });
    if (best === undefined) return [];
    free = free.filter((one) => one !== best.work);
    return [{ need, work: best.work.item }];
  });
}
