import { useState } from 'react';
import type { ReactNode } from 'react';
import { IssueLink } from '../../../ui/issue-link';
import { useText } from '../../../i18n/text';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { StatusLozenge } from '../../../ui/status-lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import { compareKeys } from '../../../api/work-items/item-tree';
import type { ItemRow } from '../../../api/work-items/item-numbers';
import { TotalFigure } from '../../../ui/total-figure';
import type { SprintSums } from './sprint-sums';
import styles from './sprint-view.module.css';

type Column = 'key' | 'points' | 'value' | 'ratio';
type Unit = 'points' | 'time' | 'count';

const numberOf: Readonly<Record<Exclude<Column, 'key'>, (row: ItemRow) => number>> = {
  points: (row) => row.points ?? -1,
  value: (row) => row.value ?? -1,
  ratio: (row) => row.valuePerPoint ?? -1,
};

interface SprintTableProps {
  readonly rows: readonly ItemRow[];
  readonly sums: SprintSums;
  readonly unit: Unit;
}

/** The items with what each point of effort buys; a click on a head sorts by it. */
export function SprintTable({ rows, sums, unit }: SprintTableProps): ReactNode {
  const { t, number } = useText();
  const [by, setBy] = useState<Column>('ratio');
  const sorted = [...rows].sort((a, b) => {
    const keys = compareKeys(a.item.key, b.item.key);
    return by === 'key' ? keys : numberOf[by](b) - numberOf[by](a) || keys;
  });
  const most = Math.max(...rows.map((row) => row.valuePerPoint ?? 0), Number.MIN_VALUE);
  const shown = (value: number | null, digits: number): string =>
    value === null ? '–' : number(value, digits);
  const head = (column: Column, label: string, figure: boolean): ReactNode => (
    <th
      scope="col"
      className={figure ? styles.figure : undefined}
      aria-sort={by === column ? (column === 'key' ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => {
          setBy(column);
        }}
      >
        {label}
        <span aria-hidden="true">{by === column ? (column === 'key' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head('key', t('sprint.column.item'), false)}
          <th scope="col">{t('sprint.flow.status')}</th>
          <th scope="col">{t('sprint.column.serves')}</th>
          {head('points', t(`sprint.unit.${unit}`), true)}
          {head('value', t('sprint.column.value'), true)}
          {head('ratio', t(`sprint.per.${unit}`), true)}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.item.id}>
            <td>
              <span className={styles.item}>
                <ItemTypeIcon typeName={row.item.typeName} level={row.item.hierarchyLevel} />
                <IssueLink item={row.item} />
                <span className={styles.summary}>{row.item.summary}</span>
              </span>
            </td>
            <td>
              <StatusLozenge item={row.item} />
            </td>
            <td>
              {row.personas.length === 0 ? (
                <span className={styles.small}>–</span>
              ) : (
                <PersonaMarks personas={row.personas} />
              )}
            </td>
            <td className={styles.figure}>
              {shown(row.points, row.points !== null && !Number.isInteger(row.points) ? 1 : 0)}
            </td>
            <td className={styles.figure}>{shown(row.value, 1)}</td>
            <td className={styles.figure}>
              <Ratio part01={(row.valuePerPoint ?? 0) / most} shown={shown(row.valuePerPoint, 1)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('sprint.total', { count: sums.items })}
            {sums.unestimated > 0 && (
              <span className={styles.small}> {t('sprint.unestimated', { count: sums.unestimated })}</span>
            )}
          </th>
          <td className={styles.figure}>{number(sums.points, Number.isInteger(sums.points) ? 0 : 1)}</td>
          <td className={styles.figure}>
            <TotalFigure total={sums.total} />
          </td>
          <td className={styles.figure}>{shown(sums.valuePerPoint, 1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What a point of effort buys, beside the best of the table. */
function Ratio({ part01, shown }: { part01: number; shown: string }): ReactNode {
  return (
    <span className={styles.ratio}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${String(100 * part01)}%` }} />
      </span>
      <span>{shown}</span>
    </span>
  );
}
