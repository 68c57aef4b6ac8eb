import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ScoreView } from '@contract/value/score-view';
import { useText } from '../../../i18n/text';
import { IntervalBar } from '../../../ui/interval-bar';
import { Note } from '../../../ui/note';
import { becauseWords } from '../../value/model-words';
import styles from './panel.module.css';

/** The value with its own 80 % interval, and the two largest reasons in one sentence. */
export function ValueSection({ panel, score }: { panel: PanelView; score: ScoreView }): ReactNode {
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
