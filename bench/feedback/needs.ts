import { z } from 'zod';
import { collectStatistics } from '../../src/domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../src/domain/evidence/text/topic-matcher';
import { readTable } from './csv';
import { OWN_PIECES } from './own-pieces';

const LINKS = 'feedback/feedback-to-feature-links-dabrowski2023.csv.gz';
const REVIEWS = 'feedback/app-reviews-dabrowski2023-8apps.csv.gz';
/** The two files name four of the apps differently. */
const APP_NAMES = new Map([
  ['com.spotify.music', 'Spotify'],
  ['com.twitter.android', 'Twitter'],
  ['com.zentertain.photoeditor', 'Photo Editor'],
  ['com.whatsapp', 'WhatsApp'],
]);

const linkRow = z.object({
  app: z.string(),
  review: z.string(),
  feature_query: z.string(),
  relevant: z.string(),
});
const reviewRow = z.object({ app: z.string(), content: z.string() });

export interface JudgedFeature {
  readonly app: string;
  readonly feature: string;
  readonly reviews: readonly string[];
  readonly judged: readonly boolean[];
}
type Ranker = (query: JudgedFeature) => number[];

/**
 * Precision at 5 over 22 features and 1,018 judged pairs: of the five reviews most surely suggested for a
 * feature among those judged for it, the share judged to be about it. Beside it the keyword baseline, chance,
 * and the best that is possible, as some features have fewer than five relevant reviews.
 */
export function measureNeeds(
  queries: readonly JudgedFeature[],
  reviews: ReadonlyMap<string, readonly string[]>,
): {
  precisionAt5: number;
  keyword: number;
  chance: number;
  ceiling: number;
} {
  const relevant = (query: JudgedFeature): number => query.judged.filter(Boolean).length;
  return {
    precisionAt5: rateAll(queries, (query) => suggestScores(query, reviews.get(query.app) ?? [])),
    keyword: rateAll(queries, keywordScores),
    chance: mean(queries.map((query) => relevant(query) / query.judged.length)),
    ceiling: mean(queries.map((query) => Math.min(5, relevant(query)) / 5)),
  };
}

/** The features with the reviews that were judged for each. */
export function readFeatures(): JudgedFeature[] {
  const byFeature = new Map<string, { app: string; feature: string; reviews: string[]; judged: boolean[] }>();
  for (const row of readTable(LINKS, linkRow)) {
    const id = `${row.app}/${row.feature_query}`;
    const query = byFeature.get(id) ?? { app: row.app, feature: row.feature_query, reviews: [], judged: [] };
    query.reviews.push(row.review);
    query.judged.push(row.relevant === 'Y');
    byFeature.set(id, query);
  }
  return [...byFeature.values()];
}

/** All reviews with a text (10,000 of 31,947) by app: the corpus that says which words are rare. */
export function readReviews(): Map<string, string[]> {
  const corpus = new Map<string, string[]>();
  for (const row of readTable(REVIEWS, reviewRow)) {
    if (row.content === '') continue;
    const app = APP_NAMES.get(row.app) ?? row.app;
    const texts = corpus.get(app);
    if (texts === undefined) corpus.set(app, [row.content]);
    else texts.push(row.content);
  }
  return corpus;
}

function suggestScores(query: JudgedFeature, own: readonly string[]): number[] {
  const matcher = new TopicMatcher(
    [{ key: 'feature', name: query.feature, text: '' }],
    collectStatistics(own.slice(0, OWN_PIECES)),
  );
  return query.reviews.map((review) => matcher.rate(review)[0]?.score ?? 0);
}

/** The baseline: how many of the feature's words, as written, are words of the review. */
function keywordScores(query: JudgedFeature): number[] {
  const wanted = query.feature.toLowerCase().split(/\W+/);
  return query.reviews.map((review) => {
    const words = new Set(review.toLowerCase().split(/\W+/));
    return wanted.filter((word) => words.has(word)).length;
  });
}

function rateAll(queries: readonly JudgedFeature[], ranker: Ranker): number {
  return mean(queries.map((query) => precisionAt5(ranker(query), query.judged)));
}

/** Expected precision over all orders of equal scores, so that no ranker gains by a lucky file order. */
function precisionAt5(scores: readonly number[], judged: readonly boolean[]): number {
  let open = 5;
  let hits = 0;
  for (const score of [...new Set(scores)].sort((a, b) => b - a)) {
    const group = judged.filter((_, at) => scores[at] === score);
    const taken = Math.min(open, group.length);
    hits += (taken * group.filter(Boolean).length) / group.length;
    open -= taken;
    if (open === 0) break;
  }
  return hits / 5;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
