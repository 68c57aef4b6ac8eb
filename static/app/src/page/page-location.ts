import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { openHistory } from '../api/view';
import type { PageHistory } from '../api/view';
import type { PageLocation } from '../features/tab';

/** Told where the move leads; see `hold`. */
type Gate = (to: Pick<PageLocation, 'route' | 'search'>, go: () => void, stay: () => void) => void;

/** The whole address inside the project page. */
export interface PageAddress extends PageLocation {
  /** Goes somewhere without a step in the history: what stood there before was no place to come back to. */
  readonly replace: (route: string, search: string) => void;
  /**
   * Has every move that is not the page's own, such as the browser's Back, wait for `gate`, which calls one of the two:
   * `go` shows what the address says by then, `stay` brings the address back.
   * @returns lets them go through again
   */
  readonly hold: (gate: Gate) => () => void;
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
  const gate = useRef<Gate | null>(null);
  const shown = useRef(place);
  useLayoutEffect(() => {
    shown.current = place;
  });
  const hold = useCallback((next: Gate) => {
    gate.current = next;
    return () => {
      if (gate.current === next) gate.current = null;
    };
  }, []);

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
        if (known >= 0) return;
        const go = (): void => {
          setPlace(told);
        };
        if (gate.current === null) go();
        else {
          gate.current({ route: routeOf(told.pathname), search: told.search }, go, () => {
            const { pathname, search } = shown.current;
            untold.current.push(pathname + search);
            opened.push(pathname + search);
          });
        }
      });
    };
    void start();
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  if (history === null) return null;
  const route = routeOf(place.pathname);
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
    hold,
  };
}

function routeOf(pathname: string): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}
