import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { StayReason } from '@domain/planning/sprint/sprint-worth';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { MenuItem } from '../../../ui/menu';
import { MoreOfItem, MoveButton } from './item-tools';
import { ItemCell, NumberCells, NumberHeads, byValuePerPoint, matchesWords } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import type { SprintSums } from '../sprint/sprint-sums';
import { shownSums } from './shown-sums';
import { useDraggedRow, useDropList } from './use-plan-drag';
import styles from './sprint-plan.module.css';

interface PlanTableProps {
  readonly items: readonly PlanItem[];
  readonly present: ReadonlySet<string>;
  /** Why items stay by themselves, by key. */
  readonly stays: ReadonlyMap<string, StayReason>;
  /** Keys of the best plan; null while there is none. */
  readonly best: readonly string[] | null;
  readonly sums: SprintSums;
  readonly points: number;
  /** Value of all the items together. */
  readonly value: number;
  readonly unit: Unit;
  readonly choices: PlanChoices;
  readonly considered: number;
  /** What a person looks for, in both lists. */
  readonly typed: string;
  readonly onTakeOut: (key: string) => void;
  readonly onPin: (key: string, pinned: boolean) => void;
  readonly onLetLeave: (key: string, mayLeave: boolean) => void;
}

/** What is in the draft of the sprint, what each point buys first. */
export function PlanTable(props: PlanTableProps): ReactNode {
  const { items, unit, considered, typed, best } = props;
  const { t } = useText();
  const { area, over } = useDropList('sprint');
  const inBest = useMemo(() => (best === null ? null : new Set(best)), [best]);
  const shown = items.filter((item) => matchesWords(item, typed));
  return (
    <section ref={area} data-over={over} className={styles.list} aria-label={t('sprint.in.sprint')}>
      <h2 className={styles.heading}>
        {t('sprint.in.sprint')} <span className={styles.badge}>{items.length}</span>
        <span className={styles.aside2}>{t('sprint.considered', { count: considered })}</span>
      </h2>
      {shown.length === 0 ? (
        <p className={styles.small}>
          {t(items.length === 0 ? 'sprint.plan.empty' : 'sprint.plan.unmatched')}
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sprint.column.item')}</th>
              <NumberHeads unit={unit} />
              <th scope="col">{t('sprint.column.best')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('sprint.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...shown].sort(byValuePerPoint).map((item) => (
              <PlanRow key={item.key} {...props} item={item} inBest={inBest} />
            ))}
          </tbody>
          <Totals {...props} />
        </table>
      )}
    </section>
  );
}

interface PlanRowProps extends PlanTableProps {
  readonly item: PlanItem;
  readonly inBest: ReadonlySet<string> | null;
}

function PlanRow(props: PlanRowProps): ReactNode {
  const { item, present, stays, choices, inBest, onTakeOut } = props;
  const { t } = useText();
  const { key } = item;
  const takeOut = (): void => {
    onTakeOut(key);
  };
  const { row, dragging } = useDraggedRow('sprint', item.done ? null : takeOut);
  const reason = stays.get(key);
  const mayLeave = choices.mayLeave.includes(key);
  const held = reason !== undefined && !mayLeave;
  const leaves = !held && inBest !== null && !inBest.has(key);
  return (
    <tr ref={row} data-dragging={dragging} data-leaves={leaves}>
      <td>
        <ItemCell item={item}>
          {!present.has(key) && <Lozenge tone="info">{t('sprint.mark.added')}</Lozenge>}
        </ItemCell>
      </td>
      <NumberCells item={item} />
      <td className={styles.small}>
        {held
          ? t(`sprint.stays.${reason}`)
          : choices.pinned.includes(key)
            ? t('sprint.stays.pinned')
            : inBest === null
              ? ''
              : t(leaves ? 'sprint.best.leaves' : 'sprint.best.stays')}
      </td>
      <PlanTools {...props} reason={reason} mayLeave={mayLeave} onTakeOut={takeOut} />
    </tr>
  );
}

interface PlanToolsProps extends Pick<PlanTableProps, 'choices' | 'onPin' | 'onLetLeave'> {
  readonly item: PlanItem;
  readonly reason: StayReason | undefined;
  readonly mayLeave: boolean;
  readonly onTakeOut: () => void;
}

/** Finished work has none; what stays by itself can be allowed to leave, everything else can be kept. */
function PlanTools({ item, reason, mayLeave, choices, onTakeOut, ...on }: PlanToolsProps): ReactNode {
  const { t } = useText();
  const { key } = item;
  if (item.done) return <td />;
  const pinned = choices.pinned.includes(key);
  return (
    <td className={styles.tools}>
      <MoveButton itemKey={key} way="take-out" onMove={onTakeOut} />
      <MoreOfItem itemKey={key}>
        {reason === undefined ? (
          <MenuItem
            onClick={() => {
              on.onPin(key, !pinned);
            }}
          >
            {t(pinned ? 'sprint.unpin' : 'sprint.pin')}
          </MenuItem>
        ) : (
          <MenuItem
            onClick={() => {
              on.onLetLeave(key, !mayLeave);
            }}
          >
            {t(mayLeave ? 'sprint.must-stay' : 'sprint.may-leave')}
          </MenuItem>
        )}
      </MoreOfItem>
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
        <th scope="row" colSpan={4}>
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
        <td className={styles.figure}>{sums.valuePerPoint === null ? '–' : number(sums.valuePerPoint, 1)}</td>
        <td colSpan={2} />
      </tr>
      {shown.correction !== 0 && (
        <>
          <tr>
            <th scope="row" colSpan={5}>
              <span className={styles.small}>{t(shown.isRounding ? 'sprint.rounding' : 'sprint.once')}</span>
            </th>
            <td className={styles.figure}>
              {shown.correction > 0 ? '+' : '−'}
              {number(Math.abs(shown.correction))}
            </td>
            <td colSpan={3} />
          </tr>
          <tr>
            <th scope="row" colSpan={5}>
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
