import type { HistoryAction, HistoryKind } from '../../domain/records/history';
import type { Reader } from '../../domain/records/owner';
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
  /** The only account that may know of it: it is about what that person keeps private. Null = everybody may. */
  readonly keptFor: string | null;
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

/** What happened to a product's records; a `reader` hears of nothing that others keep private. */
export interface HistoryStore {
  add(productId: string, changes: readonly StoredChange[]): Promise<void>;
  /** The newest first, after the cursor. */
  page(
    productId: string,
    filter: ChangeFilter,
    after: ChangeCursor | null,
    limit: number,
    reader: Reader,
  ): Promise<StoredChange[]>;
  find(productId: string, id: string, reader: Reader): Promise<StoredChange | null>;
  /** Accounts that have changed anything, at most `limit`. */
  people(productId: string, limit: number, reader: Reader): Promise<string[]>;
}
