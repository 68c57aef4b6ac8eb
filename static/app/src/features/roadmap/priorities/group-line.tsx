import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FoldedIcon } from '../../../ui/forward-icon';
import { TotalFigure } from '../../../ui/total-figure';
import type { GridLine } from './group-rows';
import styles from './priorities.module.css';

interface GroupLineProps {
  readonly line: Extract<GridLine, { kind: 'group' }>;
  readonly title: string;
  readonly folded: boolean;
  readonly index: number;
  readonly active: boolean;
  readonly topPx: number;
  readonly onFold: (key: string) => void;
  readonly onFocus: (index: number) => void;
}

/** The head of a group with what its items come to. */
export function GroupLine({
  line,
  title,
  folded,
  index,
  active,
  topPx,
  onFold,
  onFocus,
}: GroupLineProps): ReactNode {
  const { t, number } = useText();
  return (
    <div
      role="row"
      className={styles.group}
      data-line={index}
      aria-rowindex={index + 2}
      aria-expanded={!folded}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${String(topPx)}px)` }}
      onFocus={() => {
        onFocus(index);
      }}
      onClick={() => {
        onFold(line.key);
      }}
    >
      <div role="gridcell" className={styles.groupTitle}>
        {folded ? <FoldedIcon label="" /> : <ChevronDownIcon label="" />}
        <strong>{title}</strong>
        <span className={styles.small}>
          {t('priorities.group.count', { count: line.items })} · <TotalFigure total={line.total} /> ·{' '}
          {t('board.sum.points', { points: number(line.total.points, 0) })}
        </span>
      </div>
    </div>
  );
}
