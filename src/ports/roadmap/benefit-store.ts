import type { Authorship } from '../actor';

/** What a benefit is about: a need of the product, or a work item. */
export type BenefitKind = 'need' | 'item';

/** What a customer gains, in a customer's words. */
export interface Benefit {
  readonly kind: BenefitKind;
  /** Id of the need or of the work item. */
  readonly subjectId: string;
  readonly text: string;
  /** 0 = not written yet. */
  readonly version: number;
}

export interface BenefitStore {
  /** Those that are written, of the subjects named. */
  find(productId: string, kind: BenefitKind, subjectIds: readonly string[]): Promise<Benefit[]>;
  /** Writes a benefit on top of the version that was seen; false when it has another one by now. */
  put(productId: string, benefit: Benefit, by: Authorship): Promise<boolean>;
}
