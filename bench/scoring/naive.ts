import { daysBetween } from '../../src/domain/iso-date';
import type {
  ItemInput,
  NeedFacts,
  ProductFacts,
  RatingFacts,
  TestFacts,
} from '../../src/domain/value/model/facts';

/** Mass for and against. */
interface Mass {
  readonly plus: number;
  readonly minus: number;
}

/** What one persona adds to a need, and the evidence for it. */
interface Cell extends Mass {
  readonly value: number;
}

interface Prior {
  readonly rate: number;
  readonly strength: number;
}

/**
 * The obvious loop, written from the model's description alone: every item values its needs afresh, looks everything up
 * by searching, and caches nothing. It knows what `benchFacts` and `benchItems` make, and no more.
 */
export function scoreNaively(facts: ProductFacts, items: readonly ItemInput[]): Map<string, number> {
  const pools = new Map(facts.personas.map(({ id }) => [id, poolsOf(facts, id)]));
  return new Map(items.map((item) => [item.key, priorityOf(facts, pools, item)]));
}

type Pools = Readonly<Record<'importance' | 'satisfaction' | 'reach', Prior>>;

function poolsOf({ needs, settings }: ProductFacts, personaId: string): Pools {
  const ratings = needs.flatMap((need) => need.ratings.filter((rating) => rating.personaId === personaId));
  const surveys = ratings.flatMap((rating) => rating.surveys);
  const answers = sum(surveys, (survey) => survey.answers);
  const asked = sum(ratings, ({ sample }) => sample?.asked ?? 0);
  const { priorStrength: m, unknownStrength: m0 } = settings;
  const pool = (hits: number, n: number, unknown: number): Prior => ({
    rate: (hits + m0 * unknown) / (n + m0),
    strength: m0 + ((m - m0) * n) / (n + m),
  });
  return {
    importance: pool(
      sum(surveys, ({ important }) => important),
      answers,
      settings.importanceDefault01,
    ),
    satisfaction: pool(
      sum(surveys, ({ satisfied }) => satisfied),
      answers,
      settings.satisfactionDefault01,
    ),
    reach: pool(
      sum(ratings, ({ sample }) => sample?.have ?? 0),
      asked,
      settings.reachDefault01,
    ),
  };
}

function priorityOf(facts: ProductFacts, pools: ReadonlyMap<string, Pools>, item: ItemInput): number {
  const { settings } = facts;
  const stories = item.stories ?? [];
  const keys = new Set([item, ...stories].flatMap(({ links }) => links.map(({ needKey }) => needKey)));
  let value = 0;
  let sure = 0;
  let allPlanned = 0;
  let allUncovered = 0;
  for (const needKey of keys) {
    const need = facts.needs.find(({ key }) => key === needKey);
    if (need === undefined) continue;
    const shareOf = ({ links }: ItemInput) => links.find((link) => link.needKey === needKey)?.coverage01 ?? 0;
    const inStories = sum(stories, shareOf);
    const planned = Math.max(shareOf(item), inStories);
    const uncovered = Math.max(0, shareOf(item) - inStories);
    const counted = Math.min(planned, leftOf(facts, need));
    allPlanned += planned;
    allUncovered += uncovered;
    for (const { id } of facts.personas) {
      const cell = cellOf(facts, pools, need, id);
      const alone = uncovered * confidenceOf(facts, cell, item.tests);
      const withStories = sum(
        stories,
        (story) => shareOf(story) * confidenceOf(facts, cell, item.tests, story.tests),
      );
      const confidence =
        stories.length === 0
          ? confidenceOf(facts, cell, item.tests)
          : (alone + withStories) / (planned || Number.NaN);
      value += counted * cell.value;
      sure += counted * cell.value * confidence;
    }
  }
  const goal = sum(item.goals, ({ alignment01 }) => alignment01);
  const reference = item.level === 'epic' ? settings.referenceEpic : settings.referenceStory;
  const overhead = settings.overheadShare01 * settings.referenceStory;
  const effort = effortOf(facts, item, allUncovered / allPlanned);
  const confidence = value > 0 ? sure / value : 0;
  return (confidence * value * (1 + settings.goalLift * goal) * (reference + overhead)) / (effort + overhead);
}

/** Part A3, of work that no answer is newer than and that belongs to no epic. */
function leftOf({ delivered, settings }: ProductFacts, need: NeedFacts): number {
  if (need.status === 'declined') return 0;
  const links = delivered.flatMap((done) => done.links.filter(({ needKey }) => needKey === need.key));
  return (
    1 -
    Math.min(
      1,
      sum(links, ({ coverage01, verdict = 'none' }) => coverage01 * settings.verdict[verdict]),
    )
  );
}

/** Parts A5 to A7 and C. */
function cellOf(
  facts: ProductFacts,
  pools: ReadonlyMap<string, Pools>,
  need: NeedFacts,
  personaId: string,
): Cell {
  const { personas, settings } = facts;
  const persona = personas.find(({ id }) => id === personaId);
  const pool = pools.get(personaId);
  const rating = need.ratings.find((candidate) => candidate.personaId === personaId);
  if (persona === undefined || pool === undefined || rating === undefined)
    return { value: 0, plus: 0, minus: 0 };
  const weighed = ({ share01, strategicWeight }: typeof persona) => (share01 ?? 0) * strategicWeight;
  const weight = weighed(persona) / sum(personas, weighed);
  const value = 100 * weight * reachOf(facts, pool, need, rating) * unmetOf(facts, pool, rating);
  return { value, ...massOf(facts, need, rating, settings.needCap) };
}

function unmetOf({ settings }: ProductFacts, pool: Pools, { surveys, estimate }: RatingFacts): number {
  const n = sum(surveys, ({ answers }) => answers);
  const mean = (hits: number, { rate, strength }: Prior) => (hits + strength * rate) / (n + strength);
  const i = priorOf(settings, pool.importance, settings.importanceDefault01, estimate?.importance01);
  const s = priorOf(settings, pool.satisfaction, settings.satisfactionDefault01, estimate?.satisfaction01);
  if (n > 0 && surveys.every(({ unmet }) => unmet !== null)) {
    const both = { rate: i.rate * (1 - s.rate), strength: Math.min(i.strength, s.strength) };
    return mean(
      sum(surveys, ({ unmet }) => unmet ?? 0),
      both,
    );
  }
  const important = sum(surveys, (survey) => survey.important);
  const satisfied = sum(surveys, (survey) => survey.satisfied);
  return mean(important, i) * (1 - mean(satisfied, s));
}

function priorOf(
  { unknownStrength: m0, estimateStrength: mE }: ProductFacts['settings'],
  pool: Prior,
  unknown: number,
  estimate: number | null | undefined,
): Prior {
  if (estimate == null) return pool;
  return { rate: (m0 * unknown + mE * estimate) / (m0 + mE), strength: m0 + mE };
}

function reachOf(
  { settings, heard, audience }: ProductFacts,
  pool: Pools,
  { key }: NeedFacts,
  { personaId, sample, estimate }: RatingFacts,
): number {
  const { rate, strength } = priorOf(settings, pool.reach, settings.reachDefault01, estimate?.reach01);
  const said = heard.get(key)?.byPersona.get(personaId);
  const asking = said?.asking ?? 0;
  const hits = (sample?.have ?? 0) + strength * rate;
  const asked = sample?.asked ?? 0;
  if (asked >= settings.sampleDecides) return hits / (asked + strength);
  const base = hits / (asked + strength + (said?.refusing ?? 0));
  const silent = (audience.get(personaId)?.weight ?? 0) - (said?.askingAccounts ?? 0);
  const demand = asking > 0 ? asking / (asking + silent + settings.demandStrength) : 0;
  return Math.max(base, demand);
}

function massOf(
  { heard, today, settings }: ProductFacts,
  need: NeedFacts,
  { personaId, surveys, sample }: RatingFacts,
  cap: number,
): Mass {
  const age = (on: string) => 2 ** (-daysBetween(on, today) / settings.answerHalfLife);
  const said = heard.get(need.key)?.byPersona.get(personaId);
  const { plus = 0, minus = 0 } = said?.voices ?? {};
  const speakers = plus + minus;
  const answered = Math.max(
    sum(surveys, ({ answers, on }) => answers * age(on)),
    sample === null ? 0 : sample.asked * age(sample.on),
  );
  const voice = speakers > 0 ? voiceLevel(speakers) / speakers : 0;
  const survey = (settings.surveyTop * answered) / (answered + settings.surveyHalf);
  const data = settings.dataLevel * Math.min(1, said?.data.plus ?? 0);
  const claim = need.claims.length > 0 ? settings.claims.estimates : 0;
  return {
    plus: Math.min(cap, 1 - (1 - voice * plus) * (1 - survey) * (1 - data) * (1 - claim)),
    minus: Math.min(cap, voice * minus),
  };
}

function voiceLevel(n: number): number {
  if (n < 1) return 0.1 * n;
  if (n < 3) return 0.1;
  return n < 20 ? 0.1 * 3 ** (Math.log(n / 3) / Math.log(20 / 3)) : 0.3;
}

/** Part C, from the evidence of a cell and the tests of one item, or of a story and its epic. */
function confidenceOf(facts: ProductFacts, cell: Mass, ...tested: (readonly TestFacts[])[]): number {
  let doubt = 1 - cell.plus;
  let trust = 1 - cell.minus;
  for (const tests of tested) {
    for (const [kind, passedLevel, failedLevel] of LEVELS_OF_TESTS) {
      const left = ({ on }: TestFacts) => 2 ** (-daysBetween(on, facts.today) / 730);
      const ofKind = tests.filter((test) => test.kind === kind);
      const passed = sum(
        ofKind.filter((test) => test.passed === true),
        left,
      );
      const failed = sum(
        ofKind.filter((test) => test.passed === false),
        left,
      );
      const n = passed + failed;
      if (n === 0) continue;
      doubt *= 1 - (passedLevel * Math.min(1, n) * passed) / n;
      trust *= 1 - (failedLevel * Math.min(1, n) * failed) / n;
    }
  }
  const strength = ((1 - doubt) * trust) / (1 - (1 - doubt) * (1 - trust));
  const between = (from: number, to: number, low: number, high: number) =>
    low + ((high - low) * Math.log(strength / from)) / Math.log(to / from);
  if (strength <= 0.01) return 0.2;
  if (strength <= 0.1) return between(0.01, 0.1, 0.2, 0.5);
  return strength <= 0.3 ? between(0.1, 0.3, 0.5, 0.8) : between(0.3, 1, 0.8, 1);
}

const LEVELS_OF_TESTS = [
  ['test', 0.5, 0.8],
  ['launch', 0.95, 0.95],
] as const;

/** Part B3, of a story or of an epic with stories. */
function effortOf(
  { settings }: ProductFacts,
  { points, stories = [] }: ItemInput,
  uncovered: number,
): number {
  const sizeOf = (size: number | null) => size ?? settings.referenceStory;
  if (stories.length === 0) return sizeOf(points);
  const open = sum(stories, (story) => sizeOf(story.points));
  if (points === null) return open + uncovered * settings.referenceEpic;
  return Math.max(points, open);
}

/** The floor: every link of every item touched once and nothing else done. */
export function touchLinks(items: readonly ItemInput[]): number {
  let sum = 0;
  for (const { links } of items) for (const { coverage01 } of links) sum += coverage01;
  return sum;
}

function sum<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + amountOf(entry), 0);
}
