import type { Stance } from '../../records/evidence';
import type { IsoDate } from '../../iso-date';
import type { ClaimType, Delivered, ValueSettings } from './settings';

/** A kind of customer. `share01: null` = nobody has said how many of the customers are of it. */
export interface PersonaFacts {
  readonly id: string;
  readonly name: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
  /** An anti-persona is left out everywhere. */
  readonly anti: boolean;
}

/** Top-two-box counts of the answers of one day; `unmet` = important and not satisfied, null where not counted. */
export interface DatedAnswers {
  readonly on: IsoDate;
  readonly answers: number;
  readonly important: number;
  readonly satisfied: number;
  readonly unmet: number | null;
}

/** What is known about a need inside one persona. */
export interface RatingFacts {
  readonly personaId: string;
  readonly surveys: readonly DatedAnswers[];
  /** `have` of `asked` customers have the need. */
  readonly sample: { readonly have: number; readonly asked: number; readonly on: IsoDate } | null;
  /** The team's estimate; null for what it did not estimate. `on` is null where the day is not known. */
  readonly estimate: {
    readonly importance01: number | null;
    readonly satisfaction01: number | null;
    readonly reach01: number | null;
    readonly on: IsoDate | null;
  } | null;
}

/** Kano answers of a need: `strong` = must-be, one-dimensional and attractive. */
export interface KanoFacts {
  readonly strong: number;
  readonly reverse: number;
  readonly answers: number;
  readonly on: IsoDate;
  /** What `strong` and the rest consist of; null for counts that were typed. */
  readonly split: {
    readonly mustBe: number;
    readonly oneDimensional: number;
    readonly attractive: number;
    readonly indifferent: number;
  } | null;
}

export interface ClaimFacts {
  readonly type: ClaimType;
  readonly stance: Stance;
}

export interface NeedFacts {
  readonly key: string;
  readonly title: string;
  readonly status: 'open' | 'met' | 'declined';
  /** The day it was met; null unless it is. */
  readonly metOn: IsoDate | null;
  /** The personas that the team named; none = everybody's, assumed. */
  readonly named: readonly string[];
  readonly kano: KanoFacts | null;
  /** Claims about the need as a whole. */
  readonly claims: readonly ClaimFacts[];
  readonly ratings: readonly RatingFacts[];
}

/** How much speaks for and how much against, decayed to the day of the facts. */
export interface ForAndAgainst {
  readonly plus: number;
  readonly minus: number;
}

/** All pieces about one need, as one persona's cell counts them: its own pieces and those of no persona. */
export interface HeardFacts {
  readonly voices: ForAndAgainst;
  readonly interviews: ForAndAgainst;
  readonly data: ForAndAgainst;
  readonly claims: Readonly<Partial<Record<ClaimType, ForAndAgainst>>>;
  /** h: what the persona's own speakers ask for, weighed and decayed (part A6); 0 where nobody does. */
  readonly asking: number;
  /** Weight of the known accounts among those who ask. */
  readonly askingAccounts: number;
  /** What speakers say against it who do not ask for it themselves. */
  readonly refusing: number;
}

/** The accounts that could have spoken in a persona: tied to it, heard in it, or tied to nobody. */
export interface AudienceFacts {
  readonly accounts: number;
  readonly weight: number;
}

/** What has been heard, by need and persona; `none` stands for a persona of whom no piece is. */
export interface HeardOfNeed {
  readonly byPersona: ReadonlyMap<string, HeardFacts>;
  readonly none: HeardFacts | null;
}

/** The share of a need that an item would meet. `assumed` = nobody has said, the default was taken. */
export interface NeedLink {
  readonly needKey: string;
  readonly coverage01: number;
  readonly assumed?: boolean;
  /** What was found after the delivery. */
  readonly verdict?: Delivered;
}

/** A test of the work itself; `passed: null` = no verdict yet, which says nothing. */
export interface TestFacts {
  readonly kind: 'test' | 'launch';
  readonly passed: boolean | null;
  readonly on: IsoDate;
}

/** Epics and stories stand in two lists: an epic and its stories are no rivals. */
export const LEVELS = ['story', 'epic'] as const;
export type Level = (typeof LEVELS)[number];

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

/** A work item as far as its value goes. */
export interface ItemInput {
  readonly key: string;
  readonly level: Level;
  readonly links: readonly NeedLink[];
  /** From the project's estimation field; null = not estimated. */
  readonly points: number | null;
  /** Done work keeps the value that it had; it has no priority, and meets no need any more. */
  readonly done: boolean;
  readonly goals: readonly { readonly goalId: string; readonly alignment01: number }[];
  readonly tests: readonly TestFacts[];
  /** The stories of an epic, done ones and those in other projects too; of an item above epics its epics, with theirs. */
  readonly stories?: readonly ItemInput[];
  /** Keys of the items that this one blocks (an enabler inherits from them when switched on). */
  readonly blocks?: readonly string[];
  /** What some presets need and the default model does not. */
  readonly extras?: PresetExtras;
}

/** Done work and what it met, as it counts against the needs that it links. */
export interface DeliveredItem {
  readonly key: string;
  /** Key of the epic that a story belongs to. */
  readonly epic: string | null;
  readonly links: readonly NeedLink[];
  readonly doneOn: IsoDate;
}

export interface GoalFacts {
  readonly id: string;
  readonly title: string;
  /** Relative; normalised to sum 1 over the goals in force. */
  readonly weight: number;
  readonly inForce: boolean;
}

/** All that the value of a product's needs depends on; open items are no part of it. */
export interface ProductFacts {
  readonly today: IsoDate;
  readonly personas: readonly PersonaFacts[];
  readonly needs: readonly NeedFacts[];
  readonly heard: ReadonlyMap<string, HeardOfNeed>;
  readonly audience: ReadonlyMap<string, AudienceFacts>;
  readonly goals: readonly GoalFacts[];
  /** Done items and their links: what has been delivered. */
  readonly delivered: readonly DeliveredItem[];
  readonly settings: ValueSettings;
}

/** Where a number was not measured; each is shown as "assumed". */
export const ASSUMPTIONS = [
  'share',
  'persona',
  'importance-unknown',
  'importance-estimate',
  'importance-from-kano',
  'satisfaction-unknown',
  'satisfaction-estimate',
  'reach-unknown',
  'reach-estimate',
  'reach-from-feedback',
  'coverage',
  'delivered',
  'effort',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];
