import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { reopening } from './need';
import type { Backing, DeclinedOrNot } from './need';

/** A need that somebody should look at again, and why. */
export interface Recheck {
  readonly needKey: string;
  readonly why: 'reopen' | 'contradicted' | 'stale' | 'never-heard';
  /** Days since the last evidence; null without any. */
  readonly days: number | null;
}

export interface NeedVoices {
  readonly need: DeclinedOrNot & { readonly key: string };
  /** What speaks for it; asked of declined needs alone. */
  readonly backing: Backing;
  /** The day on which somebody spoke about it for the last time; null when nobody did. */
  readonly lastOn: IsoDate | null;
  /** The same, of what spoke against it. */
  readonly lastAgainstOn: IsoDate | null;
}

/** A need is stale when its last evidence is as old as this: half of its weight is gone (ours). */
export const STALE_NEED_DAYS = 180;
const FRESH_DAYS = 30;
const ORDER: readonly Recheck['why'][] = ['reopen', 'contradicted', 'stale', 'never-heard'];

/**
 * The queue for re-check: declined needs whose rule says to reopen, open needs that were contradicted in the
 * last 30 days, open needs whose last evidence is 180 days old or more, and open needs without any. Within
 * each reason the longest unheard first.
 */
export function recheckQueue(needs: readonly NeedVoices[], today: IsoDate): Recheck[] {
  const queue = needs.flatMap(({ need, backing, lastOn, lastAgainstOn }): Recheck[] => {
    const days = lastOn === null ? null : daysBetween(lastOn, today);
    const needKey = need.key;
    if (need.status === 'declined') {
      return reopening(need, backing, today) !== null ? [{ needKey, why: 'reopen', days }] : [];
    }
    if (need.status === 'met') return [];
    if (lastAgainstOn !== null && daysBetween(lastAgainstOn, today) <= FRESH_DAYS) {
      return [{ needKey, why: 'contradicted', days }];
    }
    if (days === null) return [{ needKey, why: 'never-heard', days }];
    return days >= STALE_NEED_DAYS ? [{ needKey, why: 'stale', days }] : [];
  });
  return queue.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || (b.days ?? 0) - (a.days ?? 0));
}
