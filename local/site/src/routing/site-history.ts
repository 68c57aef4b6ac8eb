import type { FrameHistory, FrameLocation } from '../../../forge/bridge-host';
import { navigate, subscribeLocation } from './location';

/**
 * History of a page module kept in this site's address below `basePath` (no trailing slash). A move that
 * the frame did not make itself (Back, a link of the side bar) reaches it as `POP`.
 */
export function createSiteHistory(basePath: string): FrameHistory {
  const listeners = new Set<(location: FrameLocation, action: 'POP' | 'PUSH' | 'REPLACE') => void>();
  let isOwnMove = false;

  const isInside = () =>
    window.location.pathname === basePath || window.location.pathname.startsWith(`${basePath}/`);
  const current = (): FrameLocation => {
    const inside = isInside() ? window.location.pathname.slice(basePath.length) : '';
    return {
      pathname: inside === '' ? '/' : inside,
      search: window.location.search,
      hash: window.location.hash,
      state: window.history.state as unknown,
    };
  };
  const pathOf = (to: string) => basePath + (to.startsWith('/') ? to : `/${to}`);
  const tell = (action: 'POP' | 'PUSH' | 'REPLACE') => {
    for (const listener of [...listeners]) listener(current(), action);
  };
  const move = (to: string, state: unknown, action: 'PUSH' | 'REPLACE') => {
    isOwnMove = true;
    navigate(pathOf(to), { replace: action === 'REPLACE', state });
    isOwnMove = false;
    tell(action);
  };

  let unsubscribe: (() => void) | undefined;
  return {
    current,
    href: (to) => window.location.origin + pathOf(to),
    push: (to, state) => {
      move(to, state, 'PUSH');
    },
    replace: (to, state) => {
      move(to, state, 'REPLACE');
    },
    go: (delta) => {
      window.history.go(delta);
    },
    listen: (listener) => {
      listeners.add(listener);
      unsubscribe ??= subscribeLocation(() => {
        if (!isOwnMove && isInside()) tell('POP');
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe?.();
        unsubscribe = undefined;
      };
    },
  };
}
