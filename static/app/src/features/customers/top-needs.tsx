import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useText } from '../../i18n/text';
import { Bar } from './bar';
import styles from './customers.module.css';

/** The needs in which a persona is served worst, each with its gap as number and bar. */
export function TopNeeds({ needs }: { needs: PersonaCard['topNeeds'] }): ReactNode {
  const { t, number } = useText();
  return (
    <>
      <strong>{t('persona.top-needs')}</strong>
      {needs.length === 0 ? (
        <p className={styles.faint}>{t('persona.no-needs')}</p>
      ) : (
        <ol className={styles.needs}>
          {needs.map((need) => (
            <li key={need.needKey}>
              <span>{need.title}</span>
              <span className={styles.gap}>
                <Bar share01={need.gap / 20} />
                <strong>{number(need.gap)}</strong>
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
