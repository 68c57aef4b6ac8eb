import type { TestState } from '../../domain/records/test';
import type { Authorship } from '../actor';

/** A view of the project page that somebody kept. */
export interface KeptView {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly page: 'roadmap' | 'priorities' | 'evidence';
  readonly search: string;
  readonly shared: boolean;
  readonly version: number;
}

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

/** Views that people kept, and what a product aims at. */
export interface ViewStore {
  /** Views of the product that are shared or the person's own, by name. */
  list(productId: string, accountId: string): Promise<readonly KeptView[]>;
  find(productId: string, id: string): Promise<KeptView | null>;
  /** Writes a new view; the same id again changes nothing. */
  add(productId: string, view: Omit<KeptView, 'version'>, by: Authorship): Promise<void>;
  /** Changes a view that still has the version; false when it has another one by now. */
  change(
    productId: string,
    view: Pick<KeptView, 'id' | 'name' | 'search' | 'shared' | 'version'>,
    by: Authorship,
  ): Promise<boolean>;
  delete(productId: string, id: string, by: Authorship): Promise<void>;
  /** Theme by need key, where a need has one. */
  themes(productId: string): Promise<readonly { readonly needKey: string; readonly theme: string }[]>;
  /** Tests of what is assumed about the product's items, at most some thousand. */
  tests(productId: string): Promise<readonly TestOfItem[]>;
  balanceTarget(productId: string): Promise<BalanceTarget | null>;
  setBalanceTarget(productId: string, target: BalanceTarget, by: Authorship): Promise<void>;
}
