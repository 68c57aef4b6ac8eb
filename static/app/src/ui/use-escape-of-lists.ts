import { useEffect } from 'react';

/**
 * Escape closes the list of a select and nothing around it. Where the browser draws that list in the page, its keys are
 * heard by everything that a select stands in.
 */
export function useEscapeOfLists(): void {
  useEffect(() => {
    if (!knowsOpenLists()) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.querySelector('select:open') !== null)
        event.stopImmediatePropagation();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}

/** Elsewhere such a list is the browser's own, and its keys are not heard at all. */
function knowsOpenLists(): boolean {
  return 'CSS' in globalThis && 'supports' in CSS && CSS.supports('selector(select:open)');
}
