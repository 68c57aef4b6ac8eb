import type { EvidenceType } from '../../records/evidence-type';

/** How surely a work item met a need, as somebody judged after its delivery; `none` = nobody has said yet. */
export type Delivered = 'met' | 'partly' | 'not' | 'none';

/** Words of the team without a source: how many there are does not matter, only whether they contradict each other. */
export type ClaimType = Extract<EvidenceType, 'self' | 'pitch' | 'thematic' | 'opinion' | 'estimates'>;

/** The lower bounds of the bands A, B and C on an item's own priority; below the last one is D. */
export type BandThresholds = readonly [veryHigh: number, high: number, medium: number];

/** Every constant of the value model; names, defaults and sources are those of its part G. */
export interface ValueSettings {
  /** m: other needs' answers of the same persona count as at most this many answers here. */
  readonly priorStrength: number;
  /** m₀: how many answers the declared default of an unknown share is worth. */
  readonly unknownStrength: number;
  /** m_E: how many answers the team's estimate is worth. */
  readonly estimateStrength: number;
  /** What a Kano answer is worth beside an answer to the question itself. */
  readonly kanoAnswerWeight: number;
  readonly importanceDefault01: number;
  readonly satisfactionDefault01: number;
  readonly reachDefault01: number;
  /** How many silent customers are added to those who are known: one voice is not everybody. */
  readonly demandStrength: number;
  /** From so many asked on, a sample alone says how many have a need. */
  readonly sampleDecides: number;
  /** So many answers after a delivery have measured it. */
  readonly remeasureAnswers: number;
  /** What a speaker without an account counts beside one with. */
  readonly anonymousShare01: number;
  /** γ: 0 = revenue does not change how loud an account is. */
  readonly accountExponent: number;
  readonly accountCap: number;
  /** How many customers there are, as the team says; null = not said. */
  readonly customers: number | null;
  /** Half-lives in days: feedback; interviews and answers; tests. */
  readonly voiceHalfLife: number;
  readonly answerHalfLife: number;
  readonly testHalfLife: number;
  readonly verdict: Readonly<Record<Delivered, number>>;
  readonly coverageDefault01: number;
  /** λ: what serving every goal adds to a value, as a share of it. */
  readonly goalLift: number;
  /** e₀ as a share of the reference story: no item is free. */
  readonly overheadShare01: number;
  readonly referenceStory: number;
  readonly referenceEpic: number;
  /** Evidence of voices rises from `voicesLow` at `voicesFrom` speakers to `voicesHigh` at `voicesTo`. */
  readonly voicesLow: number;
  readonly voicesHigh: number;
  readonly voicesFrom: number;
  readonly voicesTo: number;
  readonly surveyTop: number;
  readonly surveyHalf: number;
  readonly dataLevel: number;
  readonly claims: Readonly<Record<ClaimType, number>>;
  /** That customers have a need is no proof that a piece of work meets it: more than this needs a test of the work. */
  readonly needCap: number;
  readonly testPassed: number;
  readonly testFailed: number;
  readonly launchPassed: number;
  readonly launchFailed: number;
  /** Confidence by strength of evidence, log-linear between. */
  readonly anchors: readonly (readonly [strength01: number, confidence01: number])[];
  readonly confidenceConcentration: number;
  readonly personaConcentration: number;
  readonly effortSigma: number;
  readonly effortSigmaAssumed: number;
  readonly draws: number;
  readonly bandsStory: BandThresholds;
  readonly bandsEpic: BandThresholds;
  readonly enablerShare01: number;
  readonly enablerDepth: number;
  /** true = effort does not count. */
  readonly valueOnly: boolean;
}

export const DEFAULT_SETTINGS: ValueSettings = {
  priorStrength: 8,
  unknownStrength: 1.5,
  estimateStrength: 6,
  kanoAnswerWeight: 0.5,
  importanceDefault01: 0.5,
  satisfactionDefault01: 0.5,
  reachDefault01: 0.25,
  demandStrength: 8,
  sampleDecides: 10,
  remeasureAnswers: 10,
  anonymousShare01: 0.25,
  accountExponent: 0,
  accountCap: 10,
  customers: null,
  voiceHalfLife: 180,
  answerHalfLife: 365,
  testHalfLife: 730,
  verdict: { met: 1, partly: 0.5, not: 0, none: 1 },
  coverageDefault01: 0.5,
  goalLift: 0.5,
  overheadShare01: 0.2,
  referenceStory: 5,
  referenceEpic: 20,
  voicesLow: 0.1,
  voicesHigh: 0.3,
  voicesFrom: 3,
  voicesTo: 20,
  surveyTop: 0.3,
  surveyHalf: 30,
  dataLevel: 0.2,
  claims: { self: 0.001, pitch: 0.003, thematic: 0.01, opinion: 0.02, estimates: 0.05 },
  needCap: 0.3,
  testPassed: 0.5,
  testFailed: 0.8,
  launchPassed: 0.95,
  launchFailed: 0.95,
  anchors: [
    [0.01, 0.2],
    [0.1, 0.5],
    [0.3, 0.8],
    [1, 1],
  ],
  confidenceConcentration: 2,
  personaConcentration: 50,
  effortSigma: 0.7,
  effortSigmaAssumed: 1,
  draws: 2000,
  bandsStory: [8, 3, 1],
  bandsEpic: [20, 9, 4],
  enablerShare01: 0,
  enablerDepth: 2,
  valueOnly: false,
};
