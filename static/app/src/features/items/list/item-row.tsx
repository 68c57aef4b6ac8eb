import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { EffortNumber } from '../../../ui/effort-number';
import { FoldedIcon } from '../../../ui/forward-icon';
import { IconButton } from '../../../ui/icon-button';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import { Opener, opens, useOpenedOf } from '../../drawer';
import type { Among } from '../../drawer';
import type { ItemRow } from '../../../api/work-items/item-numbers';
import type { TreeLine } from '../../../api/work-items/item-tree';
import { IssueLink } from '../../../ui/issue-link';
import styles from './item-list.module.css';

const statusTone: Readonly<Record<ItemRow['item']['statusCategory'], LozengeTone>> = {
  new: 'neutral',
  indeterminate: 'info',
  done: 'success',
};

interface ItemRowLineProps {
  readonly line: TreeLine;
  readonly index: number;
  readonly active: boolean;
  /** Where the line stands in the list, in CSS pixels from its top. */
  readonly topPx: number;
  readonly onToggle: (id: string) => void;
  readonly onFocus: (index: number) => void;
  /** The items of the list in its order. */
  readonly among: Among;
}

/** One line of the roadmap: the work, whom it serves, and what it is worth. */
export const ItemRowLine = memo(function ItemRowLine(props: ItemRowLineProps): ReactNode {
  const { line, index, active, topPx, onToggle, onFocus, among } = props;
  const { t, number } = useText();
  const { row } = line.node;
  const { item } = row;
  const [need, ...moreNeeds] = row.needs;
  const { valuePerPoint } = row;
  const isOpen = useOpenedOf('item') === item.key;
  const opened = { kind: 'item', id: item.key, among, tabIndex: -1 } as const;
  const isDelivered = item.statusCategory === 'done' && row.value !== null;
  return (
    <div
      role="row"
      data-line={index}
      {...opens({ kind: 'item', id: item.key })}
      data-open={isOpen}
      className={styles.row}
      data-group={line.depth === 0 && item.hierarchyLevel > 0}
      aria-rowindex={index + 2}
      aria-level={line.depth + 1}
      aria-expanded={line.expanded ?? undefined}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${String(topPx)}px)` }}
      onFocus={() => {
        onFocus(index);
      }}
    >
      <div role="gridcell" className={styles.work} style={{ paddingInlineStart: 24 * line.depth }}>
        {line.expanded === null ? (
          <span className={styles.gap} />
        ) : (
          <IconButton
            icon={line.expanded ? ChevronDownIcon : FoldedIcon}
            label={t(line.expanded ? 'list.collapse' : 'list.expand', { item: item.key })}
            tabIndex={-1}
            onClick={() => {
              onToggle(item.id);
            }}
          />
        )}
        <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
        <IssueLink item={item} className={styles.key} inLine />
        <Opener {...opened} className={styles.summary} title={item.summary}>
          {item.summary}
        </Opener>
      </div>
      <div role="gridcell" className={styles.personas}>
        <PersonaMarks personas={row.personas} />
      </div>
      <div role="gridcell" className={styles.need}>
        {need === undefined ? (
          <span className={styles.faint}>{t('list.no-need')}</span>
        ) : (
          <>
            <Opener
              kind="need"
              id={need.key}
              tabIndex={-1}
              className={styles.summary}
              title={row.needs.map((each) => `${each.key} ${each.title}`).join('\n')}
            >
              {need.title}
            </Opener>
            {moreNeeds.length > 0 && <span className={styles.faint}>+{moreNeeds.length}</span>}
          </>
        )}
      </div>
      <div role="gridcell" className={styles.value}>
        {row.value === null ? (
          <span className={styles.faint}>–</span>
        ) : (
          <Opener {...opened} label={`${number(row.value)}, ${t('drawer.open', { name: item.key })}`}>
            {number(row.value)}
          </Opener>
        )}
      </div>
      <div role="gridcell" className={styles.band}>
        {row.band === 'unscored' ? (
          <span className={styles.faint}>{t(isDelivered ? 'band.delivered' : 'band.unscored')}</span>
        ) : (
          <BandLozenge band={row.band} />
        )}
      </div>
      <div role="gridcell" className={styles.points}>
        <EffortNumber row={row} />
      </div>
      <div role="gridcell" className={styles.ratio}>
        {valuePerPoint === null ? '–' : number(valuePerPoint)}
      </div>
      <div role="gridcell" className={styles.status}>
        <Lozenge tone={statusTone[item.statusCategory]}>{item.statusName}</Lozenge>
      </div>
    </div>
  );
});
