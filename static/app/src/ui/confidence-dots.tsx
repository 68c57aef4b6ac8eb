import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import styles from './confidence-dots.module.css';

/** How sure a number is, as none to three filled dots; the share is in the name. */
export function ConfidenceDots({ confidence01 }: { confidence01: number }): ReactNode {
  const { t, percent } = useText();
  const filled = filledDots(confidence01);
  return (
    <span
      className={styles.dots}
      role="img"
      aria-label={t('confidence.name', { share: percent(confidence01) })}
    >
      {[1, 2, 3].map((dot) => (
        <span key={dot} className={styles.dot} data-filled={dot <= filled} />
      ))}
    </span>
  );
}

/** 0 dots below 0.3, then one at 0.3, two at 0.65 and three at 0.9: the 50, 80 and 100 % tiers of RICE. */
export function filledDots(confidence01: number): 0 | 1 | 2 | 3 {
  if (confidence01 >= 0.9) return 3;
  if (confidence01 >= 0.65) return 2;
  return confidence01 >= 0.3 ? 1 : 0;
}
