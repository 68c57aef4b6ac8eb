import type { IsoDate } from './iso-date';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that an instant (milliseconds since 1970) is in a zone such as `Europe/Berlin`. */
export function dayInZone(ms: number, zone: string): IsoDate {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(new Date(ms)).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
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
