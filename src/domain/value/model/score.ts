import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { bandOf } from '../bands';
import { inheritances } from '../enablers';
import type { Inheritance } from '../enablers';
import { checkItem } from './check-facts';
import { bothMasses, confidenceOf, confidenceOfLine, massesOfTests, UNTESTED } from './evidence-mass';
import type { Masses } from './evidence-mass';
import type { Assumption, ItemInput, Level } from './facts';
import { plannedCoverage, uncoveredShare } from './item-coverage';
import type { PlannedCoverage } from './item-coverage';
import { effortFactor, effortLeft } from './item-effort';
import type { StoryCount } from './item-effort';
import type { NeedCell } from './need-cell';
import type { ValueModel, ValuedNeed } from './needs';
import { MODEL_VERSION } from './settings';
import type { ValueSettings } from './settings';
import { compareKeys } from '../compare-keys';
import type { ValueBand } from '../types';

/** One need of an item: how much of it is planned, how much is left to gain, and so how much counts. */
export interface ScoredLink extends PlannedCoverage {
  readonly left01: number;
  readonly counted01: number;
  readonly declined: boolean;
  /** Confidence of its lines, in the order of the need's cells. */
  readonly lineConfidence01: readonly number[];
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
  /** With what is done. */
  readonly effortWholePoints: number;
  readonly stories: StoryCount;
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
 * @throws AppError `invalid` for a need that is not known or linked twice, and for numbers and days that cannot be
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

/**
 * What a done item planned of its needs, by what they are worth before anything was delivered: stands for the value it had,
 * where the app first saw it when it was done. Null when it serves no need.
 */
export function plannedValue(model: ValueModel, { links, stories = [] }: ItemInput): number | null {
  const asOpen = stories.map((story) => ({ ...story, done: false }));
  const planned = plannedCoverage({ links, stories: asOpen }, model.settings);
  if (planned.length === 0) return null;
  let value = 0;
  for (const { needKey, planned01 } of planned) value += Math.min(1, planned01) * known(model, needKey).value;
  return value;
}

type OwnScore = Omit<ItemScore, 'inherited' | 'blend' | 'linked' | 'priority' | 'band' | 'modelVersion'>;

function ownScore(model: ValueModel, item: ItemInput): OwnScore {
  const { settings } = model;
  checkLinked(model, item);
  const planned = plannedCoverage(item, settings);
  const tests = testsOf(model, item);
  const assumed = new Set<Assumption>();
  const links = planned.map((link) => scoredLink(link, known(model, link.needKey), tests, settings, assumed));
  const { value, confidence01 } = gainOf(model, links);
  const effort = effortLeft(item, uncoveredShare(planned), settings);
  if (effort.assumedPoints > 0) assumed.add('effort');
  return {
    key: item.key,
    level: item.level,
    links,
    value,
    goal01: goalOf(model, item),
    confidence01,
    effortPoints: effort.points,
    effortAssumedPoints: effort.assumedPoints,
    effortWholePoints: effort.wholePoints,
    stories: effort.stories,
    effortFactor: effortFactor(item.level, effort.points, settings),
    assumed: [...assumed].sort(),
  };
}

function withInherited(
  { settings }: ValueModel,
  own: OwnScore,
  inherited: readonly Inheritance[],
): ItemScore {
  let value = own.value;
  for (const { amount } of inherited) value += amount;
  const linked = own.links.length > 0 || inherited.length > 0;
  const blend = value * (1 + settings.goalLift * own.goal01);
  const priority = linked ? own.confidence01 * blend * own.effortFactor : 0;
  // Each field by name: spreading thousands of objects costs more than scoring what is in them.
  return {
    key: own.key,
    level: own.level,
    linked,
    links: own.links,
    value,
    inherited,
    goal01: own.goal01,
    blend,
    confidence01: own.confidence01,
    effortPoints: own.effortPoints,
    effortAssumedPoints: own.effortAssumedPoints,
    effortWholePoints: own.effortWholePoints,
    stories: own.stories,
    effortFactor: own.effortFactor,
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

/** What tests say of the lines of an item: its own, and with them those of each story that has any. */
interface ItemTests {
  readonly own: Masses;
  readonly withStory: ReadonlyMap<string, Masses>;
}

function testsOf({ settings, today }: ValueModel, { tests, stories }: ItemInput): ItemTests {
  const own = tests.length === 0 ? UNTESTED : massesOfTests(tests, today, settings);
  if (stories === undefined) return { own, withStory: NO_STORIES };
  const withStory = new Map<string, Masses>();
  for (const story of stories) {
    if (story.tests.length === 0) continue;
    withStory.set(story.key, bothMasses(own, massesOfTests(story.tests, today, settings)));
  }
  return { own, withStory };
}

const NO_STORIES: ReadonlyMap<string, Masses> = new Map();

/** Confidence of lines: with open stories the mean over them by share, what no story covers by the epic's own tests. */
function lineConfidences(
  { planned01, uncovered01, stories }: PlannedCoverage,
  { cells, untested01 }: ValuedNeed,
  { own, withStory }: ItemTests,
  settings: ValueSettings,
): readonly number[] {
  if (stories.length === 0 || planned01 === 0) {
    return own === UNTESTED ? untested01 : cells.map((cell) => confidenceOfCell(cell, own, settings));
  }
  const parts = stories.map(({ key, share01 }) => ({ share01, tests: withStory.get(key) }));
  return cells.map((cell) => {
    const alone = confidenceOfCell(cell, own, settings);
    let sum = uncovered01 * alone;
    for (const { share01, tests } of parts)
      sum += share01 * (tests === undefined ? alone : confidenceOfCell(cell, tests, settings));
    return sum / planned01;
  });
}

function confidenceOfCell({ masses, untested01 }: NeedCell, tests: Masses, settings: ValueSettings): number {
  return tests === UNTESTED ? untested01 : confidenceOfLine(masses, tests, settings);
}

function scoredLink(
  link: PlannedCoverage,
  valued: ValuedNeed,
  tests: ItemTests,
  settings: ValueSettings,
  assumed: Set<Assumption>,
): ScoredLink {
  const { left01 } = valued.delivery;
  for (const assumption of valued.assumed) assumed.add(assumption);
  if (link.assumed) assumed.add('coverage');
  return {
    needKey: link.needKey,
    planned01: link.planned01,
    uncovered01: link.uncovered01,
    stories: link.stories,
    assumed: link.assumed,
    left01,
    counted01: Math.min(link.planned01, left01),
    declined: valued.need.status === 'declined',
    lineConfidence01: lineConfidences(link, valued, tests, settings),
  };
}

/** V, and C: the mean over the lines by what each gains; by what is planned where nothing is left to gain. */
function gainOf(
  model: ValueModel,
  links: readonly ScoredLink[],
): { readonly value: number; readonly confidence01: number } {
  let gained = 0;
  let sure = 0;
  let planned = 0;
  let surePlanned = 0;
  for (const { needKey, planned01, counted01, lineConfidence01 } of links) {
    const { cells } = known(model, needKey);
    for (let at = 0; at < cells.length; at++) {
      const value = cells[at]?.value ?? 0;
      const confidence01 = lineConfidence01[at] ?? 0;
      gained += counted01 * value;
      sure += counted01 * value * confidence01;
      planned += planned01 * value;
      surePlanned += planned01 * value * confidence01;
    }
  }
  if (gained > 0) return { value: gained, confidence01: sure / gained };
  return { value: 0, confidence01: planned > 0 ? surePlanned / planned : confidenceOf(0, model.settings) };
}

/** G: how far it serves the goals in force. A goal that is not in force adds nothing. */
function goalOf({ goals }: ValueModel, item: ItemInput): number {
  let sum = 0;
  for (const { goalId, alignment01 } of item.goals) sum += (goals.get(goalId)?.weight01 ?? 0) * alignment01;
  return sum;
}

function known(model: ValueModel, needKey: string): ValuedNeed {
  const valued = model.byKey.get(needKey);
  if (valued === undefined) throw invalidField('links', said('value.need-unknown', { needKey }), { needKey });
  return valued;
}

function checkLinked(model: ValueModel, item: ItemInput): void {
  for (const { needKey } of item.links) known(model, needKey);
  checkItem(item);
  for (const story of item.stories ?? []) checkLinked(model, story);
}
