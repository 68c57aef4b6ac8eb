import type { ReactNode } from 'react';
import { columnQuestion } from '@domain/channels/import/columns/doubt';
import { OTHER_USES } from '@domain/surveys/map-answers';
import { useText } from '../../i18n/text';
import { FileColumns } from '../../ui/file-review/file-columns';
import type { TriedAnswers } from './read-answers';

interface AnswerColumnsProps {
  readonly read: TriedAnswers;
  readonly onAnswer: (question: string, choice: string) => void;
}

/** What each column of the file is used as, beside its first cell. */
export function AnswerColumns({ read, onAnswer }: AnswerColumnsProps): ReactNode {
  const { t } = useText();
  const { survey, columns } = read.plan;
  const questions = survey.questions.filter((question) => question.kind !== 'text');
  return (
    <>
      <p>{t('surveys.recognised', { kind: t(`survey-kind.${survey.kind}`) })}</p>
      <FileColumns
        columns={read.columns}
        sample={read.opened.shape.sample}
        use={(at) => {
          const use = columns[at] ?? 'ignore';
          return (
            <select
              aria-label={t('surveys.column.use.name', { column: read.columns[at] ?? '' })}
              value={typeof use === 'string' ? use : use.kind === 'text' ? 'words' : use.id}
              onChange={(event) => {
                onAnswer(columnQuestion(at), event.currentTarget.value);
              }}
            >
              {OTHER_USES.map((name) => (
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
          );
        }}
      />
    </>
  );
}
