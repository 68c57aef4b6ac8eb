import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { grouped } from '../../grouped';
import { bothMasses, confidenceOf, confidenceOfLine, massesOfTests } from './evidence-mass';
import type { Masses } from './evidence-mass';
import type { Assumption, ItemFacts, Level } from './facts';
import { plannedCoverage } from './item-coverage';
import type { PlannedCoverage } from './item-coverage';
import { effortFactor, effortLeft } from './item-effort';
import { assumptionsOfNeed } from './needs';
import type { ValueModel, ValuedNeed } from './needs';
import type { BandThresholds, ValueSettings } from './settings';

export type Band = 'A' | 'B' | 'C' | 'D';

/** What an item gains for one persona of one need. */
export interface ScoreLine {
  readonly personaId: string;
  /** Customers per 100. */
  readonly amount: number;
  readonly confidence01: number;
}

/** One need of an item: how much of it is planned, how much is left to gain, and so how much counts. */
export interface ScoredLink extends PlannedCoverage {
  readonly left01: number;
  readonly counted01: number;
  readonly declined: boolean;
  readonly lines: readonly ScoreLine[];
}

/** An open item's score (value model, part B). */
export interface ItemScore {
  readonly key: string;
  readonly level: Level;
  readonly links: readonly ScoredLink[];
  /** Customers per 100 for whom it would meet a need. */
  readonly value: number;
  readonly goal01: number;
  /** Value and what goals add to it. */
  readonly blend: number;
  readonly confidence01: number;
  readonly effortPoints: number;
  readonly effortAssumedPoints: number;
  readonly effortFactor: number;
  /** Null for an item that serves no need: there is nothing to rank. */
  readonly priority: number | null;
  readonly band: Band | null;
  readonly assumed: readonly Assumption[];
}

/**
 * Scores an open item; `stories` are those of an epic, done ones too (all stories below it for an item above epics).
 * @throws AppError `invalid` for a need that is not known, linked twice, or a share outside 0…1
 */
export function scoreItem(model: ValueModel, item: ItemFacts, stories: readonly ItemFacts[] = []): ItemScore {
  const { settings } = model;
  for (const linked of [item, ...stories]) checkLinks(model, linked);
  const planned = plannedCoverage(item, stories, settings);
  const confidence = lineConfidence(model, item, stories);
  const assumed = new Set<Assumption>();
  const links = planned.map((link) => scoredLink(link, known(model, link.needKey), confidence, assumed));
  const effort = effortLeft(item, stories, uncoveredShare(planned), settings);
  let value = 0;
  for (const { lines } of links) for (const { amount } of lines) value += amount;
  const goal01 = goalOf(model, item);
  const blend = value * (1 + settings.goalLift * goal01);
  const confidence01 = meanConfidence(model, links);
  const factor = effortFactor(item.level, effort.points, settings);
  const isLinked = links.length > 0;
  if (isLinked && effort.assumedPoints > 0) assumed.add('effort');
  const priority = isLinked ? confidence01 * blend * factor : null;
  return {
    key: item.key,
    level: item.level,
    links,
    value,
    goal01,
    blend,
    confidence01,
    effortPoints: effort.points,
    effortAssumedPoints: effort.assumedPoints,
    effortFactor: factor,
    priority,
    band: priority === null ? null : bandOf(priority, item.level, settings),
    assumed: [...assumed].sort(),
  };
}

/** Open items of both levels, best first: two lists, as an epic and its stories are no rivals. */
export interface Ranking {
  readonly epics: readonly string[];
  readonly stories: readonly string[];
}

/** Scores every open item with its stories, and ranks epics and stories apart. Done items have neither. */
export function scoreItems(
  model: ValueModel,
  items: readonly ItemFacts[],
): { readonly scores: ReadonlyMap<string, ItemScore>; readonly ranking: Ranking } {
  const storiesOf = grouped(
    items.filter(({ epic }) => epic !== null),
    ({ epic }) => epic,
  );
  const scores = new Map(
    items
      .filter(({ doneOn }) => doneOn === null)
      .map((item) => [item.key, scoreItem(model, item, storiesOf.get(item.key))] as const),
  );
  const ranked = (level: Level) =>
    [...scores.values()]
      .filter((score) => score.level === level && score.priority !== null)
      .sort(byPriority)
      .map(({ key }) => key);
  return { scores, ranking: { epics: ranked('epic'), stories: ranked('story') } };
}

/** Highest priority first; of equal ones the surer, then the smaller, then by key. */
export function byPriority(a: ItemScore, b: ItemScore): number {
  return (
    (b.priority ?? -1) - (a.priority ?? -1) ||
    b.confidence01 - a.confidence01 ||
    a.effortPoints - b.effortPoints ||
    (a.key < b.key ? -1 : 1)
  );
}

export function bandOf(priority: number, level: Level, settings: ValueSettings): Band {
  const [a, b, c] = level === 'epic' ? settings.bandsEpic : settings.bandsStory;
  if (priority >= a) return 'A';
  if (priority >= b) return 'B';
  return priority >= c ? 'C' : 'D';
}

/** Shares of the items of one level with a priority above 0 that lie below A, B and C. */
const FITTED_SHARES = [0.9, 0.7, 0.4] as const;
/** Fewer items than this say too little about a backlog. */
export const ITEMS_TO_FIT = 20;

/** Thresholds fitted to a backlog's priorities of one level, to two digits; null for fewer than 20 above 0. */
export function fittedBands(priorities: readonly number[]): BandThresholds | null {
  const sorted = priorities.filter((priority) => priority > 0).sort((a, b) => a - b);
  if (sorted.length < ITEMS_TO_FIT) return null;
  const [a, b, c] = FITTED_SHARES.map((share) => {
    const at = sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return Number(at.toPrecision(2));
  });
  return [a ?? 0, b ?? 0, c ?? 0];
}

type LineConfidence = (link: PlannedCoverage, evidence: Masses) => number;

/** Confidence of a line: with open stories the mean over them by share, what no story covers by the epic's own tests. */
function lineConfidence(model: ValueModel, item: ItemFacts, stories: readonly ItemFacts[]): LineConfidence {
  const { settings, today } = model;
  const own = massesOfTests(item.tests, today, settings);
  const withStory = new Map(
    stories.map(({ key, tests }) => [
      key,
      tests.length === 0 ? own : bothMasses(own, massesOfTests(tests, today, settings)),
    ]),
  );
  return ({ planned01, uncovered01, stories: open }, evidence) => {
    const alone = confidenceOfLine(evidence, own, settings);
    if (open.length === 0 || planned01 === 0) return alone;
    let sum = uncovered01 * alone;
    for (const { key, share01 } of open) {
      const tests = withStory.get(key) ?? own;
      sum += share01 * (tests === own ? alone : confidenceOfLine(evidence, tests, settings));
    }
    return sum / planned01;
  };
}

function scoredLink(
  link: PlannedCoverage,
  valued: ValuedNeed,
  confidence: LineConfidence,
  assumed: Set<Assumption>,
): ScoredLink {
  const { left01 } = valued.delivery;
  const counted01 = Math.min(link.planned01, left01);
  for (const assumption of assumptionsOfNeed(valued)) assumed.add(assumption);
  if (link.assumed) assumed.add('coverage');
  return {
    ...link,
    left01,
    counted01,
    declined: valued.need.status === 'declined',
    lines: valued.cells.map(({ personaId, value, masses }) => ({
      personaId,
      amount: counted01 * value,
      confidence01: confidence(link, masses),
    })),
  };
}

/** C: the mean over the lines by what each gains; by what is planned where nothing is left to gain. */
function meanConfidence(model: ValueModel, links: readonly ScoredLink[]): number {
  let gained = 0;
  let sure = 0;
  let planned = 0;
  let surePlanned = 0;
  for (const { needKey, planned01, lines } of links) {
    const { cells } = known(model, needKey);
    lines.forEach(({ amount, confidence01 }, at) => {
      const whole = planned01 * (cells[at]?.value ?? 0);
      gained += amount;
      sure += amount * confidence01;
      planned += whole;
      surePlanned += whole * confidence01;
    });
  }
  if (gained > 0) return sure / gained;
  return planned > 0 ? surePlanned / planned : confidenceOf(0, model.settings);
}

function goalOf({ goals }: ValueModel, item: ItemFacts): number {
  let sum = 0;
  for (const [id, weight01] of goals) sum += weight01 * (item.goals.get(id) ?? 0);
  return sum;
}

/** u = Σ uncovered / Σ planned over the needs, 0 where nothing is planned. */
function uncoveredShare(planned: readonly PlannedCoverage[]): number {
  let uncovered = 0;
  let all = 0;
  for (const link of planned) {
    uncovered += link.uncovered01;
    all += link.planned01;
  }
  return all > 0 ? uncovered / all : 0;
}

function known(model: ValueModel, needKey: string): ValuedNeed {
  const valued = model.byKey.get(needKey);
  if (valued === undefined) throw invalidField('links', said('value.need-unknown', { needKey }), { needKey });
  return valued;
}

function checkLinks(model: ValueModel, { key, links }: ItemFacts): void {
  const seen = new Set<string>();
  for (const { needKey, share01 } of links) {
    known(model, needKey);
    if (seen.has(needKey))
      throw invalidField(`${key}.links`, said('value.need-linked-twice', { needKey }), { needKey });
    seen.add(needKey);
    if (share01 !== null && !(share01 >= 0 && share01 <= 1))
      throw invalidField(`${key}.links`, said('value.coverage'), { needKey });
  }
}
