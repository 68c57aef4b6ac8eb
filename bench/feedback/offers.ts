import { sampleNeeds } from '../../src/domain/product/sample/knowledge';
import { collectStatistics } from '../../src/domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../src/domain/evidence/text/topic-matcher';
import type { Topic } from '../../src/domain/evidence/text/topic-matcher';
import { readBacklogs, readIdeas, readRatedReviews } from './foreign-texts';
import type { JudgedFeature } from './needs';
import { OWN_PIECES } from './own-pieces';

/** The half of the data that is reported on: the table of ordinary words and the weights come from the other. */
const REPORTED_APPS: ReadonlySet<string> = new Set(['Facebook', 'Twitter', 'WhatsApp', 'eBay']);
const REVIEWS_OF_EACH = 250;
const RATED_TAKEN = 400;
const IDEAS_TAKEN = 200;
const STATED_WISH = /i want(?: to)? (.*?)(?:,? so that|$)/iu;
const OFFERED = 3;

/** A product with its needs, and texts that are about other products. */
interface Trial {
  readonly kind: string;
  readonly topics: readonly Topic[];
  readonly foreign: readonly string[];
}

export interface OfferScores {
  /** Share of texts about other products that get any offer, each kind of product counted alike. */
  readonly wrongOffersUnrelated: number;
  readonly wrongByKind: ReadonlyMap<string, number>;
  /** Share of judged texts that are offered a feature they were judged to be about, among up to three of all 22. */
  readonly rightInThree: number;
  /** As before, where every second judged text is linked already and only the others are asked about. */
  readonly rightInThreeLinked: number;
  /** Share of right ones among all offers on judged texts. */
  readonly rightOffers: number;
  /** Time to read 200 needs and offer for one text, in milliseconds: the median of a thousand texts. */
  readonly milliseconds: number;
}

/** What is offered to texts about something and to texts about nothing here. */
export function measureOffers(
  features: readonly JudgedFeature[],
  reviews: ReadonlyMap<string, readonly string[]>,
): OfferScores {
  const wrongByKind = new Map<string, number>();
  const rates = new Map<string, number[]>();
  for (const { kind, topics, foreign } of trials(features, reviews)) {
    const matcher = new TopicMatcher(
      topics,
      collectStatistics(topics.map(({ name, text }) => `${name} ${text}`)),
    );
    const offered = foreign.filter((text) => matcher.suggest(text, OFFERED).length > 0).length;
    rates.set(kind, [...(rates.get(kind) ?? []), offered / foreign.length]);
  }
  for (const [kind, shares] of rates) wrongByKind.set(kind, mean(shares));
  const own = spread([...reviews.values()].flat(), OWN_PIECES);
  const plain = offersOnJudged(features, own, false);
  return {
    wrongOffersUnrelated: mean([...wrongByKind.values()]),
    wrongByKind,
    rightInThree: plain.rightInThree,
    rightInThreeLinked: offersOnJudged(features, own, true).rightInThree,
    rightOffers: plain.rightOffers,
    milliseconds: timed(reviews),
  };
}

function trials(
  features: readonly JudgedFeature[],
  reviews: ReadonlyMap<string, readonly string[]>,
): Trial[] {
  const rated = spread(secondHalf(readRatedReviews()), RATED_TAKEN);
  const ideas = spread(secondHalf(readIdeas()), IDEAS_TAKEN);
  const of = (apps: readonly string[]): string[] =>
    apps.flatMap((app) => spread(reviews.get(app) ?? [], REVIEWS_OF_EACH));
  const apps = [...REPORTED_APPS];
  const anything = [...of(apps), ...rated, ...ideas];
  return [
    {
      kind: 'invoicing, 13 needs',
      topics: sampleNeeds.map((need) => ({
        key: String(need.number),
        name: need.title,
        text: need.statement,
      })),
      foreign: anything,
    },
    ...apps.map((app) => ({
      kind: 'an app, its own features',
      topics: features.filter((each) => each.app === app).map(topicOf),
      foreign: [...of(apps.filter((other) => other !== app)), ...rated],
    })),
    { kind: '22 features as one product', topics: features.map(topicOf), foreign: ideas },
    ...secondHalf(readBacklogs()).map(([, stories]) => ({
      kind: 'a backlog of 50 to 140 stories',
      topics: stories.map((story, at) => ({ key: String(at), name: wishOf(story), text: story })),
      foreign: anything,
    })),
  ];
}

function offersOnJudged(
  features: readonly JudgedFeature[],
  own: readonly string[],
  linked: boolean,
): { rightInThree: number; rightOffers: number } {
  const right = new Map<string, Set<string>>();
  for (const feature of features) {
    if (!REPORTED_APPS.has(feature.app)) continue;
    feature.reviews.forEach((review, at) => {
      if (feature.judged[at] === true)
        right.set(review, (right.get(review) ?? new Set()).add(topicOf(feature).key));
    });
  }
  const texts = [...right.keys()];
  const isExample = (text: string): boolean => linked && texts.indexOf(text) % 2 === 0;
  const topics = features.map((feature) => {
    const topic = topicOf(feature);
    return {
      ...topic,
      examples: texts.filter((text) => isExample(text) && right.get(text)?.has(topic.key) === true),
    };
  });
  const matcher = new TopicMatcher(
    topics,
    collectStatistics([...topics.map(({ name, text }) => `${name} ${text}`), ...own]),
  );
  const asked = texts.filter((text) => !isExample(text));
  let found = 0;
  let offers = 0;
  let rightOffers = 0;
  for (const text of asked) {
    const offered = matcher.suggest(text, OFFERED);
    const hits = offered.filter((topic) => right.get(text)?.has(topic.key) === true).length;
    if (hits > 0) found += 1;
    offers += offered.length;
    rightOffers += hits;
  }
  return { rightInThree: found / asked.length, rightOffers: rightOffers / offers };
}

function timed(reviews: ReadonlyMap<string, readonly string[]>): number {
  const topics = readBacklogs()
    .flatMap(([, stories]) => stories)
    .slice(0, 200)
    .map((story, at) => ({ key: String(at), name: wishOf(story), text: story }));
  const started = performance.now();
  const matcher = new TopicMatcher(
    topics,
    collectStatistics(topics.map(({ name, text }) => `${name} ${text}`)),
  );
  const prepared = performance.now() - started;
  const taken: number[] = [];
  for (const text of spread([...reviews.values()].flat(), 1000)) {
    const from = performance.now();
    matcher.suggest(text, OFFERED);
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  return prepared + (taken[Math.floor(taken.length / 2)] ?? 0);
}

const topicOf = ({ app, feature }: JudgedFeature): Topic => ({
  key: `${app}/${feature}`,
  name: feature,
  text: '',
});
const wishOf = (story: string): string => (STATED_WISH.exec(story)?.[1] ?? story).slice(0, 120);
const secondHalf = <T>(list: readonly T[]): T[] => list.filter((_, at) => at % 2 === 1);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** So many of the list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0).slice(0, count);
}
