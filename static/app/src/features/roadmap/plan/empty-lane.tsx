import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { LaneTitle } from './lane-title';
import { PlanEpic } from './plan-epic';
import type { PlanContext } from './plan-view';
import styles from './plan.module.css';

/** A lane that nobody plans anything for says so, how wide its gap is, and offers to plan an epic. */
export function EmptyLane({ title, context }: { title: LaneTitle; context: PlanContext }): ReactNode {
  const { t, number } = useText();
  const { topNeed } = title;
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
