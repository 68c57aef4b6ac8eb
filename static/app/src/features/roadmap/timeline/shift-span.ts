import type { Span } from '@domain/roadmap/span';
import { isoOf } from '@domain/roadmap/time-scale';

/** What of a bar is moved. */
export type BarPart = 'whole' | 'start' | 'end';

/** New dates after a shift by whole days; an end never passes the other one. */
export function shifted(
  span: Span,
  part: BarPart,
  days: number,
): { readonly startDate?: string; readonly dueDate?: string } {
  switch (part) {
    case 'whole':
      return { startDate: isoOf(span.startDay + days), dueDate: isoOf(span.endDay + days) };
    case 'start':
      return { startDate: isoOf(Math.min(span.startDay + days, span.endDay)) };
    case 'end':
      return { dueDate: isoOf(Math.max(span.endDay + days, span.startDay)) };
  }
}
