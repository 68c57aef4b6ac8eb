import { useEffect, useRef, useState } from 'react';
import { openHistory } from '../api/view';
import type { PageHistory } from '../api/view';
import type { PageLocation } from '../features/tab';

/** The whole address inside the project page. */
export interface PageAddress extends PageLocation {
  /** Goes somewhere without a step in the history: what stood there before was no place to come back to. */
  readonly replace: (route: string, search: string) => void;
}

/**
 * The place inside the project page, in step with the browser's address; null until Jira has told it. The address is
 * changed by a message to the page around the frame: what a person chooses shows at once, and does not wait for the
 * answer, which would take back what they chose or typed meanwhile.
 */
export function usePageLocation(): PageAddress | null {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [place, setPlace] = useState({ pathname: '/', search: '' });
  /** Own moves, oldest first, that the page around the frame has not told back yet. */
  const untold = useRef<string[]>([]);

  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const start = async (): Promise<void> => {
      const opened = await openHistory();
      if (gone) return;
      setPlace(opened.location);
      setHistory(opened);
      stop = opened.listen((told, isOwn) => {
        const known = isOwn ? untold.current.indexOf(told.pathname + told.search) : -1;
        untold.current.splice(0, known < 0 ? untold.current.length : known + 1);
        if (known < 0) setPlace(told);
      });
    };
    void start();
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  if (history === null) return null;
  const route = place.pathname.replace(/^\/+|\/+$/g, '');
  const show = (next: string, search: string): string => {
    const pathname = `/${next}`;
    untold.current.push(pathname + search);
    setPlace({ pathname, search });
    return pathname + search;
  };
  const replace = (next: string, search: string): void => {
    history.replace(show(next, search));
  };
  return {
    route,
    search: place.search,
    go: (next, search = '') => {
      history.push(show(next, search));
    },
    setSearch: (search) => {
      replace(route, search);
    },
    replace,
  };
}
