import type { FormerKeysOfProduct } from '../../needs/former-keys';
import type { IsoDate } from '../../iso-date';
import type { NeedStatus } from '../../records/need';
import type { CustomModel } from '../presets/custom';
import type { PresetId } from '../presets/preset';
import type { EvidenceType } from '../../records/evidence-type';
import type { GoalInput, KanoCounts, ModelParams, SurveyCounts } from '../types';

/** One or more Jira projects that share personas, needs and a value model. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly projectIds: readonly string[];
  /** The value model in force. */
  readonly params: ModelParams;
  readonly preset: PresetId;
  readonly custom: CustomModel | null;
  /** Raised by one with every change of the value model; 0 = the defaults, never changed. */
  readonly modelVersion: number;
  /** True while the invented sample knowledge is loaded. */
  readonly sampleLoaded: boolean;
  readonly version: number;
}

export interface PersonaRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
  readonly anti: boolean;
  /** The sentence that stands for the persona; empty while nobody has written one. */
  readonly quote: string;
  /** Place in the product's list; colour and shape follow from it. */
  readonly ordinal: number;
}

/** What is known about a need inside one persona. */
export interface NeedPersonaRecord {
  readonly personaId: string;
  readonly survey?: SurveyCounts;
  readonly estimate?: { readonly importance01: number; readonly satisfaction01: number };
  readonly reachSample?: { readonly have: number; readonly asked: number };
  readonly reachEstimate01?: number;
}

export interface NeedRecord {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly statement: string;
  readonly status: NeedStatus;
  readonly kano?: KanoCounts;
  /** How sure the team said it was when it first wrote the need down. */
  readonly claimedEvidence: EvidenceType | null;
  readonly perPersona: readonly NeedPersonaRecord[];
}

/** All evidence about a need from one persona, folded into a line. */
export interface HeardRecord {
  readonly needId: string;
  /** Null for the pieces that nobody has tied to a persona. */
  readonly personaId: string | null;
  /** Supporting and contradicting pieces. */
  readonly pieces: number;
  readonly latestOn: IsoDate;
  /** Kinds of evidence among the supporting pieces; empty when all contradict. */
  readonly types: readonly EvidenceType[];
  /** Upper part of demonstrated demand (value model, step 2) on the day `on`: it halves with every half-life. */
  readonly loudness: number;
  readonly on: IsoDate;
  /** Median revenue of the persona's heard accounts by which the accounts behind `loudness` were weighed. */
  readonly median: number;
  /** True when some piece names no account: such pieces stand for one unknown account. */
  readonly anonymous: boolean;
}

/** The accounts heard in a persona, in whatever need. */
export interface AudienceRecord {
  readonly personaId: string;
  /** Median of their known yearly revenues, 0 when none is known. */
  readonly median: number;
  /** Sum of their weights (value model, step 2). */
  readonly weight: number;
}

/** Everything that the value model reads about a product. */
export interface ProductKnowledge {
  readonly product: Product;
  readonly personas: readonly PersonaRecord[];
  readonly needs: readonly NeedRecord[];
  readonly heard: readonly HeardRecord[];
  readonly audience: readonly AudienceRecord[];
  readonly goals: readonly (GoalInput & { readonly key: string })[];
  readonly formerKeys: FormerKeysOfProduct;
}
