import type { Account } from '../../domain/customers/account';
import type { Segment } from '../../domain/customers/segment-rule';
import type { SegmentPiece } from '../../domain/customers/segment-knowledge';
import type { Authorship } from '../actor';

export interface StoredSegment extends Segment {
  readonly version: number;
}

/** Parts of the accounts by rules. */
export interface SegmentStore {
  list(productId: string): Promise<StoredSegment[]>;
  /** Stores a segment that still has the version (0: is not there yet); false when it has another one by now. */
  save(productId: string, segment: StoredSegment, by: Authorship): Promise<boolean>;
  remove(productId: string, ids: readonly string[], by: Authorship): Promise<void>;
  /** What accounts said about needs, the newest of each thousand accounts first, at most `limit` for each. */
  pieces(productId: string, accountIds: readonly string[], limit: number): Promise<SegmentPiece[]>;
  /** The accounts that rules are asked about, at most `limit`, by name. */
  accounts(productId: string, limit: number): Promise<Account[]>;
}
