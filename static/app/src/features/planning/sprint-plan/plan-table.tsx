import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { ItemCell, NumberCells, NumberHeads, byValuePerPoint, mostPerPoint } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import type { SprintSums } from '../sprint/sprint-sums';
import styles from './sprint-plan.module.css';

interface PlanTableProps {
  readonly items: readonly PlanItem[];
  readonly present: ReadonlySet<string>;
  readonly sums: SprintSums;
  readonly points: number;
  readonly unit: Unit;
  readonly choices: PlanChoices;
  readonly considered: number;
  readonly onTakeOut: (key: string) => void;
  readonly onPin: (key: string, pinned: boolean) => void;
}

/** What is in the draft of the sprint, what each point buys first. */
export function PlanTable(props: PlanTableProps): ReactNode {
  const { items, present, sums, points, unit, choices, considered, onTakeOut, onPin } = props;
  const { t, number } = useText();
  const most = mostPerPoint(items);
  return (
    <section aria-label={t('sprint.in.sprint')}>
      <h2 className={styles.heading}>
        {t('sprint.in.sprint')} <span className={styles.badge}>{items.length}</span>
        <span className={styles.aside2}>{t('sprint.considered', { count: considered })}</span>
      </h2>
      {items.length === 0 ? (
        <p className={styles.small}>{t('sprint.plan.empty')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sprint.column.item')}</th>
              <NumberHeads unit={unit} />
              <th scope="col">
                <span className="visually-hidden">{t('sprint.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...items].sort(byValuePerPoint).map((item) => {
              const pinned = choices.pinned.includes(item.key);
              return (
                <tr key={item.key}>
                  <td>
                    <ItemCell item={item}>
                      {!present.has(item.key) && <Lozenge tone="info">{t('sprint.mark.added')}</Lozenge>}
                      {item.done && <Lozenge tone="success">{t('sprint.mark.done')}</Lozenge>}
                    </ItemCell>
                  </td>
                  <NumberCells item={item} most={most} />
                  <td className={styles.tools}>
                    {!item.done && (
                      <>
                        <button
                          type="button"
                          className={styles.tool}
                          aria-pressed={pinned}
                          aria-label={t(pinned ? 'sprint.unpin.item' : 'sprint.pin.item', { key: item.key })}
                          onClick={() => {
                            onPin(item.key, !pinned);
                          }}
                        >
                          {t(pinned ? 'sprint.unpin' : 'sprint.pin')}
                        </button>
                        <button
                          type="button"
                          className={styles.tool}
                          aria-label={t('sprint.take-out.item', { key: item.key })}
                          onClick={() => {
                            onTakeOut(item.key);
                          }}
                        >
                          {t('sprint.take-out')}
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('sprint.total', { count: sums.items })}
                {sums.unestimated > 0 && (
                  <span className={styles.small}>
                    {' '}
                    {t('sprint.unestimated', { count: sums.unestimated })}
                  </span>
                )}
              </th>
              <td className={styles.figure}>{number(points, Number.isInteger(points) ? 0 : 1)}</td>
              <td className={styles.figure}>{number(sums.value)}</td>
              <td />
              <td className={styles.figure}>
                {sums.valuePerPoint === null ? '–' : number(sums.valuePerPoint, 1)}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
