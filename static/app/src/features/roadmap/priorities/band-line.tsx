import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import type { GridLine } from './group-rows';
import styles from './priorities.module.css';

interface BandLineProps {
  readonly line: Extract<GridLine, { kind: 'band' }>;
  readonly index: number;
  readonly columns: number;
  readonly topPx: number;
}

/** Says which band begins here; the keys go on from row to row. */
export function BandLine({ line, index, columns, topPx }: BandLineProps): ReactNode {
  const { t } = useText();
  return (
    <div
      role="row"
      className={styles.band}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${String(topPx)}px)` }}
    >
      <div role="rowheader" aria-colspan={columns} className={styles.groupTitle}>
        <BandLozenge band={line.band} />
        <span className={styles.small}>{t('priorities.group.count', { count: line.items })}</span>
      </div>
    </div>
  );
}
