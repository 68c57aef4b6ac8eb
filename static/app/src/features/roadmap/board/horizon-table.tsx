import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { PagedTable } from '../../../ui/paged-table';
import type { PlanRow } from '../plan/plan-rows';

interface HorizonTableProps {
  readonly rows: readonly PlanRow[];
  readonly today: string;
  readonly onOpen: (row: PlanRow) => void;
}

/** The board as a table: every item once, with its horizon and why it stands there. */
export function HorizonTable({ rows, onOpen }: HorizonTableProps): ReactNode {
  const { t, number, list } = useText();
  const sorted = HORIZONS.flatMap((horizon) => rows.filter((row) => row.placed.horizon === horizon));
  return (
    <PagedTable
      caption={t('plan.view.board')}
      columns={[
        t('plan.horizon'),
        t('plan.why'),
        t('list.column.work'),
        t('list.column.personas'),
        t('list.column.need'),
        t('list.column.value'),
        t('list.column.points'),
      ]}
      rows={sorted.map((row) => ({
        id: row.item.id,
        open: () => {
          onOpen(row);
        },
        name: `${row.item.key} ${row.item.summary}`,
        nameAt: 2,
        cells: [
          t(`plan.horizon.${row.placed.horizon}`),
          t(`plan.because.${row.placed.because}`),
          list(row.personas.map((persona) => persona.name)),
          list(row.needs.map((need) => need.title)),
          row.value === null ? '–' : number(row.value),
          row.points === null ? '–' : number(row.points, Number.isInteger(row.points) ? 0 : 1),
        ],
      }))}
    />
  );
}
