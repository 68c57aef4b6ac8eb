import { fleissKappa } from '../statistics/fleiss-kappa';
import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import { kendallW } from '../statistics/kendall-w';
import { wilson95 } from '../statistics/wilson';

/** What is rated of a need, on the surveys' scale from 1 to 5. */
export const ROUND_ASPECTS = ['importance', 'satisfaction'] as const;
export type RoundAspect = (typeof ROUND_ASPECTS)[number];

export interface NeedVote {
  readonly needId: string;
  readonly importance: number;
  readonly satisfaction: number;
}

/** What one person said; who it was is nobody's business. */
export interface Ballot {
  readonly votes: readonly NeedVote[];
}

/** Top-two-box counts of what customers of the persona answered about a need. */
export interface CustomerAnswers {
  readonly answers: number;
  readonly important: number;
  readonly satisfied: number;
}

/** How far the raters agree on one aspect, over all needs of the round. */
export interface Agreement {
  /** Who rated every need. */
  readonly raters: number;
  /** Kendall's W of the order of the needs; null where there is no order to agree on. */
  readonly w: number | null;
  /** Fleiss' κ of who says 4 or 5; null where everybody always says the same of it. */
  readonly kappa: number | null;
  /** Null with fewer than two raters: nobody agrees with themselves alone. */
  readonly verdict: 'agreed' | 'discuss' | null;
}

/** Where the answers to one aspect of a need lie. */
export interface Spread {
  readonly raters: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many said 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
  /** Whether two are so far apart that a mean would hide what they think. */
  readonly discuss: boolean;
}

/** What the team thought beside what the customers said, as shares of 1. */
export interface AgainstCustomers {
  /** The team's median as the value model would take it: 1 is 0, 5 is 1. */
  readonly team01: number;
  /** The share of the customers who said 4 or 5, with its 95 % interval (Wilson 1927). */
  readonly customers01: number;
  readonly low01: number;
  readonly high01: number;
  readonly answers: number;
  /** The team less the customers, with the interval that the customers' answers leave. */
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Null where too few customers answered to say. */
  readonly verdict: 'over' | 'under' | 'right' | null;
}

export interface RatedNeed {
  readonly needId: string;
  readonly aspects: Readonly<
    Record<RoundAspect, { readonly spread: Spread; readonly customers: AgainstCustomers | null }>
  >;
}

export interface RoundResult {
  readonly agreement: Readonly<Record<RoundAspect, Agreement>>;
  /** Those on which the raters are furthest apart first; needs that nobody rated are missing. */
  readonly needs: readonly RatedNeed[];
}

const STEPS = [1, 2, 3, 4, 5] as const;
/** From here on an answer counts as "important" or "satisfied", as in a survey. */
const HIGH = 4;
/** Two answers so many steps apart are worth a talk (ours). */
const APART = 2;

/** What came of a round: how far the raters agree, where they are apart, and where the customers say otherwise. */
export function roundResult(
  needIds: readonly string[],
  ballots: readonly Ballot[],
  customers: ReadonlyMap<string, CustomerAnswers>,
): RoundResult {
  const rated = needIds.flatMap((needId) => {
    const one = ratedNeed(needId, ballots, customers.get(needId) ?? null);
    return one === null ? [] : [one];
  });
  const apart = ({ aspects }: RatedNeed): number =>
    Math.max(...ROUND_ASPECTS.map((aspect) => aspects[aspect].spread.high - aspects[aspect].spread.low));
  return {
    agreement: {
      importance: agreementOn('importance', needIds, ballots),
      satisfaction: agreementOn('satisfaction', needIds, ballots),
    },
    needs: rated.sort((a, b) => apart(b) - apart(a)),
  };
}

/** The answer in the middle as a share of 1, as an estimate of a need holds it. */
export function estimateOf(median: number): number {
  return (median - 1) / (STEPS.length - 1);
}

function ratedNeed(
  needId: string,
  ballots: readonly Ballot[],
  customers: CustomerAnswers | null,
): RatedNeed | null {
  const votes = ballots.flatMap((ballot) => ballot.votes.find((vote) => vote.needId === needId) ?? []);
  if (votes.length === 0) return null;
  const one = (aspect: RoundAspect, high: number) => {
    const spread = spreadOf(votes.map((vote) => vote[aspect]));
    return { spread, customers: customers === null ? null : against(spread.median, high, customers.answers) };
  };
  return {
    needId,
    aspects: {
      importance: one('importance', customers?.important ?? 0),
      satisfaction: one('satisfaction', customers?.satisfied ?? 0),
    },
  };
}

function spreadOf(answers: readonly number[]): Spread {
  const sorted = [...answers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  return {
    raters: sorted.length,
    median: ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2,
    low,
    high,
    counts: STEPS.map((step) => sorted.filter((answer) => answer === step).length),
    discuss: high - low >= APART,
  };
}

/** Whether a team is wrong about its customers is theirs to say: the only doubt is how many of them were asked. */
function against(median: number, high: number, answers: number): AgainstCustomers | null {
  if (answers === 0) return null;
  const team01 = estimateOf(median);
  const share = wilson95(high, answers);
  const verdict = team01 > share.high ? 'over' : team01 < share.low ? 'under' : 'right';
  return {
    team01,
    customers01: share.estimate,
    low01: share.low,
    high01: share.high,
    answers,
    difference: {
      estimate: team01 - share.estimate,
      low: team01 - share.high,
      high: team01 - share.low,
    },
    verdict: answers < LEAST_FOR_INTERVAL ? null : verdict,
  };
}

/** Agreement in the order of all needs and in who says 4 or 5, among those who rated all of them. */
function agreementOn(aspect: RoundAspect, needIds: readonly string[], ballots: readonly Ballot[]): Agreement {
  const rows = ballots.flatMap((ballot) => {
    const row = needIds.flatMap(
      (needId) => ballot.votes.find((vote) => vote.needId === needId)?.[aspect] ?? [],
    );
    return row.length === needIds.length && row.length > 0 ? [row] : [];
  });
  const raters = rows.length;
  if (raters < 2) return { raters, w: null, kappa: null, verdict: null };
  const varies = rows.some((row) => new Set(row).size > 1);
  const order = needIds.length >= 2 && varies ? kendallW(rows) : null;
  const highs = rows.flat().filter((answer) => answer >= HIGH).length;
  // Where everybody says the same of everything, chance would agree as well: nothing is left to measure.
  const mixed = highs > 0 && highs < raters * needIds.length;
  const counts = needIds.map((_, at) => {
    const said = rows.filter((row) => (row[at] ?? 0) >= HIGH).length;
    return [said, raters - said];
  });
  const choice = mixed ? fleissKappa(counts) : null;
  const unmeasured = order === null && choice === null;
  const objects = unmeasured || order?.discuss === true || choice?.discuss === true;
  // Among answers a step apart at most there is nothing to discuss, whatever chance would have made of them.
  const apart = needIds.some((_, at) => spreadOf(rows.map((row) => row[at] ?? 0)).discuss);
  return {
    raters,
    w: order?.w ?? null,
    kappa: choice?.kappa ?? null,
    verdict: objects && apart ? 'discuss' : 'agreed',
  };
}
