import { useEffect, useState } from 'react';
import { openHistory } from '../api/view';
import type { PageHistory } from '../api/view';
import type { PageLocation } from '../features/tab';

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
