import {
  createContext,
  lazy,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReactNode } from 'react';
import type { PageKey } from './page-key';
import { Part } from './part';
import { isTyping } from './typing';

interface Keyboard {
  readonly add: (keys: () => readonly PageKey[]) => () => void;
  readonly show: () => void;
}

const KeyboardContext = createContext<Keyboard | null>(null);
const KeyList = lazy(async () => ({ default: (await import('./key-list')).KeyList }));
const listKey: PageKey = { key: '?', does: 'keys.list' };
/** Where letters choose or are typed by what is open. */
const OVERLAY = 'dialog, [role="menu"], [role="listbox"], [role="dialog"]';

/** Hears the keys of everything in it, and lists them for `?`. */
export function KeyboardProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [listed, setListed] = useState<readonly PageKey[] | null>(null);
  const added = useRef(new Set<() => readonly PageKey[]>());
  const keyboard = useMemo<Keyboard>(
    () => ({
      add: (keys) => {
        added.current.add(keys);
        return () => {
          added.current.delete(keys);
        };
      },
      show: () => {
        setListed([...[...added.current].flatMap((keys) => keys()), listKey]);
      },
    }),
    [],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(target))
        return;
      if (!(target instanceof Element) || target.closest(OVERLAY) !== null) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const inDrawer = target.closest('aside') !== null;
      const act =
        key === listKey.key
          ? keyboard.show
          : [...added.current]
              .flatMap((keys) => keys())
              .find((one) => one.act !== undefined && isKey(one, key) && !(one.inHand === true && inDrawer))
              ?.act;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    // After everything on the page, which handles its own keys.
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [keyboard]);
  return (
    <KeyboardContext.Provider value={keyboard}>
      {children}
      {listed !== null && (
        <Part>
          <KeyList
            keys={listed}
            onClose={() => {
              setListed(null);
            }}
          />
        </Part>
      )}
    </KeyboardContext.Provider>
  );
}

function isKey(one: PageKey, pressed: string): boolean {
  return one.key.toLowerCase() === pressed.toLowerCase();
}

/** Adds keys for as long as what calls this is shown; where no keyboard is around, nothing. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const keyboard = useContext(KeyboardContext);
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => keyboard?.add(() => latest.current), [keyboard]);
}

/** Opens the list of the keys that there are now. */
export function useShowKeys(): () => void {
  const keyboard = useContext(KeyboardContext);
  return () => keyboard?.show();
}
