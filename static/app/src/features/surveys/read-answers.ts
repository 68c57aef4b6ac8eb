import type { FileShape } from '@domain/channels/import/file-shape';
import { importTable } from '@domain/channels/import/import-table';
import type { RejectedRow } from '@domain/channels/import/import-table';
import { inspectFile } from '@domain/channels/import/inspect-file';
import { answerColumns, answerReader, recogniseSurvey } from '@domain/surveys/map-answers';
import type { AnswerColumn } from '@domain/surveys/map-answers';
import { guessDateOrder } from '@domain/channels/import/parse-date';
import { stableHash } from '@domain/stable-hash';
import type { Survey } from '@domain/surveys/survey';
import { surveyAnswer } from '@contract/surveys/survey-views';
import type { SurveyAnswerInput } from '@contract/surveys/survey-views';
import { fileSource } from '../../api/open-file';

/** A chosen file with what its columns seem to be. */
export interface OpenedFile {
  readonly file: File;
  readonly shape: FileShape;
  readonly survey: Survey;
  readonly columns: readonly AnswerColumn[];
}

/** What a file would bring: nothing is stored yet. */
export interface ReadFile {
  readonly answers: readonly SurveyAnswerInput[];
  readonly respondents: number;
  readonly rejected: readonly RejectedRow[];
  /** Personas as the file names them. */
  readonly personas: readonly string[];
}

/** Opens a file of answers; the survey is told by its columns, else it is the one that is on the screen. */
export async function openAnswers(
  file: File,
  surveys: readonly Survey[],
  current: Survey,
): Promise<OpenedFile> {
  const shape = await inspectFile(fileSource(file));
  const survey = recogniseSurvey(shape.columns, surveys) ?? current;
  return { file, shape, survey, columns: answerColumns(shape.columns, survey) };
}

/**
 * Reads the whole file. Without `keepNames` a respondent becomes a hash of the name: enough to count everybody once,
 * nothing to know anybody by.
 */
export async function readAnswers(
  { file, shape, columns }: OpenedFile,
  today: string,
  keepNames: boolean,
): Promise<ReadFile> {
  const dateAt = columns.indexOf('date');
  const order = dateAt < 0 ? null : guessDateOrder(shape.sample.map((row) => row[dateAt] ?? ''));
  const reader = answerReader(columns, order ?? 'dmy', today);
  const answers: SurveyAnswerInput[] = [];
  const rejected: RejectedRow[] = [];
  const respondents = new Set<string>();
  const personas = new Set<string>();
  for await (const batch of importTable(fileSource(file), shape, reader)) {
    rejected.push(...batch.rejected);
    for (const { accountId, personaKey, respondent, ...answer } of batch.rows.flat()) {
      if (personaKey !== null) personas.add(personaKey);
      respondents.add(respondent);
      answers.push(
        surveyAnswer.parse({
          ...answer,
          respondent: keepNames ? respondent.slice(0, 500) : stableHash(`respondent ${respondent}`),
          account: (accountId ?? '').slice(0, 255),
          persona: (personaKey ?? '').slice(0, 120),
        }),
      );
    }
  }
  return { answers, respondents: respondents.size, rejected, personas: [...personas] };
}
