import type { ReactNode } from 'react';
import { Opener } from '../../drawer';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import { PersonaMark } from '../../../ui/persona-mark';
import { PlannedOf } from '../../../ui/total-figure';
import type { PlanLane } from './plan-lanes';
import type { LaneTitle } from './lane-title';
import styles from './plan.module.css';

const tones: Readonly<Record<string, LozengeTone>> = {
  extreme: 'danger',
  strong: 'warning',
  'worth-a-look': 'info',
  low: 'neutral',
};

interface LaneHeadProps {
  readonly title: LaneTitle;
  readonly lane: PlanLane;
}

/** Head of a lane: whom or what it is for, what its work comes to, and the widest gap. */
export function LaneHead({ title, lane }: LaneHeadProps): ReactNode {
  const { t, number } = useText();
  const { persona, share01, topNeed } = title;
  return (
    <div className={styles.laneHead}>
      <div className={styles.laneName}>
        {persona !== null && <PersonaMark persona={persona} />}
        <h2 title={title.name}>
          {persona === null ? (
            <span className={styles.laneTitle}>{title.name}</span>
          ) : (
            <Opener kind="persona" id={persona.key}>
              <span className={styles.laneTitle}>{title.name}</span>
            </Opener>
          )}
        </h2>
      </div>
      {share01 !== null && <span className={styles.small}>{t('plan.lane.share', { share: share01 })}</span>}
      <PlannedOf total={lane.total} toGain={lane.toGain} filtered={lane.hidden > 0} />
      {lane.hidden > 0 && (
        <span className={styles.small}>{t('plan.lane.hidden', { count: lane.hidden })}</span>
      )}
      {topNeed !== null && (
        <span title={`${t('plan.lane.top-need')}: ${topNeed.title}`}>
          <Opener kind="need" id={topNeed.key}>
            <span className={styles.topNeed}>
              <Lozenge tone={tones[topNeed.gapBand] ?? 'neutral'}>
                {t('gap.value', { gap: number(topNeed.gap) })}
              </Lozenge>{' '}
              <span className="visually-hidden">{t('plan.lane.top-need')}: </span>
              {title.name !== topNeed.title && topNeed.title}
            </span>
          </Opener>
        </span>
      )}
    </div>
  );
}
