import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The width of an element in CSS pixels, followed as it changes; `first` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const follow = new ResizeObserver(() => {
      setWidth(Math.floor(measured.clientWidth));
    });
    // Tells the first width too, as soon as the page is laid out.
    follow.observe(measured);
    return () => {
      follow.disconnect();
    };
  }, [element]);
  return width;
}
