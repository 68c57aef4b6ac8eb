import type { ReactNode } from 'react';
import type { EffortView, ScoreView } from '@contract/value/score-view';
import { projectNames } from '../../../api/projects';
import { useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { effortWords } from '../../../ui/effort-words';
import { IntervalBar } from '../../../ui/interval-bar';
import styles from './panel.module.css';

/** The priority with its own interval, and what it divides by. */
export function PrioritySection({ score }: { score: ScoreView }): ReactNode {
  const { t, number } = useText();
  return (
    <section className={styles.section} aria-label={t('panel.priority')}>
      <div className={styles.valueRow}>
        <div className={styles.inline}>
          <span className={styles.small}>
            {t(`panel.priority.${score.level}`)} <strong>{number(score.priority)}</strong>
          </span>
          <BandLozenge band={score.band} />
        </div>
        <IntervalBar
          label={t('panel.priority')}
          value={score.priority}
          low={score.priorityInterval80.low}
          high={score.priorityInterval80.high}
        />
      </div>
      {score.level === 'epic' && <EpicEffort effort={score.effort} />}
    </section>
  );
}

/** What the priority divides by: what is left of the epic, and what that was counted from. */
function EpicEffort({ effort }: { effort: EffortView }): ReactNode {
  const text = useText();
  const ids = effort.elsewhere.map(({ projectId }) => projectId);
  const names = useReading(projectNames, ids.length === 0 ? null : ids).data;
  return (
    <p className={styles.because}>
      {text.t('panel.effort')} {effortWords(effort, names, text).join(' ')}
    </p>
  );
}
