import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview';
import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Span } from '@domain/roadmap/span';
import { isoOf } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import type { PlanRow } from '../roadmap/plan-rows';
import type { PlanEdits } from '../roadmap/use-plan-edits';
import type { Bar } from './layout';
import styles from './timeline.module.css';

interface TimelineBarProps {
  readonly bar: Bar;
  /** "also in …", or empty. */
  readonly also: string;
  readonly scale: { readonly dayPx: number; readonly stepDays: number };
  readonly lit: boolean;
  readonly onLight: (issueId: string | null) => void;
  readonly canEdit: boolean;
  readonly edits: PlanEdits;
  readonly onOpen: (row: PlanRow) => void;
}

type Part = 'whole' | 'start' | 'end';
interface Shift {
  readonly part: Part;
  readonly days: number;
}
/** A narrower bar has its name beside it. */
const NAME_INSIDE_PX = 120;
const still: Shift = { part: 'whole', days: 0 };

/** A bar that can be dragged as a whole or by its ends; Shift with an arrow moves it, with Alt too its end. */
export const TimelineBar = memo(function TimelineBar(props: TimelineBarProps): ReactNode {
  const { bar, also, scale, lit, onLight, canEdit, edits, onOpen } = props;
  const row = bar.entry.item;
  const { item, span } = row;
  const { t, number, day } = useText();
  const whole = useRef<HTMLButtonElement>(null);
  const startHandle = useRef<HTMLSpanElement>(null);
  const endHandle = useRef<HTMLSpanElement>(null);
  const [shift, setShift] = useState(still);
  // A bar can be dragged once a pointer has come near: arming every bar that scrolls by would cost frames.
  const [armed, setArmed] = useState(false);
  const latest = useRef({ row, edits });
  useEffect(() => {
    latest.current = { row, edits };
  });

  useEffect(() => {
    if (!armed) return undefined;
    const move = (part: Part, days: number): void => {
      const { row: now, edits: editor } = latest.current;
      if (now.span !== null && days !== 0) void editor.apply(now.item, shifted(now.span, part, days));
    };
    const parts: [Part, HTMLElement | null][] = [
      ['whole', whole.current],
      ['start', startHandle.current],
      ['end', endHandle.current],
    ];
    const stops = parts.map(([part, element]) => {
      if (element === null) return () => undefined;
      const viewport = element.closest('[role="region"]');
      const rtl = document.documentElement.dir === 'rtl';
      let startedAt = 0;
      const daysAt = (clientX: number, initialX: number): number => {
        const scrolled = (viewport?.scrollLeft ?? 0) - startedAt;
        return Math.round(((clientX - initialX + scrolled) * (rtl ? -1 : 1)) / scale.dayPx);
      };
      return draggable({
        element,
        getInitialData: () => ({ barId: item.id }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          disableNativeDragPreview({ nativeSetDragImage });
        },
        onDragStart: () => {
          startedAt = viewport?.scrollLeft ?? 0;
        },
        onDrag: ({ location }) => {
          const days = daysAt(location.current.input.clientX, location.initial.input.clientX);
          setShift((before) => (before.part === part && before.days === days ? before : { part, days }));
        },
        onDrop: ({ location }) => {
          setShift(still);
          move(part, daysAt(location.current.input.clientX, location.initial.input.clientX));
        },
      });
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [item.id, armed, scale.dayPx]);

  if (span === null) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!canEdit || !event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const forward = (event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
    const days = forward ? scale.stepDays : -scale.stepDays;
    void edits.apply(item, shifted(span, event.altKey ? 'end' : 'whole', days));
  };
  const startPx = bar.startPx + (shift.part === 'end' ? 0 : shift.days * scale.dayPx);
  const grown = shift.part === 'end' ? shift.days : shift.part === 'start' ? -shift.days : 0;
  const widthPx = Math.max(10, bar.widthPx + grown * scale.dayPx);
  const words = [
    t('timeline.from-to', { start: day(isoOf(span.startDay)), end: day(isoOf(span.endDay)) }),
    ...(span.startSure && span.endSure ? [] : [t('timeline.estimated')]),
    ...(span.reversed ? [t('timeline.reversed')] : []),
    ...(row.value === null ? [] : [t('plan.value', { value: number(row.value) })]),
    ...(also === '' ? [] : [also]),
  ].join(', ');
  const beside = widthPx < NAME_INSIDE_PX;
  const name = (
    <span className={beside ? styles.nameBeside : styles.barName}>
      {item.statusCategory === 'done' && '✓ '}
      {span.reversed && '⚠ '}
      {item.key} <span>{item.summary}</span>
    </span>
  );
  return (
    <div
      className={styles.place}
      style={{ insetBlockStart: bar.topPx, insetInlineStart: startPx }}
      onPointerEnter={() => {
        if (canEdit) setArmed(true);
        if (also !== '') onLight(item.id);
      }}
      onPointerLeave={() => {
        if (also !== '') onLight(null);
      }}
    >
      <div className={styles.line}>
        <button
          ref={whole}
          type="button"
          className={styles.bar}
          style={{ inlineSize: widthPx }}
          data-status={item.statusCategory}
          data-soft-start={!span.startSure}
          data-soft-end={!span.endSure}
          data-lit={lit}
          data-moving={shift.days !== 0}
          aria-label={`${item.key} ${item.summary}: ${words}`}
          aria-keyshortcuts={canEdit ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
          title={`${item.key} ${item.summary}\n${words}`}
          onKeyDown={onKeyDown}
          onClick={() => {
            onOpen(row);
          }}
        >
          {row.done01 !== null && row.done01 > 0 && (
            <span className={styles.done} style={{ inlineSize: `${String(100 * row.done01)}%` }} />
          )}
          {!beside && name}
          {armed && <span ref={startHandle} className={styles.startHandle} />}
          {armed && <span ref={endHandle} className={styles.endHandle} />}
        </button>
        {beside && (
          <span className={styles.nameBeside} aria-hidden="true">
            {name}
          </span>
        )}
        <span className={styles.barValue} aria-hidden="true">
          {shift.days === 0
            ? row.value !== null && number(row.value)
            : `${day(isoOf(span.startDay + (shift.part === 'end' ? 0 : shift.days)))} – ${day(isoOf(span.endDay + (shift.part === 'start' ? 0 : shift.days)))}`}
        </span>
      </div>
      {also !== '' && (
        <div className={styles.also} aria-hidden="true">
          {also}
        </div>
      )}
    </div>
  );
});

/** New dates after a shift by whole days; an end never passes the other one. */
export function shifted(
  span: Span,
  part: Part,
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
