import { useMemo, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { userDay } from '../../api/user-day';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';
import { useSurface } from '../../ui/surface-root';
import { Skeleton } from '../../ui/skeleton';
import { filterToSearch } from '../../api/work-items/item-filter';
import type { ItemFilter } from '../../api/work-items/item-filter';
import { ItemCount } from '../items/list/item-count';
import { ItemList } from '../items/list/item-list';
import { ItemToolbar } from '../items/list/item-toolbar';
import { FilterChips } from '../items/list/filter-chips';
import { MoveFlag } from './plan/move-flag';
import type { PlanViewProps } from './plan/plan-view';
import { useDrawer } from '../drawer';
import type { TabProps } from '../tab';
import { usePlanEdits } from './plan/use-plan-edits';
import { usePlanRows } from './plan/use-plan-rows';
import { viewFrom, withView } from './plan/view-choice';
import type { ChoiceChange, ViewChoice, ViewName } from './plan/view-choice';
import { DirectionLine } from './direction/direction-line';
import { ViewMenu } from './saved-views/view-menu';
import { ViewControls } from './view-controls';
import { views } from './views';

/** Work in its views: as horizons, over time, as a list, a story map, value × effort and solution tree. */
export function RoadmapTab(props: TabProps): ReactNode {
  const { place, view } = props;
  const choice = useMemo(() => viewFrom(view, place.search), [view, place.search]);
  const { Plan } = views[choice.view];
  const { projectId } = useSurface();
  const setChoice = (change: ChoiceChange): void => {
    place.setSearch(withView(place.search, change));
  };
  const kept =
    isOfRoadmap(choice.view) && projectId !== null
      ? {
          after: (
            <ViewMenu
              projectId={projectId}
              page="roadmap"
              place={place}
              shown={choice.view === 'board' ? null : choice.view}
            >
              <ViewControls where="menu" choice={choice} onChoice={setChoice} />
            </ViewMenu>
          ),
          above: <DirectionLine projectId={projectId} />,
        }
      : {};
  return Plan === null ? (
    <ItemList {...props} {...kept} />
  ) : (
    <PlanView {...props} {...kept} choice={choice} View={Plan} />
  );
}

/** The others stand in other places. */
function isOfRoadmap(view: ViewName): boolean {
  return view !== 'matrix' && view !== 'solutions';
}

interface PlanViewOwn extends Omit<TabProps, 'view'> {
  readonly choice: ViewChoice;
  readonly View: ComponentType<PlanViewProps>;
  /** The way to kept views. */
  readonly after?: ReactNode;
  /** What stands above all else. */
  readonly above?: ReactNode;
}

function PlanView({ snapshot, work, place, choice, View, after, above }: PlanViewOwn): ReactNode {
  const { t } = useText();
  const [today] = useState(userDay);
  const drawer = useDrawer();
  const edits = usePlanEdits(work, today);
  const { filter, applied, all, rows, context, scaleEnd } = usePlanRows({
    snapshot,
    work,
    place,
    choice,
    today,
  });
  const setFilter = (next: ItemFilter): void => {
    place.setSearch(filterToSearch(next, place.search));
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
      {above}
      <ItemToolbar filter={filter} knowledge={snapshot} items={work.items} onFilter={setFilter} after={after}>
        <ViewControls
          where={after === undefined ? 'all' : 'row'}
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
        onFilter={setFilter}
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
          scaleEnd={scaleEnd}
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
      <MoveFlag edits={edits} />
    </>
  );
}
