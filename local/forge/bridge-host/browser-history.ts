import type { FrameHistory, FrameLocation } from './types';

/**
 * History of a page module, kept in the page's own address below `basePath` (no trailing slash), so that
 * every place in the app has an address and Back works.
 */
export function createBrowserHistory(basePath: string): FrameHistory {
  const listeners = new Set<(location: FrameLocation, action: 'POP' | 'PUSH' | 'REPLACE') => void>();
  const current = (): FrameLocation => {
    const inside = window.location.pathname.startsWith(basePath)
      ? window.location.pathname.slice(basePath.length)
      : '';
    return {
      pathname: inside === '' ? '/' : inside,
      search: window.location.search,
      hash: window.location.hash,
      state: window.history.state as unknown,
    };
  };
  const href = (to: string): string => basePath + (to.startsWith('/') ? to : `/${to}`);
  const tell = (action: 'POP' | 'PUSH' | 'REPLACE') => {
    for (const listener of [...listeners]) listener(current(), action);
  };
  const onPop = () => {
    tell('POP');
  };
  return {
    current,
    href: (to) => window.location.origin + href(to),
    push: (to, state) => {
      window.history.pushState(state ?? null, '', href(to));
      tell('PUSH');
    },
    replace: (to, state) => {
      window.history.replaceState(state ?? null, '', href(to));
      tell('REPLACE');
    },
    go: (delta) => {
      window.history.go(delta);
    },
    listen: (listener) => {
      if (listeners.size === 0) window.addEventListener('popstate', onPop);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('popstate', onPop);
      };
    },
  };
}
