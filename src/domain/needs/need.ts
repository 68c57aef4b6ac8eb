import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { Need } from '../records/need';

/** What speaks for a need: supporting pieces, the customers behind them, and what those bring in a year. */
export interface Backing {
  readonly pieces: number;
  readonly accounts: number;
  readonly revenue: number;
}

export const NO_BACKING: Backing = { pieces: 0, accounts: 0, revenue: 0 };

/** As much of a need as tells whether it comes back. */
export interface DeclinedOrNot extends Pick<Need, 'status'> {
  readonly decline: Pick<
    NonNullable<Need['decline']>,
    'reopenOn' | 'piecesAtDecline' | 'reopenAtAccounts' | 'reopenAtRevenue' | 'then'
  > | null;
}

/** Why a declined need comes back, and the number that changed; both null where a day has come. */
export type Reopening = Pick<NonNullable<Need['cameBack']>, 'why' | 'was' | 'now'>;

/**
 * What brings a declined need back: its day has come, twice as much evidence speaks for it as on the day it was declined,
 * or as many customers or as much revenue stand behind it as was said. Null for any other need, and while nothing does.
 */
export function reopening(need: DeclinedOrNot, now: Backing, today: IsoDate): Reopening | null {
  if (need.status !== 'declined' || need.decline === null) return null;
  const { reopenOn, piecesAtDecline, reopenAtAccounts, reopenAtRevenue, then } = need.decline;
  if (piecesAtDecline !== null && now.pieces >= 2 * Math.max(1, piecesAtDecline))
    return { why: 'evidence', was: piecesAtDecline, now: now.pieces };
  if (reopenAtAccounts !== null && now.accounts >= reopenAtAccounts)
    return { why: 'accounts', was: then?.accounts ?? null, now: now.accounts };
  if (reopenAtRevenue !== null && now.revenue >= reopenAtRevenue)
    return { why: 'revenue', was: then?.revenue ?? null, now: now.revenue };
  if (reopenOn !== null && daysBetween(reopenOn, today) >= 0) return { why: 'day', was: null, now: null };
  return null;
}
