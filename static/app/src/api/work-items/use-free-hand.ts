import { useCallback, useEffect, useRef } from 'react';

/**
 * Waits with a drawing that nobody asked for while a pointer is pressed or something is dragged: a list that is drawn
 * anew under the hand takes what it holds out of it, and a click that began on one thing would end on another.
 * @returns does a step at once while the hand is free; else when it lets go, in the order asked for
 */
export function useFreeHand(): (step: () => void) => void {
  const held = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    let dragging = false;
    const stop = new AbortController();
    const on = (type: keyof WindowEventMap, listener: () => void): void => {
      window.addEventListener(type, listener, { capture: true, signal: stop.signal });
    };
    const hold = (): void => {
      held.current = true;
    };
    const free = (): void => {
      dragging = false;
      // The click or the drop that ends this comes first.
      setTimeout(() => {
        held.current = false;
        for (const step of waiting.current.splice(0)) step();
      });
    };
    on('pointerdown', hold);
    on('pointerup', free);
    on('pointercancel', () => {
      // Where a drag begins, the pointer's own events end.
      if (!dragging) free();
    });
    on('dragstart', () => {
      dragging = true;
      hold();
    });
    on('dragend', free);
    return () => {
      stop.abort();
    };
  }, []);
  return useCallback((step) => {
    if (held.current) waiting.current.push(step);
    else step();
  }, []);
}
