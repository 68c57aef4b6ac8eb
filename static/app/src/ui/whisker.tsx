import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../i18n/text';
import styles from './whisker.module.css';

interface WhiskerProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Where the scale ends; one for all whiskers of a screen, so that they can be compared. */
  readonly end: number;
  /** What the number is, for example "Value". */
  readonly label: string;
}

/** A number and its 80 % interval as a line on a scale from 0; the numbers are in its name. */
export function Whisker({ value, low, high, end, label }: WhiskerProps): ReactNode {
  const { t, number } = useText();
  const at = (point: number): string => `${String(Math.min(100, Math.max(0, (100 * point) / end)))}%`;
  const words = t('interval.name', { label, value: number(value), low: number(low), high: number(high) });
  return (
    <span
      className={styles.whisker}
      role="img"
      aria-label={words}
      title={words}
      style={{ '--low': at(low), '--high': at(high), '--value': at(value) } as CSSProperties}
    >
      <span className={styles.range} />
      <span className={styles.point} />
    </span>
  );
}
