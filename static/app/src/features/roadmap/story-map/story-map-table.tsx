import type { ReactNode } from 'react';
import type { StoryMap } from '@domain/roadmap/story-map';
import { useText } from '../../../i18n/text';
import { PagedTable } from '../../../ui/paged-table';
import type { PlanRow } from '../plan/plan-rows';

interface StoryMapTableProps {
  readonly map: StoryMap;
  readonly rowById: ReadonlyMap<string, PlanRow>;
  readonly onOpen: (id: string) => void;
}

/** The map as a table: every story once, with its stage, epic and slice. */
export function StoryMapTable({ map, rowById, onOpen }: StoryMapTableProps): ReactNode {
  const { t, number, list } = useText();
  const columns = map.stages.flatMap(({ stage, columns: epics }) =>
    epics.map((column) => ({ stage, column })),
  );
  const rows = map.slices.flatMap((slice) =>
    columns.flatMap(({ stage, column }) =>
      (slice.cells.get(column.id) ?? []).map((story) => ({ slice, stage, column, story })),
    ),
  );
  return (
    <PagedTable
      caption={t('plan.view.map')}
      columns={[
        t('plan.slice'),
        t('map.stages'),
        t('map.epics'),
        t('list.column.work'),
        t('list.column.personas'),
        t('list.column.value'),
        t('list.column.points'),
      ]}
      rows={rows.map(({ slice, stage, column, story }) => ({
        id: story.id,
        name: `${story.key} ${story.summary}`,
        nameAt: 3,
        open: () => {
          onOpen(story.id);
        },
        cells: [
          slice.id === '' ? '–' : slice.name,
          stage.key === '' ? t('map.no-stage') : stage.name,
          column.epic === null ? t('map.no-epic') : `${column.epic.key} ${column.epic.summary}`,
          list(rowById.get(story.id)?.personas.map((persona) => persona.name) ?? []),
          story.written.value === null ? '–' : number(story.written.value),
          story.estimate.points === null ? '–' : number(story.estimate.points, 0),
        ],
      }))}
    />
  );
}
