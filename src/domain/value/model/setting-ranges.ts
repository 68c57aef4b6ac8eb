import type { ValueSettings } from './settings';

type NumberSetting = {
  [K in keyof ValueSettings]: ValueSettings[K] extends number ? K : never;
}[keyof ValueSettings];

type Range = readonly [min: number, max: number];

const SHARE: Range = [0, 1];
/** A declared default is worth answers either way. */
const DEFAULT_SHARE: Range = [0.01, 0.99];
const LEVEL: Range = [0.0001, 1];
const ANSWERS: Range = [0, 1e6];
const DAYS: Range = [1, 3650];
const POINTS: Range = [0.01, 1e6];
const SIGMA: Range = [0, 3];

/** What each number of the settings may be. What is divided by, or taken the logarithm of, cannot be 0. */
export const SETTING_RANGES: Readonly<Record<NumberSetting, Range>> = {
  priorStrength: [0.5, 1000],
  unknownStrength: [0.5, 1000],
  estimateStrength: [0, 1000],
  kanoAnswerWeight: SHARE,
  importanceDefault01: DEFAULT_SHARE,
  satisfactionDefault01: DEFAULT_SHARE,
  reachDefault01: DEFAULT_SHARE,
  demandStrength: ANSWERS,
  sampleDecides: [1, 1e6],
  remeasureAnswers: [1, 1e6],
  anonymousShare01: SHARE,
  accountExponent: SHARE,
  accountCap: [1, 1000],
  customers: [0, 1e9],
  voiceHalfLife: DAYS,
  answerHalfLife: DAYS,
  testHalfLife: DAYS,
  coverageDefault01: SHARE,
  goalLift: [0, 5],
  overheadShare01: [0.001, 1],
  referenceStory: POINTS,
  referenceEpic: POINTS,
  voicesLow: LEVEL,
  voicesHigh: LEVEL,
  voicesFrom: [1, 1000],
  voicesTo: [2, 10_000],
  surveyTop: SHARE,
  surveyHalf: [0.1, 1e6],
  dataLevel: SHARE,
  needCap: SHARE,
  testPassed: SHARE,
  testFailed: SHARE,
  launchPassed: SHARE,
  launchFailed: SHARE,
  confidenceConcentration: [0.1, 10_000],
  personaConcentration: [1, 100_000],
  effortSigma: SIGMA,
  effortSigmaAssumed: SIGMA,
  draws: [100, 100_000],
  enablerShare01: SHARE,
  enablerDepth: [1, 5],
};

const NUMBERS: ReadonlyMap<string, Range> = new Map(Object.entries(SETTING_RANGES));
/** Of the parts of what is no single number. */
const PARTS: ReadonlyMap<string, Range> = new Map([
  ['verdict', SHARE],
  ['claims', SHARE],
  ['bandsStory', [0, 1e6]],
  ['bandsEpic', [0, 1e6]],
]);
const ANCHOR: readonly [strength: Range, confidence: Range] = [[1e-6, 1], SHARE];

/**
 * What the number at one place of the settings may be: "goalLift", "claims.pitch", "bandsStory.0", "anchors.1.0".
 * Nothing at all where there is no number.
 */
export function settingRange(id: string): Range {
  const [head = '', , column] = id.split('.');
  if (head === 'anchors') return ANCHOR[column === '0' ? 0 : 1];
  return NUMBERS.get(id) ?? PARTS.get(head) ?? [Number.NaN, Number.NaN];
}
