import { useId } from 'react';
import type { ReactNode } from 'react';
import type { MoreCapacity } from '@domain/planning/sprint/more-capacity';
import { RECENT_MONTHS } from '@domain/planning/sprint/velocity';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import type { Unit } from './plan-cells';
import type { Pace, PlanBy } from './plan-unit';
import styles from './sprint-plan.module.css';

/** A capacity this many times above the usual is more likely a slip of the hand. */
const ABSURD = 4;

interface CapacityBoxProps {
  readonly capacityPoints: number;
  readonly points: number;
  /** What of these points is finished already. */
  readonly donePoints: number;
  readonly pace: Pace;
  readonly by: PlanBy;
  /** False = the team has no estimates to plan by. */
  readonly canChoose: boolean;
  readonly unit: Unit;
  readonly more: readonly MoreCapacity[];
  /** The way to a capacity by who is there. */
  readonly byPeople: ReactNode;
  readonly onChange: (capacityPoints: number) => void;
  readonly onPlanBy: (by: PlanBy) => void;
}

/** How much fits, by what past sprints finished or as typed, and how much of it the draft takes. */
export function CapacityBox({
  capacityPoints,
  points,
  donePoints,
  pace,
  by,
  canChoose,
  unit,
  more,
  byPeople,
  onChange,
  onPlanBy,
}: CapacityBoxProps): ReactNode {
  const { t, number, list } = useText();
  const id = useId();
  const { velocity } = pace;
  const scale = Math.max(points, capacityPoints, velocity?.likelyPoints ?? 0, 1) * 1.1;
  const at = (value: number): string => `${String(Math.min(100, (100 * value) / scale))}%`;
  const shown = (value: number): string => number(value, Number.isInteger(value) ? 0 : 1);
  // A step that brings no more than a smaller one is none.
  const gains = more.filter(({ gain }, at) => gain > 0.05 + (more[at - 1]?.gain ?? 0));
  return (
    <section aria-label={t('sprint.capacity')} className={styles.capacity}>
      <h2 className={styles.heading}>
        <label htmlFor={id}>{t(`sprint.capacity.${unit}`)}</label>
        <input
          id={id}
          className={styles.number}
          type="number"
          min={0}
          step="any"
          value={capacityPoints === 0 ? '' : capacityPoints}
          onChange={(event) => {
            const typed = Number(event.currentTarget.value);
            onChange(Number.isFinite(typed) ? typed : 0);
          }}
        />
        <span className={styles.aside2}>{t(`sprint.planned.${unit}`, { count: shown(points) })}</span>
      </h2>
      <div className={styles.track} aria-hidden="true">
        <span
          className={points > capacityPoints ? styles.over : styles.fill}
          style={{ inlineSize: at(points) }}
        />
        <i style={{ insetInlineStart: at(capacityPoints) }} />
      </div>
      {donePoints > 0 && (
        <p className={styles.small}>
          {t(`sprint.capacity.done.${unit}`, {
            done: shown(donePoints),
            capacity: shown(capacityPoints),
            left: shown(Math.max(0, capacityPoints - donePoints)),
          })}
        </p>
      )}
      {canChoose && (
        <SelectBox
          label={t('sprint.plan-by')}
          value={by}
          options={[
            { value: 'estimate', label: t('sprint.plan-by.estimate') },
            { value: 'items', label: t('sprint.plan-by.items') },
          ]}
          onChange={(value) => {
            onPlanBy(value === 'items' ? 'items' : 'estimate');
          }}
        />
      )}
      <UsualPace {...{ pace, shown, onChange }} />
      {byPeople}
      {!(capacityPoints > 0) && <Note tone="warning" title={t('sprint.capacity.zero')} />}
      {velocity !== null && velocity.likelyPoints > 0 && capacityPoints > ABSURD * velocity.likelyPoints && (
        <Note tone="warning" title={t('sprint.capacity.absurd', { likely: shown(velocity.likelyPoints) })} />
      )}
      {points > capacityPoints && capacityPoints > 0 && (
        <Note tone="warning" title={t('sprint.capacity.over', { over: shown(points - capacityPoints) })} />
      )}
      {gains.length > 0 && (
        <ul className={styles.sentences}>
          {gains.map((each) => (
            <li key={each.extraPoints} className={styles.small}>
              {t(each.leave.length > 0 ? `sprint.more.${unit}.instead` : `sprint.more.${unit}`, {
                count: each.extraPoints,
                gain: number(each.gain, 1),
                enter: list(each.enter),
                leave: list(each.leave),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the team finished lately, to take as the capacity, and what was too old to count. */
function UsualPace({
  pace: { velocity, older },
  shown,
  onChange,
}: Pick<CapacityBoxProps, 'pace' | 'onChange'> & { readonly shown: (value: number) => string }): ReactNode {
  const { t } = useText();
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  if (velocity === null)
    return (
      <p className={styles.small}>
        {older > 0 ? t('sprint.velocity.all-old', { months: RECENT_MONTHS }) : t('sprint.velocity.none')}
      </p>
    );
  return (
    <p className={styles.small}>
      <button
        type="button"
        className={styles.tool}
        onClick={() => {
          onChange(tenths(velocity.cautiousPoints));
        }}
      >
        {t('sprint.velocity.cautious', { points: shown(tenths(velocity.cautiousPoints)) })}
      </button>{' '}
      <button
        type="button"
        className={styles.tool}
        onClick={() => {
          onChange(tenths(velocity.likelyPoints));
        }}
      >
        {t('sprint.velocity.likely', { points: shown(tenths(velocity.likelyPoints)) })}
      </button>{' '}
      {t(velocity.few ? 'sprint.velocity.few' : 'sprint.velocity.from', { count: velocity.sprints })}
      {older > 0 && ` ${t('sprint.velocity.older', { count: older, months: RECENT_MONTHS })}`}
    </p>
  );
}
