import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../i18n/text';
import styles from './combobox.module.css';

export interface ComboboxOption {
  readonly id: string;
  readonly content: ReactNode;
}

interface ComboboxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly ComboboxOption[];
  readonly busy?: boolean;
  /** Whether the options answer an earlier text: Enter then picks the first of those that are on their way. */
  readonly behind?: boolean;
  /** Shown in place of the options when there are none. */
  readonly nothing: string;
  readonly onPick: (id: string) => void;
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
}

/**
 * A text field with choices under it, in the page rather than over it, so that it also fits a small frame.
 * Arrow keys walk, Enter picks, Escape leaves.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const { t } = useText();
  const listId = useId();
  const inputId = useId();
  const [active, setActive] = useState(0);
  const { options, behind = false, onPick } = props;
  const entered = useRef(false);
  const current = Math.min(active, options.length - 1);

  useEffect(() => {
    if (!entered.current || behind) return;
    entered.current = false;
    const [option] = options;
    if (option !== undefined) onPick(option.id);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    // Who has walked to an option means that one.
    entered.current = event.key === 'Enter' && behind && current <= 0;
    if (entered.current) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      if (props.text !== '') props.onText('');
      else props.onEscape?.();
      event.stopPropagation();
      return;
    }
    if (options.length === 0) return;
    if (event.key === 'ArrowDown') setActive((current + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((current - 1 + options.length) % options.length);
    else if (event.key === 'Enter') {
      const option = options[current];
      if (option !== undefined) onPick(option.id);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.combobox}>
      <label htmlFor={inputId} className={props.hideLabel === true ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <Textfield
        id={inputId}
        isCompact
        value={props.text}
        placeholder={props.placeholder ?? ''}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={current >= 0 ? `${listId}-${String(current)}` : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setActive(0);
          props.onText(event.currentTarget.value);
        }}
      />
      <ul id={listId} role="listbox" aria-label={props.label} aria-busy={props.busy} className={styles.list}>
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === current}
            className={styles.option}
            onMouseEnter={() => {
              setActive(index);
            }}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onPick(option.id);
            }}
          >
            {option.content}
          </li>
        ))}
      </ul>
      <div role="status" className={options.length === 0 ? styles.nothing : 'visually-hidden'}>
        {props.busy === true
          ? t('state.loading')
          : options.length === 0
            ? props.nothing
            : t('picker.results', { count: options.length })}
      </div>
    </div>
  );
}
