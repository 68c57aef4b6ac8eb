import type { TestState } from '../../domain/records/test';
import type { Authorship } from '../actor';

export interface TestOfItem {
  readonly id: string;
  readonly issueId: string;
  readonly state: TestState;
}

export interface BalanceTarget {
  readonly business: number;
  readonly feature: number;
  readonly customer: number;
}

/** What hangs beside a product's needs, and what the product aims at. */
export interface OutlineStore {
  /** Theme by need key, where a need has one. */
  themes(productId: string): Promise<readonly { readonly needKey: string; readonly theme: string }[]>;
  /** Tests of what is assumed about the product's items, at most some thousand. */
  tests(productId: string): Promise<readonly TestOfItem[]>;
  balanceTarget(productId: string): Promise<BalanceTarget | null>;
  setBalanceTarget(productId: string, target: BalanceTarget, by: Authorship): Promise<void>;
}
