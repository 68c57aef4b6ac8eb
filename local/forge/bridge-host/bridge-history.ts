import type { FrameState } from './frame-state';
import type { FrameLocation } from './types';

/** `view.createHistory()`: the `history` package's interface over the page's own address. */
export function bridgeHistory(state: FrameState): Readonly<Record<string, unknown>> {
  const { history } = state.options;
  if (history === undefined)
    throw new Error('This module cannot use view.createHistory(): it is not a page.');
  let action: 'POP' | 'PUSH' | 'REPLACE' = 'POP';
  return {
    location: withKey(history.current()),
    action,
    push: (to: unknown, pushState?: unknown) => {
      history.push(pathOf(to), pushState);
    },
    replace: (to: unknown, replaceState?: unknown) => {
      history.replace(pathOf(to), replaceState);
    },
    go: (delta: unknown) => {
      history.go(Number(delta));
    },
    goBack: () => {
      history.go(-1);
    },
    goForward: () => {
      history.go(1);
    },
    createHref: (to: unknown) => history.href(pathOf(to)),
    listen: (listener: (location: unknown, action: string) => unknown) => {
      const end = history.listen((location, change) => {
        action = change;
        void listener(withKey(location), action);
      });
      state.cleanups.push(end);
      return end;
    },
  };
}

function withKey(location: FrameLocation): Readonly<Record<string, unknown>> {
  return { ...location, key: `${location.pathname}${location.search}${location.hash}` };
}

/** A path, or the parts of one. */
function pathOf(to: unknown): string {
  if (typeof to === 'string') return to;
  if (typeof to !== 'object' || to === null) throw new Error('history: a path is needed.');
  const part = (name: string, mark: string) => {
    const value: unknown = Reflect.get(to, name);
    if (typeof value !== 'string' || value === '') return '';
    return mark === '' || value.startsWith(mark) ? value : mark + value;
  };
  return `${part('pathname', '')}${part('search', '?')}${part('hash', '#')}`;
}
