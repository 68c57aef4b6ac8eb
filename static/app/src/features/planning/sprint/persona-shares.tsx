import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { PersonaMark } from '../../../ui/persona-mark';
import type { SprintSums } from './sprint-sums';
import styles from './sprint-view.module.css';

/** Whom the value goes to, beside each persona's share of customers. */
export function PersonaShares({ sums }: { sums: SprintSums }): ReactNode {
  const { t, percent, list } = useText();
  const unserved = sums.personas.filter((entry) => entry.share01 === 0).map((entry) => entry.persona.name);
  return (
    <section aria-label={t('sprint.shares')}>
      <h2>{t('sprint.shares')}</h2>
      {sums.personas.length === 0 && <p className={styles.small}>{t('sprint.no-personas')}</p>}
      {sums.personas.length > 0 && unserved.length > 0 && (
        <Note tone="warning" title={t('sprint.unserved', { names: list(unserved) })} />
      )}
      <ul className={styles.shares}>
        {sums.personas.map(({ persona, share01, target01 }) => (
          <li key={persona.key}>
            <PersonaMark persona={persona} withName />
            <span className={styles.shareBar} aria-hidden="true">
              <span style={{ inlineSize: percentOf(share01) }} />
              {target01 !== null && <i style={{ insetInlineStart: percentOf(target01) }} />}
            </span>
            <span className={styles.figure}>{percent(share01)}</span>
            <span className={styles.small}>
              {target01 === null
                ? t('sprint.target.unknown')
                : t('sprint.target', { share: percent(target01) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function percentOf(share01: number): string {
  return `${String(Math.min(100, 100 * share01))}%`;
}
