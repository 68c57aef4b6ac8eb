import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { openedIn, tokenOf, withOpened } from '../../features/drawer';
import type { Among, Drawer, Opened } from '../../features/drawer';
import type { TypedGuard } from '../../ui/use-typed-guard';
import type { PageAddress } from '../page-location';

/** Over what is typed in the drawer, and in the place beside it. */
interface Guards {
  readonly drawer: TypedGuard;
  readonly place: TypedGuard;
}

/** The drawer as the page holds it, and the place without it. */
export interface PageDrawer<A> {
  readonly opened: Opened | null;
  /** How everything on the page opens and closes it: always the same object, so that nothing is drawn anew for it. */
  readonly drawer: Drawer;
  /** For what stands in the place: it neither sees nor loses what is open beside it. */
  readonly place: A;
  /** What was left for what is open now, where a person came back from there. */
  readonly from: string | null;
  /** Goes on in the list that it was opened from, in place of this step of the history. */
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

const noList: Among = () => [];

/**
 * Keeps what is open in the address. When it closes, in whatever way, the focus goes back to what had opened it, or to
 * what shows the same thing now.
 */
export function usePageDrawer<A extends PageAddress>(
  outer: A,
  guards: Guards,
  placeArea: RefObject<HTMLElement>,
): PageDrawer<A> {
  const { route, search } = outer;
  const token = tokenIn(search);
  const opened = useMemo(() => openedIn(token === null ? '' : search), [token, search]);
  /** By what was opened from it: Back leads to a thing in its own list again. */
  const [lists, setLists] = useState<ReadonlyMap<string, Among>>(new Map());
  const from = useWhatWasLeft(token);
  const noteOpener = useFocusBack(token, route, placeArea);

  const latest = useRef({ outer, guards });
  useLayoutEffect(() => {
    latest.current = { outer, guards };
  });
  const { hold } = outer;
  useEffect(
    () =>
      hold((to, go, stay) => {
        const { outer: at, guards: before } = latest.current;
        const same = to.route === at.route && withOpened(to.search, null) === withOpened(at.search, null);
        askBefore(before, { place: !same, drawer: true }, go, stay);
      }),
    [hold],
  );
  const drawer = useMemo<Drawer>(
    () => ({
      open: (next, list) => {
        const { outer: at, guards: before } = latest.current;
        if (openedIn(at.search) === null) noteOpener(document.activeElement);
        before.drawer.ask(() => {
          // What is opened from inside of the drawer has a list of its own, or none.
          setLists((known) => new Map(known).set(tokenOf(next), list ?? noList));
          if (tokenIn(at.search) !== tokenOf(next)) at.go(at.route, withOpened(at.search, next));
        });
      },
      close: () => {
        const { outer: at } = latest.current;
        at.go(at.route, withOpened(at.search, null));
      },
    }),
    [noteOpener],
  );
  const place = useMemo<A>(
    () => ({
      ...outer,
      search: withOpened(outer.search, null),
      // Another view of the same place leaves open what is beside it.
      go: (next, to = '') => {
        const stays = next === outer.route;
        askBefore(latest.current.guards, { place: true, drawer: !stays }, () => {
          outer.go(next, stays ? withOpened(to, openedIn(outer.search)) : to);
        });
      },
      setSearch: (next) => {
        outer.setSearch(withOpened(next, openedIn(outer.search)));
      },
    }),
    [outer],
  );
  const step = (by: 1 | -1): (() => void) | null => {
    const among = token === null ? noList : (lists.get(token) ?? noList);
    const list = among();
    const at = list.findIndex((one) => tokenOf(one) === token);
    const to = at < 0 ? undefined : list[at + by];
    if (to === undefined) return null;
    return () => {
      setLists((known) => new Map(known).set(tokenOf(to), among));
      outer.setSearch(withOpened(outer.search, to));
    };
  };
  return { opened, drawer, place, from, previous: step(-1), next: step(1) };
}

/** Goes, or asks first: once, whatever of the two is left by it. */
function askBefore(
  { place, drawer }: Guards,
  left: { readonly place: boolean; readonly drawer: boolean },
  go: () => void,
  stay?: () => void,
): void {
  if (left.place && place.holds()) place.ask(go, stay);
  else if (left.drawer) drawer.ask(go, stay);
  else go();
}

function tokenIn(search: string): string | null {
  const opened: Opened | null = openedIn(search);
  return opened === null ? null : tokenOf(opened);
}

/** What was open before, if what is open now was open before that: then a person came back from it. */
function useWhatWasLeft(token: string | null): string | null {
  const [{ trail, from }, setWalk] = useState<{
    readonly trail: readonly string[];
    readonly from: string | null;
  }>({ trail: [], from: null });
  if (token === null && trail.length > 0) setWalk({ trail: [], from: null });
  if (token !== null && trail.at(-1) !== token) {
    const isBack = trail.at(-2) === token;
    setWalk({
      trail: isBack ? trail.slice(0, -1) : [...trail, token],
      from: isBack ? (trail.at(-1) ?? null) : null,
    });
  }
  return from;
}

/**
 * Brings the focus back when the drawer has closed.
 * @returns takes what has the focus as it opens
 */
function useFocusBack(
  token: string | null,
  route: string,
  placeArea: RefObject<HTMLElement>,
): (opener: Element | null) => void {
  const opener = useRef<Element | null>(null);
  const was = useRef<{ readonly token: string; readonly first: string; readonly route: string } | null>(null);
  useLayoutEffect(() => {
    const left = was.current;
    if (token !== null) {
      was.current = { token, first: left?.first ?? token, route };
      return;
    }
    const own = opener.current;
    was.current = null;
    opener.current = null;
    // Whoever went to another place, or clicked elsewhere, is there already.
    const { activeElement } = document;
    if (left === null || left.route !== route) return;
    if (activeElement !== null && activeElement !== document.body) return;
    const area = placeArea.current;
    const shows = (wanted: string): HTMLElement | null =>
      area?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(wanted)}"]`) ?? null;
    const there = own instanceof HTMLElement && own !== document.body && own.isConnected ? own : null;
    // After J and K it is another one than what was opened.
    const target = left.token === left.first ? (there ?? shows(left.first)) : (shows(left.token) ?? there);
    (target ?? shows(left.first) ?? area)?.focus();
  }, [token, route, placeArea]);
  return useCallback((from) => {
    opener.current = from;
  }, []);
}
