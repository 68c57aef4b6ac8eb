import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SurveyResults } from '@contract/surveys/survey-views';
import { useText } from '../../i18n/text';
import { Note } from '../../ui/note';
import { PersonaMark } from '../../ui/persona-mark';
import styles from './surveys.module.css';

interface ImportanceTableProps {
  readonly results: Extract<SurveyResults, { kind: 'importance-satisfaction' }>;
  readonly snapshot: KnowledgeSnapshot;
}

/** Importance, satisfaction and gap of each need in each persona, the widest gap first. */
export function ImportanceTable({ results, snapshot }: ImportanceTableProps): ReactNode {
  const { t, number } = useText();
  const span = ({ value, low, high }: { value: number; low: number; high: number }): string =>
    t('surveys.value-span', { value: number(value), low: number(low), high: number(high) });
  return (
    <>
      <p className={styles.faint}>{t('surveys.formula.importance-satisfaction')}</p>
      {results.withoutPersona > 0 && (
        <Note tone="warning" title={t('surveys.without-persona', { count: results.withoutPersona })} />
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('surveys.need')}</th>
              <th scope="col">{t('surveys.persona')}</th>
              <th scope="col">{t('survey-aspect.importance')}</th>
              <th scope="col">{t('survey-aspect.satisfaction')}</th>
              <th scope="col" className={styles.figure}>
                {t('surveys.gap')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('surveys.answers.head')}
              </th>
            </tr>
          </thead>
          <tbody>
            {results.rows.map((row) => {
              const persona = snapshot.personas.find((one) => one.key === row.personaKey);
              const need = snapshot.needs.find((one) => one.key === row.needKey);
              return (
                <tr key={`${row.needKey} ${row.personaKey}`}>
                  <th scope="row">
                    {row.needKey} {need?.title}
                  </th>
                  <td>
                    {persona === undefined ? row.personaKey : <PersonaMark persona={persona} withName />}
                  </td>
                  <td>{span(row.importance)}</td>
                  <td>{span(row.satisfaction)}</td>
                  <td className={styles.figure}>{number(row.gap)}</td>
                  <td className={styles.figure}>{number(row.answers, 0)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
