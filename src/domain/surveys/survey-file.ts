import { writeCsv } from '../channels/import/safe-csv';
import { surveyText } from './survey';
import type { Survey } from './survey';

export const SURVEY_FORMATS = ['text', 'answer-sheet', 'qualtrics', 'limesurvey', 'json'] as const;
export type SurveyFormat = (typeof SURVEY_FORMATS)[number];

export interface SurveyFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string;
}

/**
 * A survey as a file: plain text (to paste into Microsoft or Google Forms, Typeform, SurveyMonkey), an empty
 * answer sheet (CSV whose columns the import reads again), Qualtrics' advanced text format, LimeSurvey's
 * tab-separated structure, or JSON.
 */
export function surveyFile(survey: Survey, format: SurveyFormat): SurveyFile {
  const name = `survey-${survey.kind}`;
  switch (format) {
    case 'text':
      return { name: `${name}.txt`, mimeType: 'text/plain', content: surveyText(survey) };
    case 'answer-sheet':
      return { name: `${name}.csv`, mimeType: 'text/csv', content: answerSheet(survey) };
    case 'qualtrics':
      return { name: `${name}-qualtrics.txt`, mimeType: 'text/plain', content: qualtrics(survey) };
    case 'limesurvey':
      return {
        name: `${name}-limesurvey.txt`,
        mimeType: 'text/tab-separated-values',
        content: limeSurvey(survey),
      };
    case 'json':
      return {
        name: `${name}.json`,
        mimeType: 'application/json',
        content: `${JSON.stringify(survey, null, 2)}\n`,
      };
  }
}

/** One row a respondent; the header has a column for each question, named by its id. */
function answerSheet(survey: Survey): string {
  return writeCsv(
    ['respondent', 'account', 'persona', 'date', ...survey.questions.map((question) => question.id)],
    [],
  );
}

function qualtrics(survey: Survey): string {
  const questions = survey.questions.map((question) => {
    if (question.kind === 'text')
      return `[[Question:TE:Essay]]\n[[ID:${question.id}]]\n${oneLine(question.text)}`;
    const choices = question.options.map((option, at) => oneLine(label(option, question.values[at])));
    return `[[Question:MC:SingleAnswer]]\n[[ID:${question.id}]]\n${oneLine(question.text)}\n[[Choices]]\n${choices.join('\n')}`;
  });
  return `[[AdvancedFormat]]\n\n${questions.join('\n\n')}\n`;
}

function limeSurvey(survey: Survey): string {
  const header = ['class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language', 'mandatory'];
  const rows: string[][] = [
    ['S', '', 'language', '', 'en', '', '', ''],
    ['SL', '', 'surveyls_title', '', survey.title, '', 'en', ''],
    ['G', '', survey.title, '1', '', '', 'en', ''],
  ];
  for (const question of survey.questions) {
    // LimeSurvey takes letters and digits only in codes.
    const code = question.id.replace(/[^a-zA-Z0-9]/g, '');
    rows.push([
      'Q',
      question.kind === 'text' ? 'T' : 'L',
      code,
      '1',
      question.text,
      '',
      'en',
      question.required ? 'Y' : 'N',
    ]);
    question.options.forEach((option, at) => {
      const value = question.values[at];
      rows.push(['A', '0', `A${String(value ?? at)}`, '', label(option, value), '', 'en', '']);
    });
  }
  return [header, ...rows].map((row) => row.map(oneLine).join('\t')).join('\n') + '\n';
}

function label(option: string, value: number | undefined): string {
  return option === '' ? String(value ?? '') : option;
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
