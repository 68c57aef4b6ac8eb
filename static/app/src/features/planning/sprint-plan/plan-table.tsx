import type { ReactNode } from 'react';
import type { StayReason } from '@domain/planning/sprint/sprint-worth';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { ItemCell, NumberCells, NumberHeads, byValuePerPoint } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import type { SprintSums } from '../sprint/sprint-sums';
import { shownSums } from './shown-sums';
import styles from './sprint-plan.module.css';

interface PlanTableProps {
  readonly items: readonly PlanItem[];
  readonly present: ReadonlySet<string>;
  /** Why items stay by themselves, by key. */
  readonly stays: ReadonlyMap<string, StayReason>;
  readonly sums: SprintSums;
  readonly points: number;
  /** Value of all the items together. */
  readonly value: number;
  /** The most that a point buys among all items, for the length of the bars. */
  readonly most: number;
  readonly unit: Unit;
  readonly choices: PlanChoices;
  readonly considered: number;
  readonly onTakeOut: (key: string) => void;
  readonly onPin: (key: string, pinned: boolean) => void;
  readonly onLetLeave: (key: string, mayLeave: boolean) => void;
}

/** What is in the draft of the sprint, what each point buys first. */
export function PlanTable(props: PlanTableProps): ReactNode {
  const { items, present, stays, most, unit, choices, considered } = props;
  const { t } = useText();
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
              const reason = stays.get(item.key);
              const mayLeave = choices.mayLeave.includes(item.key);
              return (
                <tr key={item.key}>
                  <td>
                    <ItemCell item={item}>
                      {!present.has(item.key) && <Lozenge tone="info">{t('sprint.mark.added')}</Lozenge>}
                      {reason !== undefined && reason !== 'done' && !mayLeave && (
                        <span className={styles.small}>{t(`sprint.stays.${reason}`)}</span>
                      )}
                    </ItemCell>
                  </td>
                  <NumberCells item={item} most={most} />
                  <PlanTools {...props} item={item} reason={reason} mayLeave={mayLeave} />
                </tr>
              );
            })}
          </tbody>
          <Totals {...props} />
        </table>
      )}
    </section>
  );
}

interface PlanToolsProps extends Pick<PlanTableProps, 'choices' | 'onPin' | 'onTakeOut' | 'onLetLeave'> {
  readonly item: PlanItem;
  readonly reason: StayReason | undefined;
  readonly mayLeave: boolean;
}

/** Finished work has none; what stays by itself can be allowed to leave, everything else can be pinned. */
function PlanTools({ item, reason, mayLeave, choices, ...on }: PlanToolsProps): ReactNode {
  const { t } = useText();
  const { key } = item;
  if (item.done) return <td />;
  const pinned = choices.pinned.includes(key);
  return (
    <td className={styles.tools}>
      {reason === undefined ? (
        <button
          type="button"
          className={styles.tool}
          aria-pressed={pinned}
          aria-label={t(pinned ? 'sprint.unpin.item' : 'sprint.pin.item', { key })}
          onClick={() => {
            on.onPin(key, !pinned);
          }}
        >
          {t(pinned ? 'sprint.unpin' : 'sprint.pin')}
        </button>
      ) : (
        <button
          type="button"
          className={styles.tool}
          aria-pressed={mayLeave}
          aria-label={t('sprint.may-leave.item', { key })}
          onClick={() => {
            on.onLetLeave(key, !mayLeave);
          }}
        >
          {t('sprint.may-leave')}
        </button>
      )}
      <button
        type="button"
        className={styles.tool}
        aria-label={t('sprint.take-out.item', { key })}
        onClick={() => {
          on.onTakeOut(key);
        }}
      >
        {t('sprint.take-out')}
      </button>
    </td>
  );
}

/** The lines added up, what of them counts once, and the plan's value: three numbers that agree as they are shown. */
function Totals({ items, sums, points, value }: PlanTableProps): ReactNode {
  const { t, number } = useText();
  const shown = shownSums(
    items.map((item) => item.row.value ?? 0),
    value,
  );
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {t('sprint.total', { count: sums.items })}
          {sums.unestimated > 0 && (
            <span className={styles.small}>
              {' '}
              {t('sprint.unestimated.counted', { count: sums.unestimated })}
            </span>
          )}
        </th>
        <td className={styles.figure}>{number(points, Number.isInteger(points) ? 0 : 1)}</td>
        <td className={styles.figure}>{number(shown.lines)}</td>
        <td />
        <td className={styles.figure}>{sums.valuePerPoint === null ? '–' : number(sums.valuePerPoint, 1)}</td>
        <td />
      </tr>
      {shown.correction !== 0 && (
        <>
          <tr>
            <th scope="row" colSpan={4}>
              <span className={styles.small}>{t(shown.isRounding ? 'sprint.rounding' : 'sprint.once')}</span>
            </th>
            <td className={styles.figure}>
              {shown.correction > 0 ? '+' : '−'}
              {number(Math.abs(shown.correction))}
            </td>
            <td colSpan={3} />
          </tr>
          <tr>
            <th scope="row" colSpan={4}>
              {t('sprint.plan-value')}
            </th>
            <td className={styles.figure}>{number(shown.value)}</td>
            <td colSpan={3} />
          </tr>
        </>
      )}
    </tfoot>
  );
}
