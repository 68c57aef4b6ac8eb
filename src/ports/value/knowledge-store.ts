import type { Authorship } from '../actor';
import type { QuoteRecord } from '../../domain/evidence/quote';
import type { Product, ProductKnowledge } from '../../domain/value/product/knowledge';
import type { EvidenceType } from '../../domain/records/evidence-type';

export interface NewPersona {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
}

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly annualRevenue: number | null;
}

/** Answers of a survey about one need in one persona, in counts. */
export interface SurveyCountsRow {
  readonly needId: string;
  readonly personaId: string;
  readonly survey: { readonly important: number; readonly satisfied: number; readonly answers: number };
  readonly reachSample: { readonly have: number; readonly asked: number };
}

export interface NewNeedRow {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly theme?: string;
  readonly claimedEvidence: EvidenceType | null;
  /** Fixed number of the key, for sample knowledge; absent = the next free one. */
  readonly number?: number;
  readonly kano?: { readonly strong: number; readonly answers: number };
}

export interface NeedEstimateRow {
  readonly needId: string;
  readonly personaId: string;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
}

export interface NewEvidenceRow {
  readonly id: string;
  readonly quote: string;
  readonly channel: string;
  readonly evidenceType: EvidenceType;
  readonly saidOn: string;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly needId: string;
  readonly stance: 'supports' | 'contradicts';
  readonly strength: 'nice' | 'important' | 'blocker' | null;
  readonly rating01: number | null;
}

/**
 * Personas, needs and evidence of a product. Every write is one statement, and writing twice with the
 * same id writes once.
 */
export interface KnowledgeStore {
  /** The product of a project; each project starts as its own product, made on first use. */
  productOfProject(projectId: string, by: Authorship): Promise<string>;
  /** Everything the value model reads; `not-found` when the product is gone. */
  load(productId: string): Promise<ProductKnowledge>;
  /** As `load`, of a product that has just been read. */
  loadOf(product: Product): Promise<ProductKnowledge>;
  /**
   * Counts again what changed of the evidence, as long as `goOn` allows; true when nothing is left to count.
   * `load` does so too, for a moment only.
   */
  freshen(productId: string, goOn: () => boolean): Promise<boolean>;
  /** Has all evidence of the product counted again by the next builds: the nightly repair. */
  distrust(productId: string): Promise<void>;
  /** Accounts that ask for each need, by need id. */
  askingAccounts(productId: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The best quote for each need: starred first, then the newest that supports it. */
  quotes(productId: string, needIds: readonly string[]): Promise<ReadonlyMap<string, QuoteRecord>>;
  /** Pieces about a need, the newest first; in one persona, or in all when it is null. */
  evidenceOf(
    productId: string,
    needId: string,
    personaId: string | null,
    limit: number,
  ): Promise<QuoteRecord[]>;
  addPersona(productId: string, persona: NewPersona, by: Authorship): Promise<void>;
  /** Returns the key that the need got, or has had since it was first written. */
  addNeed(productId: string, need: NewNeedRow, by: Authorship): Promise<string>;
  /** Writes a persona's estimate of a need; false when one of the two is not of the product. */
  putEstimate(productId: string, estimate: NeedEstimateRow, by: Authorship): Promise<boolean>;
  /** Replaces the survey counts of a need in a persona; false when one of the two is not of the product. */
  putSurveyCounts(productId: string, row: SurveyCountsRow, by: Authorship): Promise<boolean>;
  addAccounts(productId: string, accounts: readonly NewAccount[], by: Authorship): Promise<void>;
  addEvidence(productId: string, rows: readonly NewEvidenceRow[], by: Authorship): Promise<void>;
  /** Gives a product its name; a product starts without one. */
  nameProduct(productId: string, name: string): Promise<void>;
  setSampleLoaded(productId: string, loaded: boolean): Promise<void>;
  /** Deletes every record of the product whose id is in the list, in whatever kind of record it is. */
  deleteRecords(productId: string, ids: readonly string[], by: Authorship): Promise<void>;
  allProductIds(): Promise<string[]>;
}
