import { lazy, useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/knowledge-snapshot';
import { SCALES } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { SelectBox } from '../../ui/select-box';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import { filterFrom, filterToSearch, fitsFilter } from '../work-items/item-filter';
import { ItemList } from '../work-items/item-list';
import { ItemToolbar } from '../work-items/item-toolbar';
import type { WorkItems } from '../work-items/use-work-items';
import { MoveNote } from './move-note';
import { PlanDialog } from './plan-dialog';
import { planRows, withCounting } from './plan-rows';
import type { PlanRow } from './plan-rows';
import type { TabProps } from './tabs';
import { usePlanEdits } from './use-plan-edits';
import type { PlanEdits } from './use-plan-edits';
import { LANES, VIEWS, viewFrom, withView } from './view-choice';
import type { ViewChoice } from './view-choice';
import styles from './plan.module.css';

const HorizonBoard = lazy(async () => ({ default: (await import('../board/horizon-board')).HorizonBoard }));
const Timeline = lazy(async () => ({ default: (await import('../timeline/timeline')).Timeline }));

/** What a lane without work needs to offer an epic. */
export interface PlanContext {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
}

/** What board and timeline get. */
export interface PlanViewProps {
  readonly rows: readonly PlanRow[];
  readonly choice: ViewChoice;
  readonly context: PlanContext;
  readonly edits: PlanEdits;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
  readonly onOpen: (row: PlanRow) => void;
}

/** The roadmap: as a tree, as now, next and later, or over time; with lanes by persona, need, goal or epic. */
export function RoadmapTab(props: TabProps): ReactNode {
  const { t } = useText();
  const { place } = props;
  const choice = useMemo(() => viewFrom(place.search), [place.search]);
  const change = (next: Partial<ViewChoice>): void => {
    place.setSearch(withView(place.search, next));
  };
  return (
    <>
      <div className={styles.toolbar}>
        <ChoiceRow
          legend={t('plan.view')}
          hideLegend
          value={choice.view}
          onChange={(view) => {
            change({ view });
          }}
          choices={VIEWS.map((view) => ({ value: view, label: t(`plan.view.${view}`) }))}
        />
        {choice.view !== 'tree' && (
          <>
            <SelectBox
              label={t('plan.lanes')}
              value={choice.lanes}
              onChange={(lanes) => {
                change({ lanes: LANES.find((each) => each === lanes) ?? 'persona' });
              }}
              options={LANES.map((each) => ({ value: each, label: t(`plan.lanes.${each}`) }))}
            />
            <SelectBox
              label={t('plan.detail')}
              value={choice.detail}
              onChange={(detail) => {
                change({ detail: detail === 'all' ? 'all' : 'epics' });
              }}
              options={(['epics', 'all'] as const).map((each) => ({
                value: each,
                label: t(`plan.detail.${each}`),
              }))}
            />
          </>
        )}
        {choice.view === 'timeline' && (
          <SelectBox
            label={t('plan.scale')}
            value={choice.scale}
            onChange={(scale) => {
              change({ scale: SCALES.find((each) => each === scale) ?? 'months' });
            }}
            options={SCALES.map((each) => ({ value: each, label: t(`plan.scale.${each}`) }))}
          />
        )}
        {choice.view !== 'tree' && (
          <label>
            <input
              type="checkbox"
              checked={choice.table}
              onChange={(event) => {
                change({ table: event.currentTarget.checked });
              }}
            />{' '}
            {t('plan.table')}
          </label>
        )}
      </div>
      {choice.view === 'tree' ? <ItemList {...props} /> : <PlanView {...props} choice={choice} />}
    </>
  );
}

function PlanView({ snapshot, work, place, choice }: TabProps & { choice: ViewChoice }): ReactNode {
  const { t, locale } = useText();
  const surface = useSurface();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [opened, setOpened] = useState<string | null>(null);
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const applied = useDeferredValue(filter);
  const items = useDeferredValue(work.items);
  const edits = usePlanEdits(work, today);
  const all = useMemo(
    () => planRows(items, snapshot, today, choice.detail),
    [items, snapshot, today, choice.detail],
  );
  const rows = useMemo(() => withCounting(all.filter(fitsFilter(applied, locale))), [all, applied, locale]);
  const context = useMemo(
    () => ({ projectId: surface.projectId ?? snapshot.projectIds[0] ?? '', snapshot, work }),
    [surface.projectId, snapshot, work],
  );
  if (work.error !== null && work.items.length === 0) {
    return <FailureNote error={work.error} onRetry={work.reload} />;
  }
  if (work.items.length === 0) {
    return work.complete ? (
      <Note tone="neutral" title={t('list.empty.title')}>
        {t('list.empty.text')}
      </Note>
    ) : (
      <Skeleton rows={10} label={t('list.loading')} />
    );
  }
  const openedRow = all.find((row) => row.item.id === opened);
  const View = choice.view === 'board' ? HorizonBoard : Timeline;
  return (
    <>
      <ItemToolbar
        filter={filter}
        knowledge={snapshot}
        onFilter={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
        count={
          work.complete
            ? t('list.count', { shown: rows.length, count: all.length })
            : t('list.count.loading', { loaded: work.items.length, count: work.total })
        }
      />
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      <View
        rows={rows}
        choice={choice}
        context={context}
        edits={edits}
        today={today}
        onOpen={(row) => {
          setOpened(row.item.id);
        }}
      />
      <MoveNote edits={edits} />
      {openedRow !== undefined && (
        <PlanDialog
          key={openedRow.item.id}
          row={openedRow}
          canEdit={snapshot.canEdit}
          onSave={(planChange, reason) => void edits.apply(openedRow.item, planChange, reason)}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}
