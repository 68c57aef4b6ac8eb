import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { barAt, barDrag, partAt, readingSign } from './bar-drag';
import type { BarDrag, BarPointerOptions, Bars } from './bar-drag';
import { shifted } from './shift-span';

/**
 * Listens to the pointer and the keys for all bars of a timeline at once: opens a bar, lights it in all its lanes,
 * drags it as a whole or by an end, and moves it by Shift with an arrow (with Alt its end). What is dragged is moved
 * on the screen without drawing anything anew; the plan changes once, at the end.
 */
export function useBarPointer(
  lanes: RefObject<HTMLElement | null>,
  viewport: RefObject<HTMLElement | null>,
  options: BarPointerOptions,
): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const element = lanes.current;
    const scroller = viewport.current;
    if (element === null || scroller === null) return undefined;
    const stop = new AbortController();
    const bars = { element, scroller, latest };
    const drag = barDrag(bars);
    listenToDrag(bars, drag, stop.signal);
    listenToBars(bars, drag, stop.signal);
    return () => {
      drag.end(false);
      stop.abort();
    };
  }, [lanes, viewport]);
}

/** What begins, moves and ends a drag; it goes on where the pointer leaves the bars. */
function listenToDrag({ element }: Bars, drag: BarDrag, signal: AbortSignal): void {
  const listen = { signal };
  element.addEventListener('pointerdown', drag.begin, listen);
  window.addEventListener('pointermove', drag.move, listen);
  window.addEventListener(
    'pointerup',
    () => {
      drag.end(true);
    },
    listen,
  );
  window.addEventListener(
    'pointercancel',
    () => {
      drag.end(false);
    },
    listen,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') drag.end(false);
    },
    listen,
  );
}

/** What happens to bars that are not dragged: they show what the pointer would take, are lit, opened, moved by keys. */
function listenToBars({ element, latest }: Bars, drag: BarDrag, signal: AbortSignal): void {
  const listen = { signal };
  element.addEventListener(
    'pointermove',
    (event) => {
      const bar = !drag.isOn() && latest.current.canEdit ? barAt(event.target) : null;
      if (bar !== null) bar.button.dataset['part'] = partAt(bar.button, event.clientX, readingSign());
    },
    listen,
  );
  element.addEventListener(
    'pointerover',
    (event) => {
      light(element, barAt(event.target)?.issueId);
    },
    listen,
  );
  element.addEventListener(
    'pointerleave',
    () => {
      light(element, undefined);
    },
    listen,
  );
  element.addEventListener(
    'click',
    (event) => {
      const bar = barAt(event.target);
      const row = bar === null ? undefined : latest.current.rowOf(bar.issueId);
      if (row !== undefined && !drag.hasJustEnded()) latest.current.onOpen(row);
    },
    listen,
  );
  element.addEventListener(
    'keydown',
    (event) => {
      const { canEdit, edits, keepFocus, stepDays, rowOf } = latest.current;
      const bar = barAt(event.target);
      if (bar === null || !canEdit || !event.shiftKey) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const row = rowOf(bar.issueId);
      if (row?.span == null) return;
      event.preventDefault();
      keepFocus(`[data-bar="${CSS.escape(bar.issueId)}"] button`);
      const days = (event.key === 'ArrowRight' ? stepDays : -stepDays) * readingSign();
      void edits.apply(row.item, shifted(row.span, event.altKey ? 'end' : 'whole', days));
    },
    listen,
  );
}

/** An item that stands in several lanes is lit in all of them. */
function light(lanes: HTMLElement, issueId: string | undefined): void {
  for (const lit of lanes.querySelectorAll<HTMLElement>('[data-lit]')) {
    if (lit.dataset['bar'] !== issueId) delete lit.dataset['lit'];
  }
  if (issueId === undefined) return;
  const same = lanes.querySelectorAll<HTMLElement>(`[data-bar="${CSS.escape(issueId)}"]`);
  if (same.length > 1) for (const place of same) place.dataset['lit'] = 'true';
}
