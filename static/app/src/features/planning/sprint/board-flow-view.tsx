import type { ReactNode } from 'react';
import { IssueLink } from '../../../ui/issue-link';
import { useText } from '../../../i18n/text';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { ItemRow } from '../../../api/work-items/item-numbers';
import type { TotalBasis } from '@domain/roadmap/total';
import { TotalFigure } from '../../../ui/total-figure';
import { nextToPull, statusSums } from './board-flow';
import type { Unit } from '../sprint-plan/plan-cells';
import styles from './sprint-view.module.css';

const NEXT = 5;

interface BoardFlowProps {
  readonly rows: readonly ItemRow[];
  readonly isBlocked: (row: ItemRow) => boolean;
  readonly unit: Unit;
  readonly basis: TotalBasis;
}

/** Where the customer value of a board stands, and what to pull next: for teams that work without sprints too. */
export function BoardFlow({ rows, isBlocked, unit, basis }: BoardFlowProps): ReactNode {
  const { t, number, list } = useText();
  const next = nextToPull(rows, isBlocked, NEXT);
  return (
    <>
      <section aria-label={t('sprint.next')}>
        <h2>{t('sprint.next')}</h2>
        {next.length === 0 ? (
          <p className={styles.small}>{t('sprint.next.none')}</p>
        ) : (
          <ol className={styles.next}>
            {next.map(({ row, newlyServed }) => (
              <li key={row.item.id}>
                <IssueLink item={row.item} /> {row.item.summary} <PersonaMarks personas={row.personas} />
                <div className={styles.small}>
                  {t('sprint.next.priority', { priority: number(row.item.written.priority ?? 0) })}
                  {newlyServed.length > 0 &&
                    ` ${t('sprint.next.newly', { names: list(newlyServed.map((persona) => persona.name)) })}`}
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-label={t('sprint.flow')}>
        <h2>{t('sprint.flow')}</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sprint.flow.status')}</th>
              <th scope="col" className={styles.figure}>
                {t('sprint.flow.items')}
              </th>
              <th scope="col" className={styles.figure}>
                {t(`sprint.unit.${unit}`)}
              </th>
              <th scope="col" className={styles.figure}>
                {t('sprint.column.value')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('sprint.flow.without')}
              </th>
            </tr>
          </thead>
          <tbody>
            {statusSums(rows, basis).map((status) => (
              <tr key={status.name}>
                <th scope="row">{status.name}</th>
                <td className={styles.figure}>{status.items}</td>
                <td className={styles.figure}>
                  {number(status.points, Number.isInteger(status.points) ? 0 : 1)}
                </td>
                <td className={styles.figure}>
                  {status.total === null ? number(status.delivered) : <TotalFigure total={status.total} />}
                </td>
                <td className={styles.figure}>{status.withoutNeed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
