import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Span } from '@domain/roadmap/span';
import { isoOf } from '@domain/roadmap/time-scale';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanEdits } from '../plan/use-plan-edits';
import { shifted } from './shift-span';
import type { BarPart } from './shift-span';

/** Pointers that moved less have clicked. */
const THRESHOLD_PX = 4;
/** The ends of a bar by which it is made longer or shorter; a third of a narrow one. */
const END_PX = 8;
/** So near to an edge the area scrolls under the dragged bar, by so much a frame. */
const EDGE_PX = 48;
const SCROLL_PX = 14;

export interface BarPointerOptions {
  readonly dayPx: number;
  readonly stepDays: number;
  readonly canEdit: boolean;
  readonly edits: PlanEdits;
  /** Keeps the keyboard on a bar, by its selector, wherever it then stands. */
  readonly keepFocus: (selector: string) => void;
  readonly rowOf: (issueId: string) => PlanRow | undefined;
  readonly onOpen: (row: PlanRow) => void;
  readonly day: (isoDate: string) => string;
}

interface Drag {
  readonly issueId: string;
  readonly span: Span;
  readonly part: BarPart;
  readonly place: HTMLElement;
  readonly button: HTMLElement;
  /** Its width as CSS, before the drag. */
  readonly width: string;
  readonly fromX: number;
  readonly scrolledAt: number;
  x: number;
  moving: boolean;
  frame: number;
}

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
    const listen = { signal: stop.signal };
    let drag: Drag | null = null;
    let dragged = false;
    const sign = (): number => (document.documentElement.dir === 'rtl' ? -1 : 1);
    const daysOf = ({ x, fromX, scrolledAt }: Drag): number =>
      Math.round(((x - fromX + scroller.scrollLeft - scrolledAt) * sign()) / latest.current.dayPx);

    const frame = (): void => {
      if (drag === null) return;
      const box = scroller.getBoundingClientRect();
      if (drag.x > box.right - EDGE_PX) scroller.scrollLeft += SCROLL_PX;
      else if (drag.x < box.left + EDGE_PX + headWidth(scroller)) scroller.scrollLeft -= SCROLL_PX;
      show(drag, daysOf(drag), latest.current);
      drag.frame = requestAnimationFrame(frame);
    };
    const end = (apply: boolean): void => {
      if (drag === null) return;
      const { issueId, span, part, moving } = drag;
      const days = daysOf(drag);
      cancelAnimationFrame(drag.frame);
      reset(drag);
      drag = null;
      if (!moving) return;
      dragged = true;
      // The click that ends a drag, if there is one, comes before this.
      setTimeout(() => {
        dragged = false;
      });
      const row = latest.current.rowOf(issueId);
      if (apply && days !== 0 && row !== undefined)
        void latest.current.edits.apply(row.item, shifted(span, part, days));
    };

    element.addEventListener(
      'pointerdown',
      (event) => {
        dragged = false;
        const bar = barAt(event.target);
        const row = bar === null ? undefined : latest.current.rowOf(bar.issueId);
        // A finger scrolls; it changes days in what opens when it taps.
        if (bar === null || row?.span == null || !latest.current.canEdit) return;
        if (event.button !== 0 || event.pointerType === 'touch') return;
        drag = {
          issueId: bar.issueId,
          span: row.span,
          part: partAt(bar.button, event.clientX, sign()),
          place: bar.place,
          button: bar.button,
          width: bar.button.style.inlineSize,
          fromX: event.clientX,
          scrolledAt: scroller.scrollLeft,
          x: event.clientX,
          moving: false,
          frame: 0,
        };
      },
      listen,
    );
    window.addEventListener(
      'pointermove',
      (event) => {
        if (drag === null) return;
        drag.x = event.clientX;
        if (drag.moving || Math.abs(drag.x - drag.fromX) < THRESHOLD_PX) return;
        drag.moving = true;
        // The pointer may leave the frame of the app while it drags.
        element.setPointerCapture(event.pointerId);
        drag.frame = requestAnimationFrame(frame);
      },
      listen,
    );
    window.addEventListener(
      'pointerup',
      () => {
        end(true);
      },
      listen,
    );
    window.addEventListener(
      'pointercancel',
      () => {
        end(false);
      },
      listen,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') end(false);
      },
      listen,
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        const bar = drag === null && latest.current.canEdit ? barAt(event.target) : null;
        if (bar !== null) bar.button.dataset['part'] = partAt(bar.button, event.clientX, sign());
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
        if (row !== undefined && !dragged) latest.current.onOpen(row);
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
        const days = (event.key === 'ArrowRight' ? stepDays : -stepDays) * sign();
        void edits.apply(row.item, shifted(row.span, event.altKey ? 'end' : 'whole', days));
      },
      listen,
    );
    return () => {
      end(false);
      stop.abort();
    };
  }, [lanes, viewport]);
}

function barAt(
  target: EventTarget | null,
): { issueId: string; place: HTMLElement; button: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const button = target.closest('button');
  const place = target.closest<HTMLElement>('[data-bar]');
  const issueId = place?.dataset['bar'];
  if (place === null || button === null || issueId === undefined) return null;
  return { issueId, place, button };
}

function partAt(button: HTMLElement, clientX: number, sign: number): BarPart {
  const box = button.getBoundingClientRect();
  const end = Math.min(END_PX, box.width / 3);
  if (clientX < box.left + end) return sign > 0 ? 'start' : 'end';
  if (clientX > box.right - end) return sign > 0 ? 'end' : 'start';
  return 'whole';
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

/** Moves what is seen of the bar, and says its new days. */
function show({ place, button, part, span, width }: Drag, days: number, options: BarPointerOptions): void {
  const px = days * options.dayPx;
  const sign = document.documentElement.dir === 'rtl' ? -1 : 1;
  const startPx = part === 'end' ? 0 : px;
  const grownPx = part === 'whole' ? 0 : part === 'end' ? px : -px;
  place.style.transform = `translateX(${String(sign * startPx)}px)`;
  button.style.inlineSize = `max(10px, calc(${width} + ${String(grownPx)}px))`;
  button.dataset['moving'] = 'true';
  const from = options.day(isoOf(span.startDay + (part === 'end' ? 0 : days)));
  const to = options.day(isoOf(span.endDay + (part === 'start' ? 0 : days)));
  place.dataset['days'] = `${from} – ${to}`;
}

function reset({ place, button, width }: Drag): void {
  place.style.transform = '';
  button.style.inlineSize = width;
  delete button.dataset['moving'];
  delete place.dataset['days'];
}

/** The heads of the lanes lie over the start of the area. */
function headWidth(scroller: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--head')) || 0;
}
