import { carriesTopic, ordinaryRate } from './ordinary-words';
import { chanceOfPoints } from './chance-of-points';
import { countTerms, termWeight } from './term-statistics';
import type { TermStatistics } from './term-statistics';
import { rateOfUnknownWords } from './text-language';
import { termsOf, tokenise } from './tokens';
import type { Token } from './tokens';

/** Something a piece of evidence may be about: a need by its statement, a persona by its traits. */
export interface Topic {
  readonly key: string;
  readonly name: string;
  /** Says more than the name; its words count for less. */
  readonly text: string;
  /** Texts that people said to be about it: words that several of them share speak for it as well. */
  readonly examples?: readonly string[];
}

/** A word of the piece that led to the suggestion, and how much of the score it gave. */
export interface SharedWord {
  readonly word: string;
  readonly points: number;
}

export interface TopicSuggestion {
  readonly key: string;
  /** Points above 0 by which the topics of one text are ordered, comparable over the texts of one matcher. */
  readonly score: number;
  /** How many of the topics a text about anything would meet as well by its ordinary words; small is sure. */
  readonly chance: number;
  /** The reason: shared words that are not ordinary, strongest first, never none. */
  readonly because: readonly SharedWord[];
}

/**
 * Offered up to so many topics met by chance; real texts meet more than independent words do. On the half of the data
 * that is for trying, 0.07 to 0.10 offered something to 3 to 4 of a hundred texts about other products, and more right
 * needs the higher it was; on the other half 0.12 came above one in ten for some products.
 */
const OFFERED_UP_TO = 0.09;
/** What is offered beside the best one has at least this share of its points. */
const BESIDE_THE_BEST_01 = 0.65;
const TEXT_WEIGHT = 0.6;
const EXAMPLES_WEIGHT = 0.4;
/** Examples weigh as if there were so many more without the word: one quote alone says little. */
const EXAMPLES_PRIOR = 2;
const WORDS_OF_EXAMPLES = 8;
/** A word of many topics says little about one of them: it counts as that common, by a tenth of its share. */
const COMMON_AMONG_TOPICS = 0.1;
const TOPICS_PRIOR = 5;
const READ_CHARACTERS = 600;

interface PreparedTopic {
  readonly key: string;
  /** 1 for words of the name, less for others. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Offers topics for texts. Whether at all: a shared word is as surprising as it is improbable that a text of this
 * length, about anything, has it; a topic is offered only when so much surprise is not to be expected from any of the
 * topics by chance, and when a word carries it that is not ordinary. Most texts are about none, and then nothing is
 * offered. In which order: by BM25 (Robertson & Zaragoza 2009) over the product's own texts, since what is rare there
 * tells its topics apart.
 */
export class TopicMatcher {
  private readonly topics: readonly PreparedTopic[];
  private readonly topicsWith = new Map<string, number>();
  private readonly statistics: TermStatistics;

  /** `statistics` = of the product's own texts, topics and pieces. */
  constructor(topics: readonly Topic[], statistics: TermStatistics) {
    this.statistics = statistics;
    this.topics = topics.map((topic) => ({ key: topic.key, weights: weightsOf(topic) }));
    for (const { weights } of this.topics)
      for (const term of weights.keys()) this.topicsWith.set(term, (this.topicsWith.get(term) ?? 0) + 1);
  }

  /** The topics that a text is about, at most `limit`, best first; none where nothing says so. */
  suggest(text: string, limit = 3): TopicSuggestion[] {
    const rated = this.rate(text).filter(
      (topic) => topic.chance <= OFFERED_UP_TO && topic.because.length > 0,
    );
    const best = rated[0]?.score ?? 0;
    return rated.filter((topic) => topic.score >= BESIDE_THE_BEST_01 * best).slice(0, limit);
  }

  /** Every topic that shares a word with the text, whether it would be offered or not, best first. */
  rate(text: string): TopicSuggestion[] {
    const read = text.slice(0, READ_CHARACTERS);
    const tokens = tokenise(read);
    const counts = countTerms(tokens.map((token) => token.term));
    const shared = [...counts.keys()].filter((term) => this.topicsWith.has(term));
    if (shared.length === 0) return [];
    const chanceOf = this.chances(counts.size, rateOfUnknownWords(read));
    return this.topics
      .flatMap((topic) => this.rateTopic(topic, shared, counts, chanceOf, tokens) ?? [])
      .sort((a, b) => b.score - a.score);
  }

  private rateTopic(
    topic: PreparedTopic,
    shared: readonly string[],
    counts: ReadonlyMap<string, number>,
    chanceOf: (term: string) => number,
    tokens: readonly Token[],
  ): TopicSuggestion | null {
    const pointsOf = new Map<string, number>();
    let points = 0;
    let score = 0;
    for (const term of shared) {
      const weight = topic.weights.get(term);
      if (weight === undefined) continue;
      const surprise = -Math.log(chanceOf(term)) * weight;
      pointsOf.set(term, surprise);
      points += surprise;
      const own = termWeight(this.statistics, term, counts.get(term) ?? 0, tokens.length);
      score += weight * own * this.rarity01(term);
    }
    if (pointsOf.size === 0) return null;
    // Whatever cannot be offered anyway needs no exact chance.
    const chance =
      points < Math.log(this.topics.length)
        ? this.topics.length
        : this.topics.length *
          chanceOfPoints(
            [...topic.weights].map(([term, weight]) => ({
              chance01: chanceOf(term),
              points: -Math.log(chanceOf(term)) * weight,
              present: pointsOf.has(term),
            })),
          );
    return { key: topic.key, score, chance, because: words(tokens, pointsOf) };
  }

  /** The chance that a text with so many terms has a term although it is about something else. */
  private chances(length: number, unknownRate: number): (term: string) => number {
    const known = new Map<string, number>();
    return (term) => {
      const found = known.get(term);
      if (found !== undefined) return found;
      const ordinary = 1 - (1 - Math.max(ordinaryRate(term), unknownRate)) ** length;
      const others = (this.topicsWith.get(term) ?? 1) - 1;
      const chance = Math.max(ordinary, (COMMON_AMONG_TOPICS * others) / (this.topics.length + TOPICS_PRIOR));
      known.set(term, chance);
      return chance;
    };
  }

  /** 1 for a word of one topic alone, less the more topics have it. */
  private rarity01(term: string): number {
    const all = this.topics.length;
    return Math.log(1 + all / (this.topicsWith.get(term) ?? 1)) / Math.log(1 + all);
  }
}

function weightsOf({ name, text, examples = [] }: Topic): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const term of termsOf(name)) weights.set(term, 1);
  for (const term of termsOf(text)) if (!weights.has(term)) weights.set(term, TEXT_WEIGHT);
  const inExamples = new Map<string, number>();
  for (const example of examples) {
    for (const term of new Set(termsOf(example.slice(0, READ_CHARACTERS))))
      if (!weights.has(term) && carriesTopic(term)) inExamples.set(term, (inExamples.get(term) ?? 0) + 1);
  }
  const strongest = [...inExamples]
    .map(([term, count]) => ({ term, share: count / (examples.length + EXAMPLES_PRIOR) }))
    .sort((a, b) => b.share * surpriseOf(b.term) - a.share * surpriseOf(a.term) || (a.term < b.term ? -1 : 1))
    .slice(0, WORDS_OF_EXAMPLES);
  for (const { term, share } of strongest) weights.set(term, EXAMPLES_WEIGHT * share);
  return weights;
}

const surpriseOf = (term: string): number => -Math.log(Math.max(ordinaryRate(term), 1e-4));

function words(tokens: readonly Token[], pointsOf: ReadonlyMap<string, number>): SharedWord[] {
  const shown = new Map<string, SharedWord>();
  for (const { term, word } of tokens) {
    const points = pointsOf.get(term);
    if (points !== undefined && !shown.has(term) && carriesTopic(term)) shown.set(term, { word, points });
  }
  return [...shown.values()].sort((a, b) => b.points - a.points);
}
