import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import styles from './first-of.module.css';

interface FirstOf<T> {
  readonly shown: readonly T[];
  /** Asks for those that follow, and says how many there are; null where all are shown. */
  readonly more: ReactNode;
}

/** The first of a list that may be very long; each press of `more` shows `step` of the others, 50 unless told. */
export function useFirstOf<T>(list: readonly T[], first: number, step = 50): FirstOf<T> {
  const { t } = useText();
  const [most, setMost] = useState(first);
  return {
    shown: list.slice(0, most),
    more: list.length > most && (
      <button
        type="button"
        className={styles.more}
        onClick={() => {
          setMost(most + step);
        }}
      >
        {t('plan.more', { count: list.length - most })}
      </button>
    ),
  };
}
