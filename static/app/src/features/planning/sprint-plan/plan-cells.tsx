import type { ReactNode } from 'react';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { PersonaMarks } from '../../../ui/persona-mark';
import { StatusLozenge } from '../../../ui/status-lozenge';
import type { PlanItem } from './plan-items';
import styles from './sprint-plan.module.css';

export type Unit = 'points' | 'time' | 'count';

/** Type, key and summary of an item; the key opens it in Jira. */
export function ItemCell({ item, children }: { item: PlanItem; children?: ReactNode }): ReactNode {
  const { row } = item;
  return (
    <span className={styles.item}>
      <ItemTypeIcon typeName={row.item.typeName} level={row.item.hierarchyLevel} />
      <a
        href={`/browse/${item.key}`}
        onClick={(event) => {
          event.preventDefault();
          void openIssue(item.key);
        }}
      >
        {item.key}
      </a>
      <span className={styles.summary}>{row.item.summary}</span>
      {children}
    </span>
  );
}

/** Where the item stands, whom it serves, its points, its value, how sure that is, and what a point of it buys. */
export function NumberCells({ item, most }: { item: PlanItem; most: number }): ReactNode {
  const { number, percent } = useText();
  const { row } = item;
  const points = item.done ? row.points : item.candidate.points;
  const shown = (value: number | null, digits: number): string =>
    value === null ? '–' : number(value, digits);
  return (
    <>
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
      <td className={styles.figure}>{shown(points, points !== null && !Number.isInteger(points) ? 1 : 0)}</td>
      <td className={styles.figure}>{shown(row.value, 1)}</td>
      <td className={styles.figure}>
        {item.candidate.links.length === 0 ? '–' : percent(item.candidate.confidence01)}
      </td>
      <td className={styles.figure}>
        <span className={styles.ratio}>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ inlineSize: `${String((100 * (row.valuePerPoint ?? 0)) / most)}%` }} />
          </span>
          <span>{shown(row.valuePerPoint, 1)}</span>
        </span>
      </td>
    </>
  );
}

export function NumberHeads({ unit }: { unit: Unit }): ReactNode {
  const { t } = useText();
  return (
    <>
      <th scope="col">{t('sprint.flow.status')}</th>
      <th scope="col">{t('sprint.column.serves')}</th>
      <th scope="col" className={styles.figure}>
        {t(`sprint.unit.${unit}`)}
      </th>
      <th scope="col" className={styles.figure}>
        {t('sprint.column.value')}
      </th>
      <th scope="col" className={styles.figure}>
        {t('sprint.column.sure')}
      </th>
      <th scope="col" className={styles.figure}>
        {t(`sprint.per.${unit}`)}
      </th>
    </>
  );
}

/** The most that a point buys among the items, for the length of the bars. */
export function mostPerPoint(items: readonly PlanItem[]): number {
  return Math.max(...items.map((item) => item.row.valuePerPoint ?? 0), Number.MIN_VALUE);
}

export function byValuePerPoint(a: PlanItem, b: PlanItem): number {
  return (
    (b.row.valuePerPoint ?? -1) - (a.row.valuePerPoint ?? -1) ||
    (b.row.value ?? -1) - (a.row.value ?? -1) ||
    a.key.localeCompare(b.key, 'en', { numeric: true })
  );
}
