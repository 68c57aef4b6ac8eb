import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { LaneTitle } from './lane-title';
import { PlanEpic } from './plan-epic';
import type { PlanContext } from './plan-view';
import styles from './plan.module.css';

interface EmptyLaneProps {
  readonly title: LaneTitle;
  /** Items that only the filter hides. */
  readonly hidden: number;
  readonly context: PlanContext;
}

/**
 * A lane that nobody plans anything for says so, how wide its gap is, and offers to plan an epic; one whose work only
 * the filter hides says that.
 */
export function EmptyLane({ title, hidden, context }: EmptyLaneProps): ReactNode {
  const { t, number } = useText();
  const { topNeed } = title;
  if (hidden > 0) return <p className={styles.small}>{t('plan.lane.hidden', { count: hidden })}</p>;
  return (
    <div className={styles.empty}>
      <p>
        <strong>
          {topNeed === null
            ? t('plan.lane.no-work')
            : t('plan.lane.no-work.gap', { gap: number(topNeed.gap) })}
        </strong>
        {topNeed !== null && (
          <>
            <br />
            <span className={styles.small}>
              {topNeed.title} · {t('needs.evidence', { count: topNeed.evidenceCount })}
            </span>
          </>
        )}
      </p>
      {topNeed !== null && <PlanEpic need={topNeed} {...context} />}
    </div>
  );
}
