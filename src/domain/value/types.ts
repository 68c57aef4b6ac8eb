import type { Assumption } from './model/facts';

/** What the app shows of scores: sentences as data, receipts, bands, intervals. */

export type OpportunityBand = 'extreme' | 'strong' | 'worth-a-look' | 'low';

/** A sentence as data: the interface looks `key` up in its messages and fills in `params`. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReceiptLineKind = 'need' | 'declined' | 'enabler' | 'goals' | 'confidence' | 'effort';

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

/** Middle 80 % of the draws, and their median. */
export interface Interval80 {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}
