import { dayInZone } from '@domain/day-in-zone';
import type { IsoDate } from '@domain/iso-date';

/** The zone of who sits in front of the browser, `Europe/Berlin`. */
export function userZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The calendar day that it is there. */
export function userDay(): IsoDate {
  return dayInZone(Date.now(), userZone());
}

/** The calendar day that an instant (milliseconds since 1970) was there. */
export function userDayOf(instant: number): IsoDate {
  return dayInZone(instant, userZone());
}
