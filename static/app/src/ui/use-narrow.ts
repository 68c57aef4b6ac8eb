import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 600px)';

/** Whether the surface is as narrow as a phone, or a page at 400 %: what stands side by side is then behind one button. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, isNarrow);
}

function listen(changed: () => void): () => void {
  const query = narrow();
  query?.addEventListener('change', changed);
  return () => {
    query?.removeEventListener('change', changed);
  };
}

function isNarrow(): boolean {
  return narrow()?.matches ?? false;
}

/** Null in a browser without layout, as tests have one. */
function narrow(): MediaQueryList | null {
  return 'matchMedia' in globalThis ? matchMedia(NARROW) : null;
}
