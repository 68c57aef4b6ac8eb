import { dayNumber } from '../iso-date';
import { belowOf } from '../items/below';
import type { RoadmapItem } from './roadmap-item';

/** Days that an epic takes when only one of its ends is known. */
export const ASSUMED_EPIC_DAYS = 42;
/** Days that any other item takes when only one of its ends is known. */
export const ASSUMED_ITEM_DAYS = 14;

/** Where an item stands in time, in days since 1970-01-01, both ends included. */
export interface Span {
  readonly startDay: number;
  readonly endDay: number;
  /** false = estimated, to be drawn soft. */
  readonly startSure: boolean;
  readonly endSure: boolean;
  /** true = Jira holds an end before the start; the span covers both days. */
  readonly reversed: boolean;
}

/**
 * The span of an item: its own dates where Jira has them; a missing end is taken from what hangs below, or
 * assumed; without any date of its own the sprint counts, then what hangs below. null = undated.
 */
export function spanOf(item: RoadmapItem, below: readonly Span[] = []): Span | null {
  const start = dayOf(item.startDate);
  const end = dayOf(item.dueDate);
  if (start !== null && end !== null) {
    const reversed = end < start;
    return {
      startDay: Math.min(start, end),
      endDay: Math.max(start, end),
      startSure: true,
      endSure: true,
      reversed,
    };
  }
  const assumed = item.hierarchyLevel > 0 ? ASSUMED_EPIC_DAYS : ASSUMED_ITEM_DAYS;
  const first = below.length === 0 ? null : Math.min(...below.map((span) => span.startDay));
  const last = below.length === 0 ? null : Math.max(...below.map((span) => span.endDay));
  if (start !== null) return estimated(start, Math.max(start, last ?? start + assumed - 1), true, false);
  if (end !== null) return estimated(Math.min(end, first ?? end - assumed + 1), end, false, true);
  const sprintStart = dayOf(item.sprint?.startDate ?? null);
  const sprintEnd = dayOf(item.sprint?.endDate ?? null);
  if (sprintStart !== null && sprintEnd !== null && item.sprint?.state !== 'closed')
    return estimated(sprintStart, Math.max(sprintStart, sprintEnd), false, false);
  return first === null || last === null ? null : estimated(first, last, false, false);
}

/** The spans of all items by id; parents are estimated from their children, and circles are cut. */
export function spansOf(items: readonly RoadmapItem[]): ReadonlyMap<string, Span> {
  const children = belowOf(items);
  const spans = new Map<string, Span>();
  const visited = new Set<string>();
  const visit = (item: RoadmapItem): void => {
    if (visited.has(item.id)) return;
    visited.add(item.id);
    const below = children.get(item.id) ?? [];
    below.forEach(visit);
    const span = spanOf(
      item,
      below.flatMap((child) => spans.get(child.id) ?? []),
    );
    if (span !== null) spans.set(item.id, span);
  };
  items.forEach(visit);
  return spans;
}

function estimated(startDay: number, endDay: number, startSure: boolean, endSure: boolean): Span {
  return { startDay, endDay, startSure, endSure, reversed: false };
}

function dayOf(date: string | null): number | null {
  if (date === null) return null;
  const day = dayNumber(date);
  return Number.isNaN(day) ? null : day;
}
