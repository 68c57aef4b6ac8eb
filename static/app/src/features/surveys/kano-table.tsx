import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SurveyResults } from '@contract/surveys/survey-views';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import styles from './surveys.module.css';

type Rows = Extract<SurveyResults, { kind: 'kano' }>['rows'];
const parts = ['mustBe', 'oneDimensional', 'attractive', 'indifferent', 'reverse', 'questionable'] as const;

/** What kind of quality each need is to those who answered, and how sure that is. */
export function KanoTable({ rows, snapshot }: { rows: Rows; snapshot: KnowledgeSnapshot }): ReactNode {
  const { t, number, percent } = useText();
  return (
    <>
      <p className={styles.faint}>{t('surveys.formula.kano')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('surveys.need')}</th>
              <th scope="col">{t('surveys.kano.category')}</th>
              {parts.map((part) => (
                <th key={part} scope="col" className={styles.figure}>
                  <abbr title={t(`kano.${part}`)}>{t(`kano.short.${part}`)}</abbr>
                </th>
              ))}
              <th scope="col">{t('surveys.kano.strength')}</th>
              <th scope="col" className={styles.figure}>
                {t('surveys.kano.better')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('surveys.answers.head')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ needKey, answers, counts, study }) => (
              <tr key={needKey}>
                <th scope="row">
                  {needKey} {snapshot.needs.find((need) => need.key === needKey)?.title}
                </th>
                <td>
                  {study === null ? (
                    t('surveys.kano.none')
                  ) : (
                    <>
                      <Lozenge tone={study.category === 'R' || study.category === 'Q' ? 'warning' : 'info'}>
                        {t(`kano-category.${study.category}`)}
                      </Lozenge>
                      {!study.significant && (
                        <span className={styles.faint}> {t('surveys.kano.not-significant')}</span>
                      )}
                    </>
                  )}
                </td>
                {parts.map((part) => (
                  <td key={part} className={styles.figure}>
                    {counts[part]}
                  </td>
                ))}
                <td>
                  {study === null
                    ? '–'
                    : t('surveys.value-span', {
                        value: percent(study.strength.value),
                        low: percent(study.strength.low),
                        high: percent(study.strength.high),
                      })}
                </td>
                <td className={styles.figure}>
                  {study === null ? '–' : `${number(study.better, 2)} / ${number(study.worse, 2)}`}
                </td>
                <td className={styles.figure}>{number(answers, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
