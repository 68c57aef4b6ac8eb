import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../i18n/text';
import { IconButton } from './icon-button';
import { TypedQuestion } from './typed-question';
import { isTyping } from './typing';
import type { TypedGuard } from './use-typed-guard';
import styles from './drawer.module.css';

interface DrawerProps {
  readonly area: RefObject<HTMLElement>;
  /** What is open, in words; a screen reader says it when the focus comes here. */
  readonly label: string;
  /** Another one is another thing: the focus and the view go to its top. */
  readonly token: string;
  /** What was opened from here and is left again: the focus goes back to what opened it. */
  readonly from: string | null;
  readonly guard: TypedGuard;
  /** Goes on in the list that it was opened from; null at its ends, and where there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  /** Further buttons of its head. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * What stands beside the place: one thing in full. Esc closes it, J and K go on in the list. It is ours, as Atlaskit's
 * drags old majors of half the kit along and covers the place.
 */
export function Drawer(props: DrawerProps): ReactNode {
  const { area, label, token, from, guard, onPrevious, onNext, onClose, actions, children } = props;
  const { t } = useText();
  useLayoutEffect(() => {
    const drawer = area.current;
    if (drawer === null) return;
    const opener =
      from === null ? null : drawer.querySelector<HTMLElement>(`[data-opens="${CSS.escape(from)}"]`);
    if (opener === null) drawer.scrollTo({ top: 0 });
    (opener ?? drawer).focus({ preventScroll: opener === null });
    // Once for each thing: what it was left for is known by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [area, token]);
  useDrawerKeys(area, {
    Escape: () => {
      guard.ask(onClose);
    },
    j:
      onNext === null
        ? null
        : () => {
            guard.ask(onNext);
          },
    k:
      onPrevious === null
        ? null
        : () => {
            guard.ask(onPrevious);
          },
  });
  return (
    <aside ref={area} className={styles.drawer} aria-label={label} tabIndex={-1}>
      <div className={styles.bar}>
        {onPrevious !== null || onNext !== null ? (
          <>
            <IconButton
              icon={ChevronUpIcon}
              label={t('drawer.previous')}
              disabled={onPrevious === null}
              onClick={() => {
                if (onPrevious !== null) guard.ask(onPrevious);
              }}
            />
            <IconButton
              icon={ChevronDownIcon}
              label={t('drawer.next')}
              disabled={onNext === null}
              onClick={() => {
                if (onNext !== null) guard.ask(onNext);
              }}
            />
          </>
        ) : null}
        {actions}
        <IconButton
          icon={CrossIcon}
          label={t('drawer.close')}
          onClick={() => {
            guard.ask(onClose);
          }}
        />
      </div>
      <TypedQuestion guard={guard} />
      {children}
    </aside>
  );
}

type Keys = Readonly<Record<'Escape' | 'j' | 'k', (() => void) | null>>;

/** The keys act in the drawer, on what opens it, and where the focus is on nothing. */
function useDrawerKeys(area: RefObject<HTMLElement>, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key !== 'Escape' && key !== 'j' && key !== 'k') return;
      if (!(target instanceof Element) || document.querySelector('dialog[open]') !== null) return;
      const here = area.current?.contains(target) === true || target === document.body;
      if (!here && target.closest('[data-opens]') === null) return;
      if (key !== 'Escape' && isTyping(target)) return;
      const act = latest.current[key];
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [area]);
}
