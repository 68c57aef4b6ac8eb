import type { NeedKind, NeedStatus } from '../records/need';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';

/** When a declined need comes back by itself: evidence has doubled, a day has passed, or only by hand. */
export type ReopenRule =
  | { readonly kind: 'evidence-doubles'; readonly evidenceCountAtDecline: number }
  | { readonly kind: 'on-date'; readonly date: IsoDate }
  | { readonly kind: 'never' };

/** Why and since when a need is declined, and what would change that. */
export interface Decline {
  readonly reason: string;
  readonly declinedOn: IsoDate;
  readonly reopen: ReopenRule;
}

/**
 * A team's quick answer for one persona to the three questions: how important is it, how satisfied are
 * they today, how many have it. Each 0–1, null when unanswered. Marked assumed until survey answers exist.
 */
export interface QuickEstimate {
  readonly personaKey: string;
  readonly importance01: number | null;
  readonly satisfaction01: number | null;
  readonly reach01: number | null;
}

/** What a persona tries to get done, in the customer's words, apart from any solution. */
export interface Need {
  /** `N-12`; written into Jira's Customer needs field. */
  readonly key: string;
  readonly statement: string;
  readonly kind: NeedKind;
  readonly status: NeedStatus;
  /** Present exactly when `status` is `declined`. */
  readonly decline: Decline | null;
  readonly personaKeys: readonly string[];
  readonly estimates: readonly QuickEstimate[];
  readonly journeyStageId: string | null;
  readonly theme: string;
  readonly goalId: string | null;
  readonly archivedOn: IsoDate | null;
}

/** `N-12` → 12; null for anything else. */
export function needNumber(key: string): number | null {
  const match = /^N-([1-9]\d{0,9})$/.exec(key);
  return match === null ? null : Number(match[1]);
}

/** Whether a declined need must come back, given how much evidence it has now; false for any other need. */
export function mustReopen(
  need: Pick<Need, 'status' | 'decline'>,
  evidenceCount: number,
  today: IsoDate,
): boolean {
  if (need.status !== 'declined' || need.decline === null) return false;
  const rule = need.decline.reopen;
  switch (rule.kind) {
    case 'evidence-doubles':
      return evidenceCount >= 2 * Math.max(1, rule.evidenceCountAtDecline);
    case 'on-date':
      return daysBetween(rule.date, today) >= 0;
    case 'never':
      return false;
  }
}

/** The need declined, with the reason that everybody will read. */
export function declineNeed(need: Need, decline: Decline): Need {
  return { ...need, status: 'declined', decline };
}

/** The need open again, without forgetting that it was declined: history keeps the reason. */
export function reopenNeed(need: Need): Need {
  return { ...need, status: 'unmet', decline: null };
}
