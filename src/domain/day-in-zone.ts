import type { IsoDate } from './iso-date';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that an instant (milliseconds since 1970) is in a zone such as `Europe/Berlin`. */
export function dayInZone(ms: number, zone: string): IsoDate {
  return clockInZone(ms, zone).slice(0, 10);
}

/**
 * The instant at which clocks of a zone show what clocks at UTC show at `clock` (all in milliseconds since 1970). Of the
 * two instants of an hour that comes twice it is one, and for an hour that is left out one beside it.
 */
export function instantInZone(clock: number, zone: string): number {
  const ahead = (ms: number): number =>
    Date.parse(`${clockInZone(ms, zone)}Z`) - Math.floor(ms / 1000) * 1000;
  return clock - ahead(clock - ahead(clock));
}

/** `2026-10-03T02:00:00`: what clocks of the zone show at an instant. */
function clockInZone(ms: number, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(new Date(ms)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** Whether the name is a time zone that this machine knows, such as `Europe/Berlin`. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone itself, or UTC for one that is empty. */
export function zoneOrUtc(zone: string | null): string {
  return zone === null || zone === '' ? 'UTC' : zone;
}
