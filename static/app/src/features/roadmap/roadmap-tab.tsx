import { useDeferredValue, useMemo, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { userDay } from '../../api/user-day';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import { useFamily } from '../../api/work-items/use-family';
import { NO_FILTER, filterFrom, filterToSearch, fitsFilter } from '../../api/work-items/item-filter';
import { totalBasis } from '../../api/work-items/total-basis';
import { ItemCount } from '../items/list/item-count';
import { ItemList } from '../items/list/item-list';
import { ItemToolbar } from '../items/list/item-toolbar';
import { FilterChips } from '../items/list/filter-chips';
import { GoneNote, knownFilter } from '../items/list/gone-note';
import { MoveNote } from './plan/move-note';
import type { PlanViewProps } from './plan/plan-view';
import { planRows } from './plan/plan-rows';
import { useDrawer } from '../drawer';
import type { TabProps } from '../tab';
import { usePlanEdits } from './plan/use-plan-edits';
import { viewFrom, withView } from './plan/view-choice';
import type { ViewChoice } from './plan/view-choice';
import { ViewControls } from './view-controls';
import { views } from './views';

/** Work in its views: as horizons, over time, as a list, a story map, value × effort and solution tree. */
export function RoadmapTab(props: TabProps): ReactNode {
  const { place, view } = props;
  const choice = useMemo(() => viewFrom(view, place.search), [view, place.search]);
  const { Plan } = views[choice.view];
  return Plan === null ? <ItemList {...props} /> : <PlanView {...props} choice={choice} View={Plan} />;
}

interface PlanViewOwn extends Omit<TabProps, 'view'> {
  readonly choice: ViewChoice;
  readonly View: ComponentType<PlanViewProps>;
}

function PlanView({ snapshot, work, place, choice, View }: PlanViewOwn): ReactNode {
  const { t, locale } = useText();
  const surface = useSurface();
  const [today] = useState(userDay);
  const drawer = useDrawer();
  const loaded = work.complete ? work.items : null;
  const gone = useMemo(
    () => knownFilter(filterFrom(place.search), snapshot, loaded),
    [place.search, snapshot, loaded],
  );
  const { filter } = gone;
  const applied = useDeferredValue(filter);
  const items = useDeferredValue(work.items);
  const edits = usePlanEdits(work, today);
  const projectId = surface.projectId ?? snapshot.projectIds[0] ?? '';
  const outline = useRead('roadmap.outline', { projectId }).data;
  const known = useMemo(
    () => (outline === undefined ? snapshot : { ...snapshot, ...outline }),
    [snapshot, outline],
  );
  const detail = choice.view === 'map' ? 'all' : choice.detail;
  const family = useFamily(projectId, snapshot, { items, elsewhere: work.elsewhere });
  const planned = useMemo(
    () => planRows(items, known, today, detail, family),
    [items, known, today, detail, family],
  );
  // The filter hides rows of those that it could ask for: done work is no work that it hides.
  const status = applied.status === 'open' && views[choice.view].showsDone ? 'all' : applied.status;
  const all = useMemo(
    () => planned.filter(fitsFilter({ ...NO_FILTER, status }, locale)),
    [planned, status, locale],
  );
  const rows = useMemo(
    () => all.filter(fitsFilter({ ...applied, status }, locale)),
    [all, applied, status, locale],
  );
  const basis = useMemo(() => totalBasis(items, snapshot, family.efforts), [items, snapshot, family]);
  const context = useMemo(
    () => ({ projectId, snapshot: known, work, basis }),
    [projectId, known, work, basis],
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
  return (
    <>
      <GoneNote
        known={gone}
        onForget={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
      />
      <ItemToolbar
        filter={filter}
        knowledge={snapshot}
        items={work.items}
        onFilter={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
      >
        <ViewControls
          choice={choice}
          onChoice={(change) => {
            place.setSearch(withView(place.search, change));
          }}
        />
      </ItemToolbar>
      <FilterChips
        filter={filter}
        knowledge={snapshot}
        items={work.items}
        hidden={all.length - rows.length}
        onFilter={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
      />
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      {choice.lanes === 'team' && work.planFields !== null && work.planFields.team === null && (
        <Note tone="info" title={t('plan.lanes.components')} />
      )}
      <Part key={choice.view} rows={8} label={t('list.loading')}>
        <View
          rows={rows}
          all={all}
          filter={applied}
          choice={choice}
          context={context}
          edits={edits}
          today={today}
          place={place}
          onOpen={(row) => {
            drawer?.open({ kind: 'item', id: row.item.key }, () =>
              rows.map(({ item }) => ({ kind: 'item', id: item.key })),
            );
          }}
        />
      </Part>
      <ItemCount work={work} shown={rows.length} count={all.length} />
      <MoveNote edits={edits} />
    </>
  );
}
