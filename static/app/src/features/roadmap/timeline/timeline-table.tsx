import type { ReactNode } from 'react';
import { isoOf } from '@domain/roadmap/time-scale';
import { useText } from '../../../i18n/text';
import { PagedTable } from '../../../ui/paged-table';
import type { PlanRow } from '../plan/plan-rows';

interface TimelineTableProps {
  readonly rows: readonly PlanRow[];
  readonly onOpen: (row: PlanRow) => void;
}

/** The timeline as a table: every item once, by its start; what has no date comes last. */
export function TimelineTable({ rows, onOpen }: TimelineTableProps): ReactNode {
  const { t, day, number, list } = useText();
  const sorted = [...rows].sort(
    (a, b) => (a.span?.startDay ?? Number.MAX_SAFE_INTEGER) - (b.span?.startDay ?? Number.MAX_SAFE_INTEGER),
  );
  return (
    <PagedTable
      caption={t('timeline.name')}
      columns={[
        t('list.column.work'),
        t('plan.start'),
        t('plan.due'),
        t('timeline.column.certainty'),
        t('list.column.personas'),
        t('list.column.value'),
        t('list.column.status'),
      ]}
      rows={sorted.map((row) => ({
        id: row.item.id,
        name: `${row.item.key} ${row.item.summary}`,
        nameAt: 0,
        open: () => {
          onOpen(row);
        },
        cells: [
          row.span === null ? '–' : day(isoOf(row.span.startDay)),
          row.span === null ? '–' : day(isoOf(row.span.endDay)),
          certainty(row),
          list(row.personas.map((persona) => persona.name)),
          row.value === null ? '–' : number(row.value),
          row.item.statusName,
        ],
      }))}
    />
  );

  function certainty({ span }: PlanRow): string {
    if (span === null) return t('timeline.undated.one');
    if (span.reversed) return t('timeline.reversed');
    return span.startSure && span.endSure ? t('timeline.sure') : t('timeline.estimated');
  }
}
