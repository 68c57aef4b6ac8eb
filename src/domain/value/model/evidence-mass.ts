import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import type { EvidenceType } from '../../records/evidence-type';
import { decay01 } from '../demand';
import type { ForAndAgainst, HeardFacts, NeedFacts, RatingFacts, TestFacts } from './facts';
import type { Source } from './heard-fold';
import { CLAIM_TYPES } from './settings';
import type { ValueSettings } from './settings';
import { power } from '../power';

/** What one kind of evidence says of a cell: how much for, how much against, and the mass either way. */
export interface EvidenceOfKind {
  readonly kind: Source | 'survey';
  readonly supporting: number;
  readonly contradicting: number;
  /** How much proof so much of it is, 0…1. */
  readonly level: number;
  readonly plus: number;
  readonly minus: number;
}

/** Mass for and against, of a cell's evidence or of an item's tests. */
export interface Masses {
  readonly plus: number;
  readonly minus: number;
}

/** The evidence behind one cell of need and persona, kind by kind (value model, part C); kinds without any are left out. */
export function evidenceOfCell(
  need: NeedFacts,
  rating: RatingFacts | undefined,
  heard: HeardFacts | undefined,
  today: IsoDate,
  settings: ValueSettings,
): EvidenceOfKind[] {
  const kinds: EvidenceOfKind[] = [];
  const add = (
    kind: EvidenceOfKind['kind'],
    { plus, minus }: ForAndAgainst,
    levelOf: (n: number) => number,
  ) => {
    const all = plus + minus;
    if (!(all > 0)) return;
    const level = levelOf(all);
    kinds.push({
      kind,
      supporting: plus,
      contradicting: minus,
      level,
      plus: (level * plus) / all,
      minus: (level * minus) / all,
    });
  };
  const speakers = (n: number) => voiceLevel(n, settings);
  if (heard !== undefined) {
    add('voices', heard.voices, speakers);
    add('interviews', heard.interviews, speakers);
  }
  const answered = { plus: answersBehind(need, rating, today, settings), minus: 0 };
  add('survey', answered, (n) => (settings.surveyTop * n) / (n + settings.surveyHalf));
  if (heard !== undefined) add('data', heard.data, (n) => settings.dataLevel * Math.min(1, n));
  for (const type of CLAIM_TYPES) {
    const said = heard?.claims[type];
    const own = need.claims.filter((claim) => claim.type === type);
    const plus = own.filter(({ stance }) => stance === 'supports').length;
    const both = { plus: plus + (said?.plus ?? 0), minus: own.length - plus + (said?.minus ?? 0) };
    add(type, both, () => settings.claims[type]);
  }
  return kinds;
}

/** Answers or people asked, whichever is more, each with what age has left of it; else half the Kano answers. */
function answersBehind(
  need: NeedFacts,
  rating: RatingFacts | undefined,
  today: IsoDate,
  settings: ValueSettings,
): number {
  const left = (on: IsoDate) => decay01(daysBetween(on, today), settings.answerHalfLife);
  let answers = 0;
  for (const survey of rating?.surveys ?? []) answers += survey.answers * left(survey.on);
  const sample = rating?.sample ?? null;
  const asked = sample === null ? 0 : sample.asked * left(sample.on);
  const behind = Math.max(answers, asked);
  if (behind > 0 || need.kano === null) return behind;
  return settings.kanoAnswerWeight * need.kano.answers * left(need.kano.on);
}

/**
 * How much proof `speakers` distinct speakers are: rising to one whole speaker, flat to a few, then by equal ratios to
 * many (levels of Gilad, Evidence Guided, 2023; the curve is ours).
 */
export function voiceLevel(speakers: number, settings: ValueSettings): number {
  const { voicesLow, voicesHigh, voicesFrom, voicesTo } = settings;
  if (speakers <= voicesFrom) return voicesLow * Math.min(1, speakers);
  if (speakers >= voicesTo) return voicesHigh;
  const along = Math.log(speakers / voicesFrom) / Math.log(voicesTo / voicesFrom);
  return voicesLow * power(voicesHigh / voicesLow, along);
}

/** 1 − Π(1 − mass) on either side, each at most `needCap`. */
export function massesOfCell(kinds: readonly EvidenceOfKind[], settings: ValueSettings): Masses {
  return capped(unionOf(kinds), settings.needCap);
}

function capped({ plus, minus }: Masses, cap: number): Masses {
  return { plus: Math.min(cap, plus), minus: Math.min(cap, minus) };
}

function unionOf(masses: readonly Masses[]): Masses {
  let doubt = 1;
  let trust = 1;
  for (const { plus, minus } of masses) {
    doubt *= 1 - plus;
    trust *= 1 - minus;
  }
  return { plus: 1 - doubt, minus: 1 - trust };
}

/** Two bodies of evidence taken together: 1 − (1 − a)(1 − b) on either side. */
export function bothMasses(first: Masses, second: Masses): Masses {
  return {
    plus: 1 - (1 - first.plus) * (1 - second.plus),
    minus: 1 - (1 - first.minus) * (1 - second.minus),
  };
}

/** What tests say that were never made. */
export const UNTESTED: Masses = { plus: 0, minus: 0 };

/** What tests of the work say: those before a launch and launches, each by its own levels. */
export function massesOfTests(tests: readonly TestFacts[], today: IsoDate, settings: ValueSettings): Masses {
  const { testPassed, testFailed, launchPassed, launchFailed, testHalfLife } = settings;
  return bothMasses(
    massesOfKind(tests, 'test', { plus: testPassed, minus: testFailed }, today, testHalfLife),
    massesOfKind(tests, 'launch', { plus: launchPassed, minus: launchFailed }, today, testHalfLife),
  );
}

function massesOfKind(
  tests: readonly TestFacts[],
  kind: TestFacts['kind'],
  levels: Masses,
  today: IsoDate,
  halfLife: number,
): Masses {
  let passed = 0;
  let failed = 0;
  for (const test of tests) {
    if (test.kind !== kind || test.passed === null) continue;
    const left = decay01(daysBetween(test.on, today), halfLife);
    if (test.passed) passed += left;
    else failed += left;
  }
  const all = passed + failed;
  if (!(all > 0)) return UNTESTED;
  const whole = Math.min(1, all);
  return { plus: (levels.plus * whole * passed) / all, minus: (levels.minus * whole * failed) / all };
}

/**
 * Confidence of one line: its evidence and the tests of the work, by Dempster's rule (Shafer, A Mathematical Theory of
 * Evidence, 1976), on the scale of `confidenceOf`.
 */
export function confidenceOfLine(evidence: Masses, tests: Masses, settings: ValueSettings): number {
  // Each side by itself: a pair made here would be made for every line of a backlog.
  const doubt = (1 - evidence.plus) * (1 - tests.plus);
  const trust = (1 - evidence.minus) * (1 - tests.minus);
  const plus = 1 - doubt;
  // Proof and disproof both beyond doubt are no proof.
  const strength = plus > 0 && trust > 0 ? (plus * trust) / (1 - plus * (1 - trust)) : 0;
  return confidenceOf(strength, settings);
}

/** Log-linear through the anchors, flat outside (tiers of RICE, Intercom 2016; the floor is ours). */
export function confidenceOf(strength01: number, { anchors }: Pick<ValueSettings, 'anchors'>): number {
  let from = anchors[0] ?? CERTAIN;
  if (strength01 <= from[0]) return from[1];
  // By place: taking pairs apart costs more than the logarithms.
  for (let at = 1; at < anchors.length; at++) {
    const to = anchors[at] ?? CERTAIN;
    if (strength01 <= to[0]) {
      const along = Math.log(strength01 / from[0]) / Math.log(to[0] / from[0]);
      return from[1] + (to[1] - from[1]) * along;
    }
    from = to;
  }
  return from[1];
}

const CERTAIN: readonly [number, number] = [1, 1];

/** Which level of the Confidence Meter the kinds of evidence are (Gilad, Evidence Guided, 2023). */
const LEVEL_OF_KIND: Readonly<Record<EvidenceOfKind['kind'], EvidenceType>> = {
  voices: 'anecdotal',
  interviews: 'user_evidence',
  survey: 'market_data',
  data: 'market_data',
  self: 'self',
  pitch: 'pitch',
  thematic: 'thematic',
  opinion: 'opinion',
  estimates: 'estimates',
};

/** The level of the evidence that speaks most for a cell; null without any. */
export function strongestLevel(kinds: readonly EvidenceOfKind[]): EvidenceType | null {
  let strongest: EvidenceOfKind | null = null;
  for (const kind of kinds) if (kind.plus > (strongest?.plus ?? 0)) strongest = kind;
  return strongest === null ? null : LEVEL_OF_KIND[strongest.kind];
}
