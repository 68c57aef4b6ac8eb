import type { ReactNode } from 'react';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { useText } from '../../../i18n/text';
import styles from './item-list.module.css';

interface ItemCountProps {
  readonly work: Pick<WorkItems, 'complete' | 'items' | 'total'>;
  /** How many lines are shown, of how many there could be. */
  readonly shown: number;
  readonly count: number;
}

/** At the foot of a list: how much of the work it shows, or how much of it has come so far. */
export function ItemCount({ work, shown, count }: ItemCountProps): ReactNode {
  const { t } = useText();
  return (
    <p className={styles.count} role="status">
      {work.complete
        ? t('list.count', { shown, count })
        : t('list.count.loading', { loaded: work.items.length, count: work.total })}
    </p>
  );
}
