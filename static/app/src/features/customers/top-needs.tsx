import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useText } from '../../i18n/text';
import { Opener } from '../drawer';
import { Bar } from './bar';
import styles from './customers.module.css';

/** The needs in which a persona is served worst, each with its gap as number and bar. */
export function TopNeeds({ needs }: { needs: PersonaCard['topNeeds'] }): ReactNode {
  const { t, number } = useText();
  const among = () => needs.map(({ needKey }) => ({ kind: 'need' as const, id: needKey }));
  return (
    <>
      <strong>{t('persona.top-needs')}</strong>
      {needs.length === 0 ? (
        <p className={styles.faint}>{t('persona.no-needs')}</p>
      ) : (
        <ol className={styles.needs}>
          {needs.map((need) => (
            <li key={need.needKey}>
              <Opener kind="need" id={need.needKey} among={among}>
                {need.title}
              </Opener>
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
