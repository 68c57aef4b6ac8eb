import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import styles from './interval-bar.module.css';

interface IntervalBarProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the number is, for example "Priority". */
  readonly label: string;
}

/** A number between the ends of its 80 % interval, on a scale from 0 to a round number above it. */
export function IntervalBar({ value, low, high, label }: IntervalBarProps): ReactNode {
  const { t, number } = useText();
  const end = roundAbove(Math.max(high, value, 1));
  const at = (point: number): string => `${String(Math.min(100, Math.max(0, (100 * point) / end)))}%`;
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={t('interval.name', { label, value: number(value), low: number(low), high: number(high) })}
    >
      <div className={styles.track}>
        <div className={styles.band} style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} />
        <div className={styles.point} style={{ insetInlineStart: at(value) }} />
      </div>
      <div className={styles.scale} aria-hidden="true">
        <span>0</span>
        <span>{t('interval.short', { low: number(low), high: number(high) })}</span>
        <span>{end}</span>
      </div>
    </div>
  );
}

/** The next of 1, 2, 5, 10, 20, 50, … that is not below the number. */
export function roundAbove(number: number): number {
  const decade = 10 ** Math.floor(Math.log10(number));
  const step = [1, 2, 4, 5, 10].find((factor) => factor * decade >= number) ?? 10;
  return step * decade;
}
