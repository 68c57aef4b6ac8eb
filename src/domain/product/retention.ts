import type { Channel, Evidence } from '../evidence/evidence';
import { addDays } from '../iso-date';
import type { IsoDate } from '../iso-date';

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

/** What is due for a piece today: nothing, masking (once) or deletion. */
export function retentionDue(
  piece: Pick<Evidence, 'channel' | 'source' | 'saidOn' | 'masked'>,
  rules: readonly RetentionRule[],
  today: IsoDate,
): 'keep' | 'mask' | 'delete' {
  const rule = rules.find(
    ({ channels, sources }) =>
      (channels.length === 0 || channels.includes(piece.channel)) &&
      (sources.length === 0 || sources.includes(piece.source)),
  );
  if (rule === undefined || addDays(piece.saidOn, rule.keepDays) > today) return 'keep';
  return rule.then === 'mask' && piece.masked ? 'keep' : rule.then;
}

/** Whether a record deleted on that day is to be purged for good. */
export function purgeDue(deletedOn: IsoDate, today: IsoDate): boolean {
  return addDays(deletedOn, UNDO_DELETE_DAYS) <= today;
}
