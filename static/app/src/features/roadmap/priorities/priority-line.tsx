import { memo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { StatusLozenge } from '../../../ui/status-lozenge';
import type { ItemEdit } from '../../items/item-edits/item-edit';
import { PriorityCell } from './priority-cell';
import { Opener, opens, useOpenedOf } from '../../drawer';
import type { Among } from '../../drawer';
import type { PriorityRow } from './priority-rows';
import type { Column } from './priority-view';
import { RankChange } from './rank-change';
import { ReviewChange } from './review-change';
import { RowMenu } from './row-menu';
import { useRowDrag } from './use-row-drag';
import type { Ranking, Way } from './use-ranking';
import { IssueLink } from '../../../ui/issue-link';
import styles from './priorities.module.css';

interface PriorityLineProps {
  readonly row: PriorityRow;
  readonly shown: readonly Column[];
  readonly index: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly canEdit: boolean;
  readonly editsPoints: boolean;
  readonly scaleEnd: number;
  /** Where the line stands in the list, in CSS pixels from its top. */
  readonly topPx: number;
  readonly onFocus: (index: number) => void;
  readonly onToggle: (id: string) => void;
  readonly onEdit: (row: PriorityRow, edit: ItemEdit) => Promise<void>;
  readonly onOpenEditor: (row: PriorityRow) => void;
  /** Ranking by hand; null where this site has no rank. */
  readonly ranking: Ranking | null;
  /** Moves a row by rank and keeps the keys on it. */
  readonly onMove: (itemId: string, way: Way) => void;
  /** The items of the grid in its order. */
  readonly among: Among;
}

/** One work item: its place, what it is worth, and how fresh the voices behind it are. */
export const PriorityLine = memo(function PriorityLine(props: PriorityLineProps): ReactNode {
  const {
    row,
    shown,
    index,
    active,
    chosen,
    canEdit,
    topPx,
    onFocus,
    onToggle,
    onEdit,
    onOpenEditor,
    ranking,
    among,
  } = props;
  const { t } = useText();
  const { item } = row;
  const isOpen = useOpenedOf('item') === item.key;
  const line = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState(false);
  const edge = useRowDrag(line, item.id, canEdit ? ranking : null);
  return (
    <div
      ref={line}
      role="row"
      data-line={index}
      {...opens({ kind: 'item', id: item.key })}
      data-open={isOpen}
      data-drop={edge ?? undefined}
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={canEdit ? chosen : undefined}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${String(topPx)}px)` }}
      onFocus={() => {
        onFocus(index);
      }}
      onPointerEnter={() => {
        setHovered(true);
      }}
      onPointerLeave={() => {
        setHovered(false);
      }}
      onDoubleClick={() => {
        if (canEdit) onOpenEditor(row);
      }}
    >
      <div role="gridcell" className={styles.choose}>
        {canEdit && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('bulk.one', { item: item.key })}
            checked={chosen}
            onChange={() => {
              onToggle(item.id);
            }}
          />
        )}
      </div>
      <div role="gridcell" className={styles.rank}>
        <Rank row={row} />
      </div>
      <WorkCell {...props} near={active || hovered} />
      {shown.slice(2).map((column) => (
        <div key={column} role="gridcell" className={styles[column]}>
          <PriorityCell
            row={row}
            column={column}
            scaleEnd={props.scaleEnd}
            canEdit={canEdit && (column !== 'points' || props.editsPoints)}
            tabIndex={active ? 0 : -1}
            onEdit={onEdit}
            among={among}
          />
        </div>
      ))}
    </div>
  );
});

/** Which item it is, how far it is where no column says so, and what can be done with it. */
function WorkCell(props: PriorityLineProps & { readonly near: boolean }): ReactNode {
  const { row, shown, index, canEdit, near, ranking, among } = props;
  const { item } = row;
  return (
    <div role="gridcell" className={styles.work}>
      <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
      <IssueLink item={item} className={styles.key} inLine />
      <span className={styles.title} data-title>
        <Opener
          kind="item"
          id={item.key}
          among={among}
          tabIndex={-1}
          className={styles.summary}
          title={item.summary}
        >
          {item.summary}
        </Opener>
      </span>
      {item.statusCategory === 'indeterminate' && !shown.includes('status') && (
        <span className={styles.state}>
          <StatusLozenge item={item} />
        </span>
      )}
      {canEdit && (
        <span className={styles.more}>
          <RowMenu
            row={row}
            near={near}
            ranking={ranking}
            onOpenEditor={props.onOpenEditor}
            onMove={props.onMove}
            onDone={() => {
              props.onFocus(index);
            }}
          />
        </span>
      )}
    </div>
  );
}

/** The place of a row, and how it has changed. */
function Rank({ row }: { readonly row: PriorityRow }): ReactNode {
  const { t } = useText();
  if (row.rank === null)
    return (
      <span title={t('priorities.no-rank')}>
        –<span className="visually-hidden">{t('priorities.no-rank')}</span>
      </span>
    );
  return (
    <>
      {row.rank} <RankChange rank={row.rank} before={row.rankBefore} />{' '}
      <ReviewChange rank={row.rank} before={row.reviewedRank} />
    </>
  );
}
