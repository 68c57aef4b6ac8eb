import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { bandOf } from '../bands';
import { inheritances } from '../enablers';
import type { Inheritance } from '../enablers';
import { bothMasses, confidenceOf, confidenceOfLine, massesOfTests } from './evidence-mass';
import type { Masses } from './evidence-mass';
import type { Assumption, ItemInput, Level } from './facts';
import { plannedCoverage } from './item-coverage';
import type { PlannedCoverage } from './item-coverage';
import { effortFactor, effortLeft } from './item-effort';
import { assumptionsOfNeed } from './needs';
import type { ValueModel, ValuedNeed } from './needs';
import { MODEL_VERSION } from './settings';
import { compareKeys } from '../compare-keys';
import type { ValueBand } from '../types';

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
  /** False when it serves no need and inherits nothing: there is nothing to rank, which is not zero. */
  readonly linked: boolean;
  readonly links: readonly ScoredLink[];
  /** Customers per 100 for whom it would meet a need, what it inherits included. */
  readonly value: number;
  readonly inherited: readonly Inheritance[];
  readonly goal01: number;
  /** Value and what goals add to it. */
  readonly blend: number;
  readonly confidence01: number;
  readonly effortPoints: number;
  readonly effortAssumedPoints: number;
  readonly effortFactor: number;
  readonly priority: number;
  /** By declared thresholds on this item's own priority, so no other item can move it. */
  readonly band: ValueBand;
  readonly assumed: readonly Assumption[];
  readonly modelVersion: string;
}

/** A scored list: by item in the order given, and the rows from first to last. */
export interface ScoredItems {
  readonly scores: readonly ItemScore[];
  /** Rows of `scores` from highest to lowest priority, ties broken as declared; who serves no need comes last. */
  readonly ranking: readonly number[];
}

/**
 * Scores open items. A row depends on its item and its stories alone, unless inheritance by enablers is switched on:
 * then also on the items it blocks that are in the list.
 * @throws AppError `invalid` for a need that is not known or linked twice, a share outside 0…1, a bad estimate
 */
export function scoreItems(model: ValueModel, items: readonly ItemInput[]): ScoredItems {
  const own = items.map((item) => ownScore(model, item));
  const inherited = inheritances(items, (row) => own[row]?.value ?? 0, model.settings);
  const scores = own.map((score) => withInherited(model, score, inherited.get(score.key) ?? []));
  const ranking = scores.map((_, row) => row);
  ranking.sort((a, b) => byPriority(scores[a], scores[b]));
  return { scores, ranking };
}

/**
 * Scores one item. `neighbours` matter only with inheritance by enablers: the items it may block.
 * @throws AppError `invalid` as `scoreItems`
 */
export function scoreItem(
  model: ValueModel,
  item: ItemInput,
  neighbours: readonly ItemInput[] = [],
): ItemScore {
  const others = neighbours.filter(({ key }) => key !== item.key);
  const [score] = scoreItems(model, [item, ...others]).scores;
  if (score === undefined) throw invalidField('items[0]', said('value.no-item'));
  return score;
}

type OwnScore = Omit<ItemScore, 'inherited' | 'blend' | 'linked' | 'priority' | 'band' | 'modelVersion'>;

function ownScore(model: ValueModel, item: ItemInput): OwnScore {
  const { settings } = model;
  for (const linked of [item, ...(item.stories ?? [])]) checkItem(model, linked);
  const planned = plannedCoverage(item, settings);
  const confidence = lineConfidence(model, item);
  const assumed = new Set<Assumption>();
  const links = planned.map((link) => scoredLink(link, known(model, link.needKey), confidence, assumed));
  const effort = effortLeft(item, uncoveredShare(planned), settings);
  let value = 0;
  for (const { lines } of links) for (const { amount } of lines) value += amount;
  if (effort.assumedPoints > 0) assumed.add('effort');
  return {
    key: item.key,
    level: item.level,
    links,
    value,
    goal01: goalOf(model, item),
    confidence01: meanConfidence(model, links),
    effortPoints: effort.points,
    effortAssumedPoints: effort.assumedPoints,
    effortFactor: effortFactor(item.level, effort.points, settings),
    assumed: [...assumed].sort(),
  };
}

function withInherited(model: ValueModel, own: OwnScore, inherited: readonly Inheritance[]): ItemScore {
  const { settings } = model;
  let value = own.value;
  for (const { amount } of inherited) value += amount;
  const linked = own.links.length > 0 || inherited.length > 0;
  const blend = value * (1 + settings.goalLift * own.goal01);
  const priority = linked ? own.confidence01 * blend * own.effortFactor : 0;
  return {
    ...own,
    value,
    inherited,
    linked,
    blend,
    priority,
    band: linked ? bandOf(priority, own.level, settings) : 'unscored',
    assumed: linked ? own.assumed : [],
    modelVersion: MODEL_VERSION,
  };
}

/** Highest priority first; of equal ones the surer, then the smaller, then by key. */
function byPriority(a: ItemScore | undefined, b: ItemScore | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    Number(b.linked) - Number(a.linked) ||
    b.priority - a.priority ||
    b.confidence01 - a.confidence01 ||
    a.effortPoints - b.effortPoints ||
    compareKeys(a.key, b.key)
  );
}

type LineConfidence = (link: PlannedCoverage, evidence: Masses) => number;

/** Confidence of a line: with open stories the mean over them by share, what no story covers by the epic's own tests. */
function lineConfidence(model: ValueModel, { tests, stories = [] }: ItemInput): LineConfidence {
  const { settings, today } = model;
  const own = massesOfTests(tests, today, settings);
  const withStory = new Map(
    stories.map((story) => [
      story.key,
      story.tests.length === 0 ? own : bothMasses(own, massesOfTests(story.tests, today, settings)),
    ]),
  );
  return ({ planned01, uncovered01, stories: open }, evidence) => {
    const alone = confidenceOfLine(evidence, own, settings);
    if (open.length === 0 || planned01 === 0) return alone;
    let sum = uncovered01 * alone;
    for (const { key, share01 } of open) {
      const tested = withStory.get(key) ?? own;
      sum += share01 * (tested === own ? alone : confidenceOfLine(evidence, tested, settings));
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

/** G: how far it serves the goals in force. A goal that is not in force adds nothing. */
function goalOf({ goals }: ValueModel, item: ItemInput): number {
  let sum = 0;
  for (const { goalId, alignment01 } of item.goals) sum += (goals.get(goalId)?.weight01 ?? 0) * alignment01;
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

function checkItem(model: ValueModel, { key, links, goals, points }: ItemInput): void {
  if (points !== null && !(points >= 0 && points <= LARGEST_ESTIMATE)) {
    throw invalidField(`${key}.points`, said('value.estimate'), { points: String(points) });
  }
  const seen = new Set<string>();
  for (const { needKey, coverage01 } of links) {
    known(model, needKey);
    if (seen.has(needKey))
      throw invalidField(`${key}.links`, said('value.need-linked-twice', { needKey }), { needKey });
    seen.add(needKey);
    if (!(coverage01 >= 0 && coverage01 <= 1))
      throw invalidField(`${key}.links`, said('value.coverage'), { needKey });
  }
  for (const { alignment01 } of goals) {
    if (!(alignment01 >= 0 && alignment01 <= 1)) throw invalidField(`${key}.goals`, said('value.alignment'));
  }
}

const LARGEST_ESTIMATE = 1e6;
