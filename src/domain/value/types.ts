import type { EvidenceType } from '../records/evidence-type';

/**
 * Inputs and results of the value model (docs: "The value model").
 * Shares and probabilities are `…01` in [0, 1]; opportunity is 0…20; value and blend are points,
 * where 100 means "one need, fully met, that every customer has, misses and cannot do without".
 */

/** A kind of customer. `share01: null` = not known yet: the unknown ones split what is left, assumed. */
export interface PersonaInput {
  readonly id: string;
  readonly name: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
  /** An anti-persona has weight 0 and is reported, never counted. */
  readonly anti: boolean;
}

/** Top-two-box counts of a survey: how many of `answers` said 4 or 5 of 5. */
export interface SurveyCounts {
  readonly important: number;
  readonly satisfied: number;
  readonly answers: number;
}

/** What is known about one need inside one persona; every absent part takes a prior, marked assumed. */
export interface NeedPersonaInput {
  readonly personaId: string;
  readonly survey?: SurveyCounts;
  /** The team's quick estimate: sets the prior until survey answers take over. */
  readonly estimate?: { readonly importance01: number | null; readonly satisfaction01: number | null };
  /** `have` of `asked` sampled accounts have the need. */
  readonly reachSample?: { readonly have: number; readonly asked: number };
  readonly reachEstimate01?: number;
  /** Demonstrated demand from unsolicited feedback, see `demonstratedDemand01`. */
  readonly demand01?: number;
}

export interface NeedInput {
  readonly key: string;
  readonly title: string;
  /** Kano answers: `strong` = must-be + one-dimensional + attractive. */
  readonly kano?: KanoCounts;
  readonly perPersona: readonly NeedPersonaInput[];
}

export interface KanoCounts {
  readonly strong: number;
  readonly answers: number;
  /** Split of `strong`, when known: only the Kano preset needs it. */
  readonly mustBe?: number;
  readonly oneDimensional?: number;
  readonly attractive?: number;
  readonly indifferent?: number;
  readonly reverse?: number;
  readonly questionable?: number;
}

export interface GoalInput {
  readonly id: string;
  readonly title: string;
  /** Relative; normalised to sum 1 over the goals given. */
  readonly weight: number;
}

/** The share of the need that the item would satisfy. `assumed` = nobody said, a default was taken. */
export interface NeedLink {
  readonly needKey: string;
  readonly coverage01: number;
  readonly assumed?: boolean;
}

export interface ItemInput {
  readonly key: string;
  readonly links: readonly NeedLink[];
  readonly goals: readonly { readonly goalId: string; readonly alignment01: number }[];
  /** Which levels of evidence back the item, its needs included; repeats count once. */
  readonly evidenceTypes: readonly EvidenceType[];
  /** From the project's estimation field; null or absent = not estimated. */
  readonly points?: number | null;
  /** Stories of an epic: the epic's value is that of the union of their links and its own. */
  readonly children?: readonly { readonly key: string; readonly links: readonly NeedLink[] }[];
  /** Keys of the items that this one blocks (an enabler inherits from them when switched on). */
  readonly blocks?: readonly string[];
  /** What some presets need and the default model does not. */
  readonly extras?: PresetExtras;
}

export const MOSCOW_CLASSES = ['must', 'should', 'could', 'wont'] as const;
export type MoscowClass = (typeof MOSCOW_CLASSES)[number];

/** Inputs of single presets; each is optional and only read by the preset named. */
export interface PresetExtras {
  /** WSJF, 0…100. */
  readonly timeCriticality?: number;
  /** WSJF: risk reduction or opportunity enablement, 0…100. */
  readonly riskReduction?: number;
  /** CD3: cost of delay, money per week. */
  readonly moneyPerWeek?: number;
  /** CD3: duration in weeks; absent = the estimate in points. */
  readonly weeks?: number;
  readonly moscow?: MoscowClass;
}

/** Everything the model reads. Items are separate: no item is an input of another's score. */
export interface ModelInput {
  readonly personas: readonly PersonaInput[];
  readonly needs: readonly NeedInput[];
  readonly goals: readonly GoalInput[];
  readonly params: ModelParams;
}

/** Every constant of the model; meaning, source, default and range of each in `parameters.ts`. */
export interface ModelParams {
  readonly priorStrength: number;
  /**
   * Estimate the prior strength from the answers. Off unless chosen: the estimate moves with every answer, so
   * a score could fall although its own need's importance rose.
   */
  readonly empiricalBayes: boolean;
  readonly empiricalBayesMinNeeds: number;
  readonly pooledImportanceDefault01: number;
  readonly pooledSatisfactionDefault01: number;
  readonly pooledReachDefault01: number;
  readonly unsampledReachFactor01: number;
  readonly kanoPriorStrength: number;
  readonly demandHalfLifeDays: number;
  readonly accountWeightExponent: number;
  readonly accountWeightCap: number;
  readonly goalShare01: number;
  readonly confidenceLevels: Readonly<Record<EvidenceType, number>>;
  readonly confidenceAnchors: readonly (readonly [strength01: number, confidence01: number])[];
  readonly confidenceConcentration: number;
  readonly personaConcentration: number;
  readonly effortReferencePoints: number;
  readonly effortFloorShare01: number;
  readonly effortSigma: number;
  readonly effortSigmaAssumed: number;
  /** true = priority is confidence × blend, effort ignored. */
  readonly valueOnly: boolean;
  readonly enablerShare01: number;
  readonly enablerDepth: number;
  readonly draws: number;
  readonly separable01: number;
  /** Lower bounds of the bands very-high, high, medium on priority; below is low. */
  readonly bandThresholds: readonly [number, number, number];
  readonly coverageDefault01: number;
}

/** Where a number was not measured; the interface shows each as "assumed". */
export type Assumption =
  | 'importance-prior'
  | 'importance-estimate'
  | 'reach-prior'
  | 'reach-estimate'
  | 'kano-pooled'
  | 'coverage-default'
  | 'effort-missing'
  | 'share-missing'
  | 'no-evidence';

export interface NeedPersonaValue {
  readonly personaId: string;
  readonly weight01: number;
  /** 0…10 */
  readonly importance: number;
  /** 0…10 */
  readonly satisfaction: number;
  /** 0…20 */
  readonly opportunity: number;
  /** Standard error of the opportunity; null without survey answers. */
  readonly opportunityError: number | null;
  readonly band: OpportunityBand;
  readonly overServed: boolean;
  readonly reach01: number;
  /** weight · reach · opportunity / 20 */
  readonly contribution01: number;
  readonly assumed: readonly Assumption[];
}

export type OpportunityBand = 'extreme' | 'strong' | 'worth-a-look' | 'low';

export interface NeedValue {
  readonly key: string;
  readonly title: string;
  /** 0…100 */
  readonly value: number;
  readonly kano01: number;
  readonly kanoAssumed: boolean;
  /** Most answers are "reverse": ask again before building. */
  readonly kanoReverse: boolean;
  readonly perPersona: readonly NeedPersonaValue[];
  readonly assumed: readonly Assumption[];
}

/** A sentence as data: the interface looks `key` up in its messages and fills in `params`. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReceiptLineKind =
  'need' | 'coverage-cap' | 'goal-share' | 'goal' | 'enabler' | 'confidence' | 'effort' | 'effort-floor';

/** One line of the receipt. `amount` is exact; `units` is rounded so that the lines sum to the total. */
export interface ReceiptLine {
  /** Same in two receipts for the same reason: "need:N-12:bookkeeper", "confidence". */
  readonly id: string;
  readonly kind: ReceiptLineKind;
  readonly amount: number;
  /** Whole units of 10^−digits; these sum to `Receipt.totalUnits`. */
  readonly units: number;
  /** `units` as a number to show. */
  readonly shown: number;
  readonly message: Message;
  readonly assumed: readonly Assumption[];
  readonly needKey?: string;
  readonly personaId?: string;
  readonly goalId?: string;
  readonly itemKey?: string;
}

export interface Receipt {
  readonly of: 'value' | 'priority';
  readonly lines: readonly ReceiptLine[];
  readonly total: number;
  readonly totalUnits: number;
  /** `total` rounded to `digits`. */
  readonly shownTotal: number;
  readonly digits: number;
}

export type ValueBand = 'very-high' | 'high' | 'medium' | 'low' | 'unscored';

export interface ItemScore {
  readonly key: string;
  /** False when it serves no need and inherits nothing: the app then shows "no need yet", not a zero. */
  readonly linked: boolean;
  readonly value: number;
  /** Part of `value` inherited from items that this one unblocks. */
  readonly inheritedValue: number;
  readonly goal01: number;
  readonly blend: number;
  readonly evidenceStrength01: number;
  readonly confidence01: number;
  /** Effort counted, in points: the estimate, its floor, or the reference when missing. */
  readonly effortPoints: number;
  readonly priority: number;
  /** By declared thresholds on this item's own priority, so no other item can move it. */
  readonly band: ValueBand;
  readonly assumed: readonly Assumption[];
  readonly modelVersion: string;
}

/** Middle 80 % of the draws, and their median. */
export interface Interval80 {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}
