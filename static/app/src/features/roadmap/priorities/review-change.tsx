import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import styles from './priorities.module.css';

/** How far an item moved since the last review. */
export function ReviewChange({ rank, before }: { rank: number; before: number | null }): ReactNode {
  const { t } = useText();
  if (before === null || before === rank) return null;
  const isUp = rank < before;
  const places = Math.abs(before - rank);
  const words = t(isUp ? 'priorities.review.up' : 'priorities.review.down', { places });
  return (
    <span className={styles.review} data-up={isUp} title={words}>
      <span aria-hidden="true">
        {isUp ? '↑' : '↓'}
        {places}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
