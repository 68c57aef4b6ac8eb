import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './menu.module.css';
import { cx } from './cx';

export interface MenuItem {
  readonly text: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  /** Given for items that are one choice out of several. */
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  readonly onSelect: () => void;
}

export interface MenuSection {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

/** What the caller's button has to carry so that it opens the menu. */
export interface MenuTriggerProps {
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
  readonly onClick: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly align?: 'start' | 'end';
  readonly trigger: (props: MenuTriggerProps) => ReactNode;
}

/** A button's menu: arrow keys move, Enter chooses, Esc and leaving close it, focus returns to the button. */
export function Menu({ label, sections, align = 'start', trigger }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    itemsIn(menu.current)[0]?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && anchor.current?.contains(event.target) !== true) setIsOpen(false);
    };
    // A click into an app's frame is seen by this page only as losing the focus.
    const blur = () => {
      setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    window.addEventListener('blur', blur);
    return () => {
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('blur', blur);
    };
  }, [isOpen]);

  function close() {
    setIsOpen(false);
    anchor.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') setIsOpen(false);
    if (event.key === 'Escape') close();
    const items = itemsIn(menu.current);
    const next = nextIndex(
      event.key,
      items.findIndex((item) => item === document.activeElement),
      items.length,
    );
    if (next !== null) items[next]?.focus();
    if (next !== null || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  const toggle = () => {
    setIsOpen((open) => !open);
  };
  return (
    <div className={styles['anchor']} ref={anchor}>
      {trigger({ 'aria-haspopup': 'menu', 'aria-expanded': isOpen, 'aria-controls': id, onClick: toggle })}
      {isOpen && (
        <div
          role="menu"
          id={id}
          ref={menu}
          aria-label={label}
          className={cx(styles['menu'], styles[align])}
          onKeyDown={onKeyDown}
        >
          {sections
            .filter((section) => section.items.length > 0)
            .map((section, index) => (
              <MenuGroup key={section.heading ?? index} section={section} close={close} />
            ))}
        </div>
      )}
    </div>
  );
}

function MenuGroup({ section, close }: { readonly section: MenuSection; readonly close: () => void }) {
  const headingId = useId();
  return (
    <div role="group" aria-labelledby={section.heading === undefined ? undefined : headingId}>
      {section.heading !== undefined && (
        <div className={styles['heading']} id={headingId}>
          {section.heading}
        </div>
      )}
      {section.items.map((item, index) => (
        <button
          key={`${String(index)} ${item.text}`}
          type="button"
          role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.isChecked}
          disabled={item.isDisabled}
          tabIndex={-1}
          className={styles['item']}
          onClick={() => {
            close();
            item.onSelect();
          }}
        >
          {item.icon}
          <span className={styles['text']}>
            {item.text}
            {item.description !== undefined && (
              <span className={styles['description']}>{item.description}</span>
            )}
          </span>
        </button>
      ))}
    </div>
  );
}

function itemsIn(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')];
}

function nextIndex(key: string, present: number, count: number): number | null {
  if (key === 'ArrowDown') return (present + 1) % count;
  if (key === 'ArrowUp') return (present - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
