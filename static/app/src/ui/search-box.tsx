import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { usePageKeys } from './keys';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** What is searched, in words. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Where a person types what they look for; it filters while they type. The key `/` leads to it. */
export function SearchBox({ label, value, onChange }: SearchBoxProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  usePageKeys([
    {
      key: '/',
      does: 'keys.search',
      act: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);
  return (
    <div role="search" className={styles.search} data-filled={value !== ''}>
      <Textfield
        ref={input}
        isCompact
        maxLength={200}
        value={value}
        placeholder={label}
        aria-label={label}
        elemBeforeInput={
          <span className={styles.icon}>
            <SearchIcon label="" size="small" />
          </span>
        }
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
