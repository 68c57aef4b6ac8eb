import type { ReactNode } from 'react';
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
  const uses = [
    ...OTHER_USES.map((value) => ({ value, label: t(`surveys.use.${value}`) })),
    ...questions.map(({ id, needKey, aspect }) => ({
      value: id,
      label: needKey === null ? t('surveys.use.answer') : `${needKey} ${t(`survey-aspect.${aspect}`)}`,
    })),
  ];
  return (
    <>
      <p>{t('surveys.recognised', { kind: t(`survey-kind.${survey.kind}`) })}</p>
      <FileColumns
        columns={read.columns}
        sample={read.opened.shape.sample}
        uses={uses}
        usedAs={(at) => {
          const use = columns[at] ?? 'ignore';
          if (typeof use === 'string') return use;
          return use.kind === 'text' ? 'words' : use.id;
        }}
        nameOf={(column) => t('surveys.column.use.name', { column })}
        onAnswer={onAnswer}
      />
    </>
  );
}
