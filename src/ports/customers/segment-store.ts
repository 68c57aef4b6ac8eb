import type { SegmentPiece } from '../../domain/customers/segment-knowledge';

/** What is read of accounts in parts. */
export interface SegmentStore {
  /** What accounts said about needs, the newest of each thousand accounts first, at most `limit` for each. */
  pieces(productId: string, accountIds: readonly string[], limit: number): Promise<SegmentPiece[]>;
}
