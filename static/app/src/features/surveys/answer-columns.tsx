import type { ReactNode } from 'react';
import type { AnswerColumn } from '@domain/surveys/map-answers';
import { useText } from '../../i18n/text';
import type { OpenedFile } from './read-answers';
import styles from './surveys.module.css';

const identities = ['ignore', 'respondent', 'date', 'persona', 'account'] as const;

interface AnswerColumnsProps {
  readonly opened: OpenedFile;
  readonly onColumns: (columns: readonly AnswerColumn[]) => void;
}

/** What each column of the file is used as, beside its first cell. */
export function AnswerColumns({ opened, onColumns }: AnswerColumnsProps): ReactNode {
  const { t } = useText();
  const { file, shape, survey, columns } = opened;
  const questions = survey.questions.filter((question) => question.kind !== 'text');
  return (
    <>
      <p>
        <strong>{file.name}</strong> {t('surveys.recognised', { kind: t(`survey-kind.${survey.kind}`) })}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('surveys.column')}</th>
              <th scope="col">{t('surveys.column.first')}</th>
              <th scope="col">{t('surveys.column.use')}</th>
            </tr>
          </thead>
          <tbody>
            {shape.columns.map((column, at) => {
              const use = columns[at] ?? 'ignore';
              return (
                <tr key={`${String(at)} ${column}`}>
                  <th scope="row">{column}</th>
                  <td>{(shape.sample[0]?.[at] ?? '').slice(0, 40)}</td>
                  <td>
                    <select
                      aria-label={t('surveys.column.use.name', { column })}
                      value={typeof use === 'string' ? use : use.id}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        const chosen: AnswerColumn =
                          questions.find((question) => question.id === value) ??
                          identities.find((name) => name === value) ??
                          'ignore';
                        onColumns(columns.map((before, place) => (place === at ? chosen : before)));
                      }}
                    >
                      {identities.map((name) => (
                        <option key={name} value={name}>
                          {t(`surveys.use.${name}`)}
                        </option>
                      ))}
                      {questions.map((question) => (
                        <option key={question.id} value={question.id}>
                          {question.needKey === null
                            ? t('surveys.use.answer')
                            : `${question.needKey} ${t(`survey-aspect.${question.aspect}`)}`}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
