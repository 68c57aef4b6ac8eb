import { addDays } from '../iso-date';
import type { IsoDate } from '../iso-date';
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

/**
 * Before which instant (ms) everything is kept too long under whichever rule: what says of no channel what it is goes by
 * the longest of the times. Null without a rule.
 */
export function keptSince(rules: readonly RetentionRule[], today: IsoDate): number | null {
  if (rules.length === 0) return null;
  return Date.parse(addDays(today, 1 - Math.max(...rules.map(({ keepDays }) => keepDays))));
}

/** Personal texts, as `kind.field`, that a rule leaves as they are: something works by them, or they are who it is. */
export const LEFT_AS_THEY_ARE: ReadonlySet<string> = new Set([
  'account.name',
  'round.invitedIds',
  'segment.rule',
  'standing-import.jql',
  'view.search',
  'vote.raterId',
]);

/** How far retention has looked through texts that are no pieces; instants in ms. */
export interface RetentionLook {
  /** What was written before is done with. */
  readonly doneUntil: number;
  /** The look that is under way goes up to here; 0 = none is. */
  readonly goingUntil: number;
  /** Where it goes on: `place|key`. */
  readonly at: string;
  /** When everything was looked through from the beginning. */
  readonly wholeAt: number;
}

export const NEVER_LOOKED: RetentionLook = { doneUntil: 0, goingUntil: 0, at: '', wholeAt: 0 };
