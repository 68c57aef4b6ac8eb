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

/** The bars of a timeline: the area that they lie in, what scrolls it, and the options as they are now. */
export interface Bars {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  readonly latest: { readonly current: BarPointerOptions };
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

export type BarDrag = ReturnType<typeof barDrag>;

/** The bar that the pointer drags, if any: it moves on the screen alone until the drag ends. */
export function barDrag({ element, scroller, latest }: Bars) {
  let drag: Drag | null = null;
  let dragged = false;
  const daysOf = ({ x, fromX, scrolledAt }: Drag): number =>
    Math.round(((x - fromX + scroller.scrollLeft - scrolledAt) * readingSign()) / latest.current.dayPx);
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
  const begin = (event: PointerEvent): void => {
    dragged = false;
    const bar = barAt(event.target);
    const row = bar === null ? undefined : latest.current.rowOf(bar.issueId);
    // A finger scrolls; it changes days in what opens when it taps.
    if (bar === null || row?.span == null || !latest.current.canEdit) return;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    drag = {
      issueId: bar.issueId,
      span: row.span,
      part: partAt(bar.button, event.clientX, readingSign()),
      place: bar.place,
      button: bar.button,
      width: bar.button.style.inlineSize,
      fromX: event.clientX,
      scrolledAt: scroller.scrollLeft,
      x: event.clientX,
      moving: false,
      frame: 0,
    };
  };
  const move = (event: PointerEvent): void => {
    if (drag === null) return;
    drag.x = event.clientX;
    if (drag.moving || Math.abs(drag.x - drag.fromX) < THRESHOLD_PX) return;
    drag.moving = true;
    // The pointer may leave the frame of the app while it drags.
    element.setPointerCapture(event.pointerId);
    drag.frame = requestAnimationFrame(frame);
  };
  return {
    begin,
    move,
    /** Puts the bar back, and changes the plan where `apply` says so. */
    end,
    isOn: (): boolean => drag !== null,
    /** The click that comes now ends a drag. */
    hasJustEnded: (): boolean => dragged,
  };
}

/** 1 where people read from left to right, else -1. */
export function readingSign(): 1 | -1 {
  return document.documentElement.dir === 'rtl' ? -1 : 1;
}

/** The bar below a pointer or with the focus. */
export function barAt(
  target: EventTarget | null,
): { issueId: string; place: HTMLElement; button: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const button = target.closest('button');
  const place = target.closest<HTMLElement>('[data-bar]');
  const issueId = place?.dataset['bar'];
  if (place === null || button === null || issueId === undefined) return null;
  return { issueId, place, button };
}

/** The part of a bar that a pointer would take: one of its ends, or the whole. */
export function partAt(button: HTMLElement, clientX: number, sign: number): BarPart {
  const box = button.getBoundingClientRect();
  const end = Math.min(END_PX, box.width / 3);
  if (clientX < box.left + end) return sign > 0 ? 'start' : 'end';
  if (clientX > box.right - end) return sign > 0 ? 'end' : 'start';
  return 'whole';
}

/** Moves what is seen of the bar, and says its new days. */
function show({ place, button, part, span, width }: Drag, days: number, options: BarPointerOptions): void {
  const px = days * options.dayPx;
  const sign = readingSign();
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
