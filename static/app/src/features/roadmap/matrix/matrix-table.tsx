import type { ReactNode } from 'react';
import type { ItemIntervals } from '@contract/roadmap/outline-views';
import { useText } from '../../../i18n/text';
import { PagedTable } from '../../../ui/paged-table';
import type { PlanRow } from '../plan/plan-rows';
import type { PlottedRow } from './matrix-rows';

interface MatrixTableProps {
  readonly rows: readonly PlottedRow[];
  readonly ranges: ReadonlyMap<string, ItemIntervals>;
  readonly onOpen: (row: PlanRow) => void;
}

/** The plot as a table: the same items with the same numbers. */
export function MatrixTable({ rows, ranges, onOpen }: MatrixTableProps): ReactNode {
  const { t, number, list } = useText();
  return (
    <PagedTable
      caption={t('matrix.name')}
      columns={[
        t('list.column.work'),
        t('list.column.personas'),
        t('list.column.value'),
        t('matrix.interval'),
        t('list.column.points'),
        t('list.column.ratio'),
      ]}
      rows={rows.map((row) => {
        const range = ranges.get(row.item.id)?.value;
        return {
          id: row.item.id,
          name: `${row.item.key} ${row.item.summary}`,
          nameAt: 0,
          open: () => {
            onOpen(row);
          },
          cells: [
            list(row.personas.map((persona) => persona.name)),
            number(row.value),
            range === undefined ? '–' : `${number(range.low)}–${number(range.high)}`,
            number(row.points, Number.isInteger(row.points) ? 0 : 1),
            row.valuePerPoint === null ? '–' : number(row.valuePerPoint),
          ],
        };
      })}
    />
  );
}
