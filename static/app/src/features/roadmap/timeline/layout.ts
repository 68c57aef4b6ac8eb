import { packRows } from '@domain/roadmap/pack-rows';
import { rangeOf, scaleOf } from '@domain/roadmap/time-scale';
import type { ScaleName } from '@domain/roadmap/time-scale';
import type { PlanEntry, PlanLane } from '../plan/plan-lanes';

export const ROW_PX = 36;
/** Rows that a lane shows before a person asks for more, where there is more than one lane. */
export const FIRST_ROWS = 4;
const TRAY_PX = 40;
const MORE_PX = 28;
const ALSO_PX = 16;
const PADDING_PX = 8;
/** Room that the name of a short bar takes beside it, so that no two names overlap. */
const NAME_PX = 210;
/** Room for the value behind a bar, and for the line of its interval. */
const VALUE_PX = 108;

/** A bar in its row: its place in CSS pixels from the start of the scale. */
export interface Bar {
  readonly entry: PlanEntry;
  readonly startPx: number;
  readonly widthPx: number;
}

/** Bars side by side, at a height in CSS pixels from the lane's top. */
export interface BarRow {
  readonly topPx: number;
  readonly bars: readonly Bar[];
}

export interface LaneLayout {
  readonly lane: PlanLane;
  readonly topPx: number;
  readonly heightPx: number;
  /** Bars by their row, so that a row that scrolls into view is found without looking at all bars. */
  readonly rows: readonly BarRow[];
  /** Items without any date, in the tray at the foot of the lane. */
  readonly undated: readonly PlanEntry[];
  /** Dated items beyond the first rows. */
  readonly hidden: number;
  readonly barsHeightPx: number;
}

export interface TimelineLayout {
  readonly lanes: readonly LaneLayout[];
  readonly firstDay: number;
  readonly lastDay: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface LayoutOptions {
  readonly scale: ScaleName;
  readonly today: number;
  readonly headHeightPx: number;
  readonly isExpanded: (laneKey: string) => boolean;
}

/** Places all bars of all lanes; pure arithmetic, so that only what is in view has to be drawn. */
export function layoutTimeline(
  lanes: readonly PlanLane[],
  { scale, today, headHeightPx, isExpanded }: LayoutOptions,
): TimelineLayout {
  const { dayPx } = scaleOf[scale];
  const spans = lanes.flatMap((lane) => lane.entries.flatMap(({ item }) => item.span ?? []));
  const { firstDay, lastDay } = rangeOf(spans, today, scale);
  let topPx = 0;
  const placed = lanes.map((lane): LaneLayout => {
    const dated = lane.entries.filter(({ item }) => item.span !== null);
    const undated = lane.entries.filter(({ item }) => item.span === null);
    const all = barsOf(dated, { dayPx, firstDay, lastDay });
    const rows = packRows(
      all.map(({ startPx, widthPx }) => ({
        startDay: startPx,
        endDay: startPx + Math.max(widthPx + VALUE_PX, NAME_PX),
      })),
    );
    const limit = lanes.length === 1 || isExpanded(lane.key) ? Number.POSITIVE_INFINITY : FIRST_ROWS;
    const hasAlso = dated.some(({ alsoIn }) => alsoIn.length > 0);
    const rowPx = ROW_PX + (hasAlso ? ALSO_PX : 0);
    const shownRows = Math.min(
      limit,
      rows.reduce((most, row) => Math.max(most, row + 1), 0),
    );
    const barsOfRow = Array.from({ length: shownRows }, (): Bar[] => []);
    all.forEach((bar, index) => barsOfRow[rows[index] ?? 0]?.push(bar));
    const hidden = rows.filter((row) => row >= shownRows).length;
    const barsHeightPx =
      lane.entries.length === 0
        ? 0
        : 2 * PADDING_PX + shownRows * rowPx + (hidden > 0 || limit > FIRST_ROWS ? MORE_PX : 0);
    const heightPx = Math.max(headHeightPx, barsHeightPx + (undated.length > 0 ? TRAY_PX : 0));
    const barRows = barsOfRow.map((bars, row) => ({ topPx: PADDING_PX + row * rowPx, bars }));
    const layout = { lane, topPx, heightPx, rows: barRows, undated, hidden, barsHeightPx };
    topPx += heightPx;
    return layout;
  });
  return { lanes: placed, firstDay, lastDay, widthPx: (lastDay - firstDay + 1) * dayPx, heightPx: topPx };
}

function barsOf(
  entries: readonly PlanEntry[],
  scale: { readonly dayPx: number; readonly firstDay: number; readonly lastDay: number },
): Bar[] {
  const clamp = (day: number): number => Math.min(scale.lastDay, Math.max(scale.firstDay, day));
  return entries.flatMap((entry) => {
    const { span } = entry.item;
    if (span === null) return [];
    const start = clamp(span.startDay);
    const end = clamp(span.endDay);
    return [
      {
        entry,
        startPx: (start - scale.firstDay) * scale.dayPx,
        widthPx: Math.max(10, (end - start + 1) * scale.dayPx),
      },
    ];
  });
}

/**
 * How far the scale is to be scrolled when it opens: a fifth of the window before today, or before the nearest bar where
 * none would be in view. All in CSS pixels.
 */
export function opensAt({ lanes }: TimelineLayout, todayPx: number, windowPx: number): number {
  const before = windowPx / 5;
  const start = Math.max(0, todayPx - before);
  const bars = lanes.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
  const away = ({ startPx, widthPx }: Bar): number =>
    Math.max(startPx - (start + windowPx), start - (startPx + widthPx), 0);
  const nearest = bars.reduce<Bar | null>(
    (best, bar) => (best === null || away(bar) < away(best) ? bar : best),
    null,
  );
  return nearest === null || away(nearest) === 0 ? start : Math.max(0, nearest.startPx - before);
}
