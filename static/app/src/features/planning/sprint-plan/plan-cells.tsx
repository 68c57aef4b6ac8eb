import type { ReactNode } from 'react';
import { IssueLink } from '../../../ui/issue-link';
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
      <IssueLink item={item} />
      <span className={styles.summary}>{row.item.summary}</span>
      {children}
    </span>
  );
}

/** Where the item stands, who does it, whom it serves, its points and its value. */
export function NumberCells({ item }: { item: PlanItem }): ReactNode {
  const { t, number, percent } = useText();
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
        <Assignee name={item.assignee} />
      </td>
      <td>
        {row.personas.length === 0 ? (
          <span className={styles.small}>–</span>
        ) : (
          <PersonaMarks personas={row.personas} />
        )}
      </td>
      <td className={styles.figure}>{shown(points, points !== null && !Number.isInteger(points) ? 1 : 0)}</td>
      <td
        className={styles.figure}
        {...(item.candidate.links.length > 0 && {
          title: t('sprint.value.sure', { share: percent(item.candidate.confidence01) }),
        })}
      >
        {shown(row.value, 1)}
      </td>
      <td className={styles.figure}>{shown(row.valuePerPoint, 1)}</td>
    </>
  );
}

/** Who does it, by initials, as there is no room for names; the name stands behind them. */
function Assignee({ name }: { name: string | null }): ReactNode {
  const { t } = useText();
  if (name === null)
    return (
      <span className={styles.small}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('sprint.unassigned')}</span>
      </span>
    );
  const parts = name.split(/\s+/u).filter((part) => part !== '');
  const initials = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => (part === undefined ? '' : (Array.from(part)[0] ?? '')))
    .join('')
    .toLocaleUpperCase();
  return (
    <span className={styles.person} role="img" aria-label={name} title={name}>
      {initials}
    </span>
  );
}

export function NumberHeads({ unit }: { unit: Unit }): ReactNode {
  const { t } = useText();
  return (
    <>
      <th scope="col">{t('sprint.flow.status')}</th>
      <th scope="col">
        <span className="visually-hidden">{t('sprint.column.assignee')}</span>
      </th>
      <th scope="col">{t('sprint.column.serves')}</th>
      <th scope="col" className={styles.figure}>
        {t(`sprint.unit.${unit}`)}
      </th>
      <th scope="col" className={styles.figure}>
        {t('sprint.column.value')}
      </th>
      <th scope="col" className={styles.figure}>
        <span title={t(`sprint.per.${unit}`)}>{t(`sprint.each.${unit}`)}</span>
      </th>
    </>
  );
}

/** Whether key, title or assignee hold every word. */
export function matchesWords({ key, row, assignee }: PlanItem, typed: string): boolean {
  const text = `${key} ${row.item.summary} ${assignee ?? ''}`.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function byValuePerPoint(a: PlanItem, b: PlanItem): number {
  return (
    (b.row.valuePerPoint ?? -1) - (a.row.valuePerPoint ?? -1) ||
    (b.row.value ?? -1) - (a.row.value ?? -1) ||
    a.key.localeCompare(b.key, 'en', { numeric: true })
  );
}
