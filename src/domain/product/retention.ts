import type { Channel } from '../records/evidence';

/** How long evidence is kept. The first rule that fits a piece counts; without one it is kept for good. */
export interface RetentionRule {
  /** Empty: any. */
  readonly channels: readonly Channel[];
  /** Empty: any. */
  readonly sources: readonly string[];
  /** Days from the day it was said, at least 1. */
  readonly keepDays: number;
  /** `mask` keeps the words without personal data, author and account; `delete` leaves nothing but counts. */
  readonly then: 'mask' | 'delete';
}

/** A tombstone can be undone for this long; then it is purged. */
export const UNDO_DELETE_DAYS = 30;
