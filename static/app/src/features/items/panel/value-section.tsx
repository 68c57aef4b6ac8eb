import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { EffortView, ScoreView } from '@contract/value/score-view';
import { projectNames } from '../../../api/projects';
import { useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { effortWords } from '../../../ui/effort-words';
import { IntervalBar } from '../../../ui/interval-bar';
import { Note } from '../../../ui/note';
import { becauseWords } from '../../value/model-words';
import styles from './panel.module.css';

interface ScoredProps {
  readonly panel: PanelView;
  readonly score: ScoreView;
}

/** The value with its own 80 % interval, and the two largest reasons in one sentence. */
export function ValueSection({ panel, score }: ScoredProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const because = becauseWords(score.because, text);
  return (
    <section className={styles.section} aria-label={t('panel.value')}>
      <div className={styles.valueRow}>
        <div>
          <span className={styles.number}>{number(score.value)}</span>{' '}
          <span className={styles.small}>{t('panel.value.scale')}</span>
        </div>
        <IntervalBar
          label={t('panel.value')}
          value={score.value}
          low={score.valueInterval80.low}
          high={score.valueInterval80.high}
        />
      </div>
      {because !== null && <p className={styles.because}>{because}</p>}
      {panel.estimateProblem !== null && (
        <Note tone="warning" title={t('panel.estimate-problem', { shown: panel.estimateProblem })} />
      )}
    </section>
  );
}

/** The priority with its own interval, and what it divides by. */
export function PrioritySection({ score }: Pick<ScoredProps, 'score'>): ReactNode {
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
