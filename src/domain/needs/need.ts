import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { Need } from '../records/need';

/** As much of a need as tells whether it comes back. */
export interface DeclinedOrNot extends Pick<Need, 'status'> {
  readonly decline: Pick<NonNullable<Need['decline']>, 'reopenOn' | 'piecesAtDecline'> | null;
}

/**
 * Whether a declined need must come back: its day has come, or twice as much evidence speaks for it as on the day it
 * was declined. False for any other need, and for one that comes back by hand only.
 */
export function mustReopen(need: DeclinedOrNot, evidenceCount: number, today: IsoDate): boolean {
  if (need.status !== 'declined' || need.decline === null) return false;
  const { reopenOn, piecesAtDecline } = need.decline;
  return (
    (reopenOn !== null && daysBetween(reopenOn, today) >= 0) ||
    (piecesAtDecline !== null && evidenceCount >= 2 * Math.max(1, piecesAtDecline))
  );
}
