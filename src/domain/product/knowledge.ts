import type { FormerKeys } from './former-keys';
import type { Strength } from '../knowledge/evidence';
import type { NeedStatus } from '../knowledge/need';
import type { CustomModel } from '../value/presets/custom';
import type { PresetId } from '../value/presets/preset';
import type { EvidenceType, GoalInput, KanoCounts, ModelParams, SurveyCounts } from '../value/types';

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

/** All evidence of one kind from one account about one need, folded into a line. */
export interface VoiceRecord {
  readonly needId: string;
  readonly personaId: string | null;
  /** Null when nobody said which account it was: such a piece stands for itself. */
  readonly accountId: string | null;
  readonly annualRevenue: number | null;
  readonly evidenceType: EvidenceType;
  readonly strongest: Strength | null;
  readonly latestOn: string;
  readonly pieces: number;
  readonly stance: 'supports' | 'contradicts';
}

/** Everything that the value model reads about a product. */
export interface ProductKnowledge {
  readonly product: Product;
  readonly personas: readonly PersonaRecord[];
  readonly needs: readonly NeedRecord[];
  readonly voices: readonly VoiceRecord[];
  readonly goals: readonly (GoalInput & { readonly key: string })[];
  readonly formerKeys: FormerKeys;
}
