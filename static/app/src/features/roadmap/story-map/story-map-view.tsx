import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { storyMap } from '@domain/roadmap/story-map';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { MoveFlag } from '../plan/move-flag';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanContext, PlanViewProps } from '../plan/plan-view';
import { filterFrom } from '../../../api/work-items/item-filter';
import { useRead } from '../../../api/read';
import { mapStages } from './map-stages';
import { StoryMapGrid } from './story-map-grid';
import { StoryMapTable } from './story-map-table';
import { useMapMoves } from './use-map-moves';
import { useSlices } from '../../items/item-edits/use-slices';

const words = ['views'] as const;

/** The way of a persona from left to right, and in which sprint or version each part of it comes. */
export function StoryMapView(props: PlanViewProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Loaded {...props} />
    </MoreWords>
  );
}

function Loaded(props: PlanViewProps): ReactNode {
  const { rows, choice, context, place, onOpen } = props;
  const { t } = useText();
  const { snapshot, work, basis } = context;
  const slices = useSlices(choice.slice, snapshot.projectIds);
  const outline = useRead('roadmap.outline', { projectId: context.projectId });
  const moves = useMapMoves(context);
  const { persona } = filterFrom(place.search);
  const stages = useMemo(() => mapStages(snapshot, persona), [snapshot, persona]);
  const rowById = useMemo(() => new Map(rows.map((row) => [row.item.id, row])), [rows]);
  const map = useMemo(
    () =>
      slices.data === undefined
        ? null
        : storyMap({
            items: familyOf(rows, work.items),
            needsOf: (item) => rowById.get(item.id)?.needs.map((need) => need.key) ?? item.needKeys,
            personasOf: (item) => rowById.get(item.id)?.personas.map((persona) => persona.key) ?? [],
            stages,
            kind: choice.slice,
            slices: slices.data,
            basis,
          }),
    [slices.data, rows, work.items, rowById, stages, choice.slice, basis],
  );
  if (slices.isError) return <FailureNote error={slices.error} onRetry={() => void slices.refetch()} />;
  // The stages come with the outline: drawn before that, every card would change its column under the hand.
  if (map === null || outline.isPending) return <Skeleton rows={8} label={t('state.loading')} />;
  if (map.slices.every((slice) => slice.items === 0)) {
    return (
      <Note tone="neutral" title={t('map.empty')}>
        {t('map.empty.text')}
      </Note>
    );
  }
  const open = (id: string): void => {
    const row = rowById.get(id);
    if (row !== undefined) onOpen(row);
  };
  return (
    <>
      {choice.table ? (
        <StoryMapTable map={map} rowById={rowById} onOpen={open} />
      ) : (
        <StoryMapGrid
          map={map}
          kind={choice.slice}
          rowById={rowById}
          personas={snapshot.personas}
          canEdit={snapshot.canEdit}
          moves={moves}
          onOpen={open}
        />
      )}
      <MoveFlag edits={moves} />
    </>
  );
}

/** The rows' items with their epics, and the stories of an epic that is shown: a map without them has holes. */
function familyOf(rows: readonly PlanRow[], all: PlanContext['work']['items']): PlanContext['work']['items'] {
  const shown = new Set(rows.map((row) => row.item.id));
  const parents = new Set(rows.flatMap((row) => row.item.parentId ?? []));
  return all.filter(
    (item) =>
      shown.has(item.id) || parents.has(item.id) || (item.parentId !== null && shown.has(item.parentId)),
  );
}
