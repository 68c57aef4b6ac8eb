import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** What is searched, in words. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Where a person types what they look for; it filters while they type. */
export function SearchBox({ label, value, onChange }: SearchBoxProps): ReactNode {
  return (
    <div role="search" className={styles.search}>
      <Textfield
        isCompact
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
