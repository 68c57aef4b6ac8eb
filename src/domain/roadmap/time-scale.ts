import { dayAt } from '../iso-date';

export const SCALES = ['weeks', 'months', 'quarters'] as const;
export type ScaleName = (typeof SCALES)[number];

/** Width of a day in CSS pixels, and by how many days one step of the keyboard moves. */
export const scaleOf: Readonly<Record<ScaleName, { readonly dayPx: number; readonly stepDays: number }>> = {
  weeks: { dayPx: 16, stepDays: 1 },
  months: { dayPx: 4, stepDays: 7 },
  quarters: { dayPx: 1.5, stepDays: 28 },
};

/** Farther from today than this nothing is drawn; bars beyond stand at the edge. */
export const MOST_DAYS_FROM_TODAY = 5 * 366;

/** A mark on the scale: the first day of a week, month or quarter. */
export interface Tick {
  readonly day: number;
  /** ISO day, for the words of the locale. */
  readonly isoDate: string;
}

/** The days that the scale covers: all stretches and today, with some room, in whole units of the scale. */
export function rangeOf(
  stretches: readonly { readonly startDay: number; readonly endDay: number }[],
  today: number,
  scale: ScaleName,
): { readonly firstDay: number; readonly lastDay: number } {
  const room = scale === 'weeks' ? 14 : 45;
  let first = today - room;
  let last = today + 4 * room;
  for (const stretch of stretches) {
    first = Math.min(first, stretch.startDay - 7);
    last = Math.max(last, stretch.endDay + room);
  }
  const earliest = unitStart(Math.max(first, today - MOST_DAYS_FROM_TODAY), scale);
  return { firstDay: earliest, lastDay: Math.min(last, today + MOST_DAYS_FROM_TODAY) };
}

/** The first day of the unit (Monday, first of month, first of quarter) in which a day lies. */
export function unitStart(day: number, scale: ScaleName): number {
  if (scale === 'weeks') return day - mod(day + 3, 7);
  const date = new Date(day * 86_400_000);
  const month = scale === 'months' ? date.getUTCMonth() : Math.floor(date.getUTCMonth() / 3) * 3;
  return Date.UTC(date.getUTCFullYear(), month, 1) / 86_400_000;
}

/** The marks of the scale from the first to the last day. */
export function ticksOf(firstDay: number, lastDay: number, scale: ScaleName): readonly Tick[] {
  const ticks: Tick[] = [];
  let day = unitStart(firstDay, scale);
  while (day <= lastDay) {
    if (day >= firstDay) ticks.push({ day, isoDate: isoOf(day) });
    day = unitStart(day + (scale === 'weeks' ? 7 : scale === 'months' ? 32 : 95), scale);
  }
  return ticks;
}

/** Day number → `YYYY-MM-DD`. */
export function isoOf(day: number): string {
  return dayAt(day * 86_400_000);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
