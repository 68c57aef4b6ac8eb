import { useCallback, useDeferredValue, useMemo } from 'react';
import type { ReactNode } from 'react';
import { NEW_PERSON } from '@domain/product/person-settings';
import { PRESET_IDS } from '@domain/value/presets/preset';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { roundAbove } from '../../../ui/interval-bar';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import type { PageLocation, TabProps } from '../../tab';
import { usePerson } from '../../../api/person';
import { FilterChips } from '../../items/list/filter-chips';
import { openViewOf, withOpenView } from '../saved-views/open-view';
import { ViewMenu } from '../saved-views/view-menu';
import { EditableGrid } from './editable-grid';
import { PresetReport } from './preset-report';
import { PriorityToolbar } from './priority-toolbar';
import { shownColumns, viewFrom, viewToSearch } from './priority-view';
import type { PriorityView } from './priority-view';
import type { PriorityRow } from './priority-rows';
import { ReviewNote } from './review-note';
import { ViewOptions } from './view-options';
import { useShownRows } from './use-shown-rows';
import styles from './priorities.module.css';

const words = ['priorities', 'preset', 'edits'] as const;

/** Every work item by what it is worth to customers, under the order that one chooses. */
export function PrioritiesPage(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <Priorities {...props} projectId={projectId} />
    </MoreWords>
  );
}

function Priorities({
  snapshot,
  work,
  place,
  projectId,
}: TabProps & { readonly projectId: string }): ReactNode {
  const { t } = useText();
  const { view, setView } = useView(place);
  const { level } = view;
  const person = usePerson(projectId);
  const keptColumns = person.settings?.priorityColumns ?? NEW_PERSON.priorityColumns;
  const comparison = useRead('ranking.compare', { projectId, level, presets: [...PRESET_IDS] });
  const applied = useDeferredValue(view);
  const { rows, ranked, efforts } = useShownRows({
    snapshot,
    work,
    projectId,
    view: applied,
    comparison: comparison.data,
    withRevenue: shownColumns(view, keptColumns).includes('revenue'),
  });
  const scaleEnd = useMemo(() => scaleOf(rows), [rows]);

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
  const topK = comparison.data?.topK ?? 10;
  return (
    <>
      <PriorityToolbar view={view} knowledge={snapshot} items={work.items} onView={setView}>
        <ViewMenu projectId={projectId} page="priorities" place={place}>
          <ViewOptions
            view={view}
            topK={topK}
            keptColumns={keptColumns}
            onView={setView}
            onKeepColumns={(priorityColumns) => {
              person.put({ priorityColumns });
            }}
          />
        </ViewMenu>
      </PriorityToolbar>
      <FilterChips
        filter={view.filter}
        knowledge={snapshot}
        items={work.items}
        hidden={ranked - rows.length}
        onFilter={(filter) => {
          setView({ ...view, filter });
        }}
      />
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      {comparison.isError && (
        <FailureNote error={comparison.error} onRetry={() => void comparison.refetch()} />
      )}
      {comparison.isSuccess && comparison.data.items === 0 && (
        <Note tone="info" title={t('priorities.empty')}>
          {t('priorities.empty.text')}
        </Note>
      )}
      {rows.length === 0 ? (
        <Note tone="neutral" title={t('list.nothing')} />
      ) : (
        <EditableGrid
          rows={rows}
          efforts={efforts}
          items={work.items}
          view={applied}
          topK={topK}
          keptColumns={keptColumns}
          scaleEnd={scaleEnd}
          snapshot={snapshot}
          work={work}
          onView={setView}
        />
      )}
      <Foot {...{ projectId, snapshot, work, ranked, scaleEnd }} shown={rows.length} />
      {comparison.isSuccess && comparison.data.items > 0 && (
        <PresetReport comparison={comparison.data} preset={view.preset} items={work.items} />
      )}
    </>
  );
}

/** Where the scale of the intervals of all rows ends: a round number above the highest. */
function scaleOf(rows: readonly PriorityRow[]): number {
  return roundAbove(
    rows.reduce((most, { interval, value }) => Math.max(most, interval?.high ?? value ?? 0), 1),
  );
}

/** What the address asks for, and the way to ask for something else. */
function useView(place: PageLocation) {
  const view = useMemo(() => viewFrom(place.search), [place.search]);
  // What a kept view is called stands in the address beside what it shows.
  const { id: viewId } = openViewOf(place.search);
  const setView = useCallback(
    (next: PriorityView): void => {
      place.setSearch(withOpenView(viewToSearch(next), viewId));
    },
    [place, viewId],
  );
  return { view, setView };
}

interface FootProps extends Pick<TabProps, 'snapshot' | 'work'> {
  readonly projectId: string;
  readonly shown: number;
  readonly ranked: number;
  readonly scaleEnd: number;
}

/** At the foot of the grid: how much of the work it shows, what its lines mean, and since when arrows count. */
function Foot({ projectId, snapshot, work, shown, ranked, scaleEnd }: FootProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.foot}>
      <span role="status">
        {work.complete
          ? t('priorities.count', { shown: shown, count: ranked })
          : t('list.count.loading', { loaded: work.items.length, count: work.total })}
      </span>
      <span>{t('value.scale', { end: scaleEnd })}</span>
      <ReviewNote projectId={projectId} canMark={snapshot.canManageKnowledge} />
    </div>
  );
}
