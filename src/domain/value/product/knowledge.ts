import type { FormerKeysOfProduct } from '../../needs/former-keys';
import type { IsoDate } from '../../iso-date';
import type { NeedStatus } from '../../records/need';
import type { CustomModel } from '../presets/custom';
import type { PresetId } from '../presets/preset';
import type { EvidenceType } from '../../records/evidence-type';
import type { DeliveredItem, GoalFacts, HeardFacts, KanoFacts, RatingFacts, TestFacts } from '../model/facts';
import type { ValueSettings } from '../model/settings';

/** One or more Jira projects that share personas, needs and a value model. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly projectIds: readonly string[];
  /** The time zone of its days, `Europe/Berlin`; empty until somebody who manages it has come, and then UTC counts. */
  readonly zone: string;
  /** The value model in force. */
  readonly params: ValueSettings;
  readonly preset: PresetId;
  readonly custom: CustomModel | null;
  /** Raised by one with every change of the value model; 0 = the defaults, never changed. */
  readonly modelVersion: number;
  /** True while the invented sample knowledge is loaded. */
  readonly sampleLoaded: boolean;
  /** Whether everybody who may edit or comment on its work may add quotes, or only who manages its knowledge. */
  readonly quotesOpen: boolean;
  /** The day since which another value model scores it than the days kept before; null where there was none. */
  readonly upgradedOn: IsoDate | null;
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

export interface NeedRecord {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly statement: string;
  readonly status: NeedStatus;
  /** The day on which it took its status; of older needs that of their last change, the latest it can have been. */
  readonly statusOn: IsoDate;
  readonly kano: KanoFacts | null;
  /** How sure the team said it was when it first wrote the need down. */
  readonly claimedEvidence: EvidenceType | null;
  /** By persona, archived ones too: a need of an archived persona is not everybody's. */
  readonly ratings: readonly RatingFacts[];
}

/** All evidence about a need from one persona, folded into a line. */
export interface HeardRecord {
  readonly needId: string;
  /** Null for the pieces that nobody has tied to a persona. */
  readonly personaId: string | null;
  /** Supporting and contradicting pieces. */
  readonly pieces: number;
  readonly latestOn: IsoDate;
  /** What the persona's cell counts of it on the day `on`: its own pieces, and those of no persona. */
  readonly facts: HeardFacts;
  readonly on: IsoDate;
  /** Median revenue of the product's accounts by which those behind it were weighed. */
  readonly median: number;
}

/** The accounts of a product that could have spoken. */
export interface AudienceRecord {
  readonly accounts: number;
  /** Sum of their weights (value model, part A6). */
  readonly weight: number;
  /** Median of their yearly revenues; 0 when none is known. */
  readonly median: number;
}

/** Everything that the value model reads about a product. */
export interface ProductKnowledge {
  readonly product: Product;
  readonly personas: readonly PersonaRecord[];
  readonly needs: readonly NeedRecord[];
  readonly heard: readonly HeardRecord[];
  readonly audience: AudienceRecord;
  /** Tests of the work that have a result, by the id of the item. */
  readonly tests: ReadonlyMap<string, readonly TestFacts[]>;
  /** Done work that links a need. */
  readonly delivered: readonly DeliveredItem[];
  readonly goals: readonly (Omit<GoalFacts, 'inForce'> & { readonly key: string })[];
  readonly formerKeys: FormerKeysOfProduct;
}
