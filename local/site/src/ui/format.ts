const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time as day and minute in the reader's zone; the text itself where it is no time. */
export function formatTime(isoTime: string): string {
  const time = Date.parse(isoTime);
  return Number.isNaN(time) ? isoTime : timeFormat.format(time);
}

/** A date or point in time as a day; the text itself where it is neither. */
export function formatDay(isoDate: string): string {
  const time = Date.parse(isoDate);
  return Number.isNaN(time) ? isoDate : dayFormat.format(time);
}
