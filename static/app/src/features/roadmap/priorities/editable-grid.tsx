import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { VALUE_BANDS } from '@domain/value/bands';
import { useText } from '../../../i18n/text';
import { BulkBar } from '../../items/item-edits/bulk-bar';
import { EditFlag } from '../../items/item-edits/edit-flag';
import type { ItemEdit } from '../../items/item-edits/item-edit';
import { RowDialog } from '../../items/item-edits/row-dialog';
import { useItemEdits } from '../../items/item-edits/use-item-edits';
import type { Family } from '../../../api/work-items/family';
import { totalBasis } from '../../../api/work-items/total-basis';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { NO_GROUP, isByBand, linesByBand, linesOf } from './group-rows';
import { PriorityGrid } from './priority-grid';
import type { PriorityRow } from './priority-rows';
import { shownColumns, sortedBy } from './priority-view';
import type { Column, PriorityView } from './priority-view';
import { useRanking } from './use-ranking';
import { useSelection } from '../../../ui/use-selection';
import styles from './priorities.module.css';

interface EditableGridProps {
  readonly rows: readonly PriorityRow[];
  /** What is left of each epic, by issue id. */
  readonly efforts: Family['efforts'];
  readonly items: readonly RoadmapItem[];
  readonly view: PriorityView;
  readonly topK: number;
  /** Columns that the person keeps; empty = the usual ones. */
  readonly keptColumns: readonly string[];
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly onView: (view: PriorityView) => void;
}

/** The grid with what a person can do in it: choose, change one or many, group, sort. */
export function EditableGrid(props: EditableGridProps): ReactNode {
  const { rows, efforts, items, view, topK, keptColumns, snapshot, work, onView } = props;
  const { t } = useText();
  const selection = useSelection();
  const edits = useItemEdits(work, snapshot);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<string | null>(null);
  const shown = useMemo(() => shownColumns(view, keptColumns), [view, keptColumns]);
  const basis = useMemo(() => totalBasis(items, snapshot, efforts), [items, snapshot, efforts]);
  const byBand = isByBand(view);
  const lines = useMemo(
    () => (byBand ? linesByBand(rows) : linesOf(rows, view.group, (key) => folded.has(key), basis)),
    [rows, byBand, view.group, folded, basis],
  );
  const chosen = useMemo(() => {
    const onScreen = new Set(lines.flatMap((line) => (line.kind === 'row' ? [line.row.item.id] : [])));
    const all = items.filter((item) => selection.has(item.id));
    return {
      shown: all.filter(({ id }) => onScreen.has(id)),
      hidden: all.filter(({ id }) => !onScreen.has(id)),
    };
  }, [items, selection, lines]);
  const { apply } = edits;
  const onEdit = useCallback(
    async (row: PriorityRow, edit: ItemEdit): Promise<void> => {
      await apply([{ item: row.item, edit }]);
    },
    [apply],
  );
  const onOpenEditor = useCallback((row: PriorityRow): void => {
    setEditing(row.item.id);
  }, []);
  const inOrder = useMemo(
    () => lines.flatMap((line) => (line.kind === 'row' ? [line.row.item] : [])),
    [lines],
  );
  const ranking = useRanking({
    shown: inOrder,
    view,
    work,
    edits,
    onOrder: () => {
      onView({ ...view, sort: 'backlog', descending: false, group: 'none' });
    },
  });
  const edited = items.find((item) => item.id === editing);
  const canEdit = snapshot.canEdit;
  return (
    <>
      {canEdit && chosen.shown.length + chosen.hidden.length > 0 && (
        <BulkBar
          items={chosen.shown}
          hidden={chosen.hidden}
          snapshot={snapshot}
          edits={edits}
          onClear={selection.clear}
        />
      )}
      {view.group !== 'none' && <p className={styles.small}>{t('priorities.group.twice')}</p>}
      <div className={styles.scroller}>
        <PriorityGrid
          lines={lines}
          view={view}
          shown={shown}
          topK={topK}
          scaleEnd={props.scaleEnd}
          canEdit={canEdit}
          editsPoints={snapshot.estimation.kind === 'points'}
          selection={selection}
          groupTitle={(key) => groupTitle(key, view.group, props, t)}
          isFolded={(key) => folded.has(key)}
          onFold={(key) => {
            const next = new Set(folded);
            if (!next.delete(key)) next.add(key);
            setFolded(next);
          }}
          onSort={(column: Column) => {
            onView(sortedBy(view, column));
          }}
          onEdit={onEdit}
          onOpenEditor={onOpenEditor}
          ranking={ranking}
        />
      </div>
      <EditFlag edits={edits} />
      {edited !== undefined && (
        <RowDialog
          key={edited.id}
          item={edited}
          snapshot={snapshot}
          onSave={(list) => void edits.apply(list.map((edit) => ({ item: edited, edit })))}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

function groupTitle(
  key: string,
  group: PriorityView['group'],
  { snapshot, items }: EditableGridProps,
  t: ReturnType<typeof useText>['t'],
): string {
  if (key === NO_GROUP) return t('priorities.group.without');
  switch (group) {
    case 'persona':
      return snapshot.personas.find((persona) => persona.key === key)?.name ?? key;
    case 'need':
      return `${key} ${snapshot.needs.find((need) => need.key === key)?.title ?? ''}`;
    case 'epic':
      return `${key} ${items.find((item) => item.key === key)?.summary ?? ''}`;
    case 'horizon': {
      const horizon = HORIZONS.find((each) => each === key);
      return horizon === undefined ? key : t(`plan.horizon.${horizon}`);
    }
    case 'band': {
      const band = VALUE_BANDS.find((each) => each === key);
      return band === undefined || band === 'unscored' ? key : t(`band.${band}`);
    }
    default:
      return key;
  }
}
