import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ScoreView } from '@contract/value/score-view';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { IntervalBar } from '../../../ui/interval-bar';
import { Note } from '../../../ui/note';
import { becauseWords } from '../../value/model-words';
import styles from './panel.module.css';

/** The number, its band, how sure the priority is, and the two largest reasons in one sentence. */
export function ValueSection({ panel, score }: { panel: PanelView; score: ScoreView }): ReactNode {
  const text = useText();
  const { t, number } = text;
  const because = becauseWords(score.because, text);
  return (
    <section className={styles.section} aria-label={t('panel.value')}>
      <div className={styles.valueRow}>
        <div>
          <div className={styles.inline}>
            <span className={styles.number}>{number(score.value)}</span>
            <BandLozenge band={score.band} />
          </div>
          <span className={styles.small}>{t('panel.value.scale')}</span>
        </div>
        <div className={styles.interval}>
          <span className={styles.small}>
            {t('panel.priority')} <strong>{number(score.priority)}</strong>
          </span>
          <IntervalBar
            label={t('panel.priority')}
            value={score.priority}
            low={score.interval80.low}
            high={score.interval80.high}
          />
        </div>
      </div>
      {because !== null && <p className={styles.because}>{because}</p>}
      {panel.estimateProblem !== null && (
        <Note tone="warning" title={t('panel.estimate-problem', { shown: panel.estimateProblem })} />
      )}
    </section>
  );
}
