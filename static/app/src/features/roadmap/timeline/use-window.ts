import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The part of a scrolling area that is to be drawn, in CSS pixels of its content. */
export interface DrawnWindow {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Steps in which the window follows the scrolling: drawing anew on every pixel would cost frames. Downwards they are
 * two rows, so that each frame draws few; sidewards they are wide, as each goes through all rows in view.
 */
const STEP_DOWN_PX = 72;
const STEP_ASIDE_PX = 240;
/** What is drawn beyond the edges, so that nothing blank comes into view between two steps. */
const BEYOND_PX = 216;

/** Follows the scrolling of an element in steps. */
export function useWindow(viewport: RefObject<HTMLElement | null>): DrawnWindow {
  const [drawn, setDrawn] = useState<DrawnWindow>({ top: 0, bottom: 1_600, start: 0, end: 2_400 });
  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return undefined;
    const follow = (): void => {
      const top = Math.floor(element.scrollTop / STEP_DOWN_PX) * STEP_DOWN_PX - BEYOND_PX;
      const start = Math.floor(Math.abs(element.scrollLeft) / STEP_ASIDE_PX) * STEP_ASIDE_PX - BEYOND_PX;
      const next = {
        top,
        bottom: top + element.clientHeight + STEP_DOWN_PX + 2 * BEYOND_PX,
        start,
        end: start + element.clientWidth + STEP_ASIDE_PX + 2 * BEYOND_PX,
      };
      setDrawn((before) =>
        before.top === next.top &&
        before.bottom === next.bottom &&
        before.start === next.start &&
        before.end === next.end
          ? before
          : next,
      );
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      sizes.disconnect();
    };
  }, [viewport]);
  return drawn;
}
