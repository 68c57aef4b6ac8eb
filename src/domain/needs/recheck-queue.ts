import { dayNumber, daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { mustReopen } from './need';
import type { DeclinedOrNot } from './need';

/** A need that somebody should look at again, and why. */
export interface Recheck {
  readonly needKey: string;
  readonly why: 'reopen' | 'contradicted' | 'stale' | 'never-heard';
  /** Days since the last evidence; null without any. */
  readonly days: number | null;
}

export interface NeedVoices {
  readonly need: DeclinedOrNot & { readonly key: string };
  /** Days of pieces that support and that contradict it. */
  readonly supportedOn: readonly IsoDate[];
  readonly contradictedOn: readonly IsoDate[];
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
  const queue = needs.flatMap(({ need, supportedOn, contradictedOn }): Recheck[] => {
    const last = [...supportedOn, ...contradictedOn].reduce<IsoDate | null>(
      (latest, day) => (latest === null || dayNumber(day) > dayNumber(latest) ? day : latest),
      null,
    );
    const days = last === null ? null : daysBetween(last, today);
    const needKey = need.key;
    if (need.status === 'declined') {
      return mustReopen(need, supportedOn.length, today) ? [{ needKey, why: 'reopen', days }] : [];
    }
    if (need.status === 'met') return [];
    if (contradictedOn.some((day) => daysBetween(day, today) <= FRESH_DAYS)) {
      return [{ needKey, why: 'contradicted', days }];
    }
    if (days === null) return [{ needKey, why: 'never-heard', days }];
    return days >= STALE_NEED_DAYS ? [{ needKey, why: 'stale', days }] : [];
  });
  return queue.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || (b.days ?? 0) - (a.days ?? 0));
}
