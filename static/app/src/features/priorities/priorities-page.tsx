import { useDeferredValue, useMemo } from 'react';
import type { ReactNode } from 'react';
import { MoreWords } from '../../i18n/more-words';
import { presetMessages } from '../../i18n/preset';
import { prioritiesMessages } from '../../i18n/priorities';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import type { TabProps } from '../roadmap/tabs';
import { fitsFilter } from '../work-items/item-filter';
import { PresetReport } from './preset-report';
import { usePresetComparison } from './priorities-data';
import { PriorityGrid } from './priority-grid';
import { priorityRows, sortRows } from './priority-rows';
import { PriorityToolbar } from './priority-toolbar';
import { sortedBy, viewFrom, viewToSearch } from './priority-view';
import type { PriorityView } from './priority-view';
import styles from './priorities.module.css';

const words = [prioritiesMessages, presetMessages];

/** Every work item by what it is worth to customers, under the order that one chooses. */
export function PrioritiesPage(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords catalogues={words}>
      <Priorities {...props} projectId={projectId} />
    </MoreWords>
  );
}

function Priorities({ snapshot, work, place, projectId }: TabProps & { projectId: string }): ReactNode {
  const { t, locale } = useText();
  const comparison = usePresetComparison(projectId);
  const view = useMemo(() => viewFrom(place.search), [place.search]);
  const applied = useDeferredValue(view);
  const items = useDeferredValue(work.items);
  const rows = useMemo(
    () => priorityRows(items, snapshot, comparison.data, applied.preset, today()),
    [items, snapshot, comparison.data, applied.preset],
  );
  const shown = useMemo(() => {
    const fits = fitsFilter(applied.filter, locale);
    return sortRows(
      rows.filter((row) => fits(row) && (!applied.stale || row.isOld)),
      applied,
    );
  }, [rows, applied, locale]);
  const setView = (next: PriorityView): void => {
    place.setSearch(viewToSearch(next));
  };

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
  return (
    <>
      <PriorityToolbar
        view={view}
        knowledge={snapshot}
        onView={setView}
        count={
          work.complete
            ? t('priorities.count', { shown: shown.length, count: work.items.length })
            : t('list.count.loading', { loaded: work.items.length, count: work.total })
        }
      />
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      {comparison.isPending && <Skeleton rows={1} label={t('state.loading')} />}
      {comparison.isError && (
        <FailureNote error={comparison.error} onRetry={() => void comparison.refetch()} />
      )}
      {comparison.isSuccess && comparison.data.items === 0 && (
        <Note tone="info" title={t('priorities.empty')}>
          {t('priorities.empty.text')}
        </Note>
      )}
      {comparison.isSuccess && comparison.data.items > 0 && (
        <PresetReport comparison={comparison.data} preset={view.preset} items={work.items} />
      )}
      {shown.length === 0 ? (
        <Note tone="neutral" title={t('list.nothing')} />
      ) : (
        <div className={styles.scroller}>
          <PriorityGrid
            rows={shown}
            view={applied}
            topK={comparison.data?.topK ?? 10}
            onSort={(column) => {
              setView(sortedBy(view, column));
            }}
          />
        </div>
      )}
    </>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
