import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import styles from './priorities.module.css';

/** How far an item moved against the default order: an arrow with the places, its words for screen readers. */
export function RankChange({ rank, before }: { rank: number; before: number | null }): ReactNode {
  const { t } = useText();
  if (before === null || before === rank) return null;
  const isUp = rank < before;
  const places = Math.abs(before - rank);
  const words = t(isUp ? 'priorities.rank.up' : 'priorities.rank.down', { rank, places, before });
  return (
    <span className={styles.change} data-up={isUp} title={words}>
      <span aria-hidden="true">
        {isUp ? '▲' : '▼'}
        {places}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
