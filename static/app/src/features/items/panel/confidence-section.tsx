import type { ReactNode } from 'react';
import type { ScoreView } from '@contract/value/score-view';
import { useText } from '../../../i18n/text';
import { ConfidenceDots } from '../../../ui/confidence-dots';
import { Lozenge } from '../../../ui/lozenge';
import styles from './panel.module.css';

/** How sure the number is, what would make it surer, and what nobody has measured yet. */
export function ConfidenceSection({ score }: { score: ScoreView }): ReactNode {
  const { t, find, number, percent, list, locale } = useText();
  const present = score.evidence.present.map((type) => find(`evidence-type.${type}`) ?? type);
  const next = score.evidence.next;
  const words = capitalised(present.length === 0 ? t('panel.evidence.none') : list(present), locale);
  return (
    <section
      className={styles.section}
      aria-label={t('panel.confidence', { share: percent(score.confidence01) })}
    >
      <div className={styles.inline}>
        <strong>{t('panel.confidence', { share: number(score.confidence01, 2) })}</strong>
        <ConfidenceDots confidence01={score.confidence01} />
      </div>
      <div className={styles.small}>
        {next === null
          ? t('panel.evidence.all', { present: words })
          : t('panel.evidence.next', {
              present: words,
              next: find(`evidence-article.${next.evidenceType}`) ?? next.evidenceType,
              share: number(next.confidence01, 2),
            })}
      </div>
      {score.assumed.length > 0 && (
        <div className={styles.assumed}>
          <Lozenge tone="warning">{t('state.assumed')}</Lozenge>
          <ul className={styles.small}>
            {score.assumed.map((name) => (
              <li key={name}>{find(`assumed.${name}`) ?? name}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function capitalised(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
