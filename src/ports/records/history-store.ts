import type { HistoryAction, HistoryKind } from '../../domain/records/history';
import type { PlainRecord } from '../../domain/records/three-way-merge';

/** One change of one record; the states hold only the fields that it changed. */
export interface StoredChange {
  /** Made from the change itself, so that writing it twice writes it once. */
  readonly id: string;
  readonly kind: HistoryKind;
  readonly recordId: string;
  readonly action: HistoryAction;
  readonly at: number;
  readonly accountId: string;
  /** Null where the record did not exist before or after. */
  readonly before: PlainRecord | null;
  readonly after: PlainRecord | null;
  /** The change that this one took back. */
  readonly undoes: string | null;
}

export interface ChangeFilter {
  readonly kind?: HistoryKind | undefined;
  readonly recordId?: string | undefined;
  readonly accountId?: string | undefined;
  /** Instants in milliseconds; `to` is not part of it. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface ChangeCursor {
  readonly at: number;
  readonly id: string;
}

/** What happened to a product's records. */
export interface HistoryStore {
  add(productId: string, changes: readonly StoredChange[]): Promise<void>;
  /** The newest first, after the cursor. */
  page(
    productId: string,
    filter: ChangeFilter,
    after: ChangeCursor | null,
    limit: number,
  ): Promise<StoredChange[]>;
  find(productId: string, id: string): Promise<StoredChange | null>;
  /** Accounts that have changed anything, at most `limit`. */
  people(productId: string, limit: number): Promise<string[]>;
}
