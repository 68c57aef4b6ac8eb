import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the keyboard on a thing that is about to be drawn anew at another place: an element that React moves or
 * replaces loses the focus, and the next key press would go nowhere.
 * @param area holds the thing before and after
 * @returns says of a thing, by a selector within `area`, that it is to have the focus until a person goes elsewhere
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): (selector: string) => void {
  const kept = useRef<{ readonly selector: string; readonly top: number } | null>(null);
  // After each drawing: which one moves the thing is not known, since Jira may answer late or refuse.
  useLayoutEffect(() => {
    if (kept.current === null || area.current === null) return;
    const { selector, top } = kept.current;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) {
      const found = [...area.current.querySelectorAll<HTMLElement>(selector)];
      nearest(found, top)?.focus();
    } else if (!activeElement.matches(selector)) {
      kept.current = null;
    }
  });
  return (selector) => {
    kept.current = { selector, top: document.activeElement?.getBoundingClientRect().top ?? 0 };
  };
}

/** Of a thing that stands in several lanes, the one in the lane where it was. */
function nearest(elements: readonly HTMLElement[], top: number): HTMLElement | undefined {
  const far = (element: HTMLElement): number => Math.abs(element.getBoundingClientRect().top - top);
  return [...elements].sort((a, b) => far(a) - far(b))[0];
}
