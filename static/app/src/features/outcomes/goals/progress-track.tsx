import type { ReactNode } from 'react';
import type { GoalView } from '@contract/outcomes/goal-views';
import { useText } from '../../../i18n/text';
import styles from './goals.module.css';

interface ProgressTrackProps {
  readonly progress: NonNullable<GoalView['progress']>;
  readonly baseline: string;
  readonly target: string;
  readonly value: string;
  readonly measuredOn: string;
}

/** From baseline to target: how far, with the interval as a band, and where a straight line would be today. */
export function ProgressTrack(props: ProgressTrackProps): ReactNode {
  const { progress, baseline, target, value, measuredOn } = props;
  const { t, percent } = useText();
  const { progress01, low01, high01, elapsed01 } = progress;
  const at = (share01: number): string => `${String(100 * Math.min(1, Math.max(0, share01)))}%`;
  const interval =
    low01 === null || high01 === null
      ? t('goal.progress.no-interval')
      : t('goal.progress.interval', { low: percent(low01), high: percent(high01) });
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <strong>{value}</strong>
        <span>
          {t('goal.progress', { share: percent(progress01) })}{' '}
          <span className={styles.faint}>{interval}</span>
        </span>
        <span className={`${styles.faint ?? ''} ${styles.end ?? ''}`}>
          {t('goal.measured', { day: measuredOn })}
        </span>
      </div>
      <div
        className={styles.track}
        role="img"
        aria-label={t('goal.progress.name', { share: percent(progress01), interval, baseline, target })}
      >
        <div className={styles.done} style={{ inlineSize: at(progress01) }} />
        {low01 !== null && high01 !== null && (
          <div
            className={styles.band}
            style={{
              insetInlineStart: at(low01),
              inlineSize: `calc(${at(high01)} - ${at(low01)})`,
            }}
          />
        )}
        {elapsed01 !== null && <div className={styles.now} style={{ insetInlineStart: at(elapsed01) }} />}
      </div>
      <div className={styles.ends}>
        <span>{t('goal.from', { value: baseline })}</span>
        {elapsed01 !== null && <span>{t('goal.elapsed', { share: percent(elapsed01) })}</span>}
        <span>{t('goal.to', { value: target })}</span>
      </div>
    </div>
  );
}
