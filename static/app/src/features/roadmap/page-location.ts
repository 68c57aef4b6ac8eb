import { useEffect, useState } from 'react';
import { openHistory } from '../../api/view';
import type { PageHistory } from '../../api/view';

export interface PageLocation {
  /** The subpage, without slashes; empty at the root. */
  readonly route: string;
  readonly search: string;
  /** Goes to a subpage, with a step back in the browser's history. */
  readonly go: (route: string, search?: string) => void;
  /** Changes the filters of this subpage without a step in the history. */
  readonly setSearch: (search: string) => void;
}

/** The place inside the project page, in step with the browser's address; null until Jira has told it. */
export function usePageLocation(): PageLocation | null {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [place, setPlace] = useState({ pathname: '/', search: '' });

  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const start = async (): Promise<void> => {
      const opened = await openHistory();
      if (gone) return;
      setPlace(opened.location);
      setHistory(opened);
      stop = opened.listen(setPlace);
    };
    void start();
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  if (history === null) return null;
  const route = place.pathname.replace(/^\/+|\/+$/g, '');
  return {
    route,
    search: place.search,
    go: (next, search = '') => {
      history.push(`/${next}${search}`);
    },
    setSearch: (search) => {
      history.replace(`/${route}${search}`);
    },
  };
}
