import type { IsoDate } from '../iso-date';

export const SURVEY_KINDS = ['nps', 'csat', 'ces', 'importance-satisfaction', 'kano'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

export type QuestionKind = 'scale' | 'choice' | 'text';

/** One question as data. `aspect` says what an answer to it measures. */
export interface SurveyQuestion {
  readonly id: string;
  readonly aspect: 'rating' | 'importance' | 'satisfaction' | 'functional' | 'dysfunctional' | 'why';
  readonly kind: QuestionKind;
  readonly text: string;
  /** Scale points from low to high, or the choices; empty for a text question. */
  readonly options: readonly string[];
  /** Values of the options, in their order. */
  readonly values: readonly number[];
  readonly needKey: string | null;
  readonly required: boolean;
}

export interface Survey {
  readonly kind: SurveyKind;
  readonly title: string;
  readonly questions: readonly SurveyQuestion[];
}

/** What the templates speak about; each need by its key and its statement in the customer's words. */
export interface SurveySubject {
  readonly product: string;
  readonly needs: readonly { readonly key: string; readonly statement: string }[];
}

/** One answer with who gave it and when; `value` is that of the chosen option. */
export interface SurveyAnswer {
  readonly respondent: string;
  readonly accountId: string | null;
  readonly personaKey: string | null;
  readonly answeredOn: IsoDate;
  readonly needKey: string | null;
  readonly aspect: SurveyQuestion['aspect'];
  readonly value: number;
}

const IMPORTANCE = [
  'Not important',
  'Slightly important',
  'Fairly important',
  'Very important',
  'Extremely important',
];
const SATISFACTION = ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'];
const AGREEMENT = [
  'Strongly disagree',
  'Disagree',
  'Somewhat disagree',
  'Neither',
  'Somewhat agree',
  'Agree',
  'Strongly agree',
];
/** The five answers of a Kano pair (Kano 1984; wording after Berger et al. 1993), values 1 to 5. */
const KANO = ['I like it', 'I expect it', 'I am neutral', 'I can live with it', 'I dislike it'];

const WHY: SurveyQuestion = {
  id: 'why',
  aspect: 'why',
  kind: 'text',
  text: 'What is the main reason for your answer?',
  options: [],
  values: [],
  needKey: null,
  required: false,
};

/**
 * A survey ready to be sent: NPS (Reichheld 2003, 0–10), CSAT (1–5), CES 2.0 (Dixon et al. 2013, 1–7),
 * importance and satisfaction of each need (Ulwick 2002, 1–5), Kano pairs of each need.
 */
export function surveyTemplate(kind: SurveyKind, subject: SurveySubject): Survey {
  const { product, needs } = subject;
  switch (kind) {
    case 'nps':
      return {
        kind,
        title: `Recommending ${product}`,
        questions: [
          scale(
            'nps',
            'rating',
            `How likely are you to recommend ${product} to a friend or colleague?`,
            npsOptions(),
            0,
          ),
          WHY,
        ],
      };
    case 'csat':
      return {
        kind,
        title: `Satisfaction with ${product}`,
        questions: [scale('csat', 'rating', `How satisfied are you with ${product}?`, SATISFACTION), WHY],
      };
    case 'ces':
      return {
        kind,
        title: `Effort with ${product}`,
        questions: [
          scale('ces', 'rating', `${product} made it easy for me to do what I wanted to do.`, AGREEMENT),
          WHY,
        ],
      };
    case 'importance-satisfaction':
      return {
        kind,
        title: `What matters to you with ${product}`,
        questions: needs.flatMap(({ key, statement }) => [
          scale(
            `${key}-importance`,
            'importance',
            `How important is this to you: “${statement}”`,
            IMPORTANCE,
            1,
            key,
          ),
          scale(
            `${key}-satisfaction`,
            'satisfaction',
            `How satisfied are you with it today: “${statement}”`,
            SATISFACTION,
            1,
            key,
          ),
        ]),
      };
    case 'kano':
      return {
        kind,
        title: `What you expect of ${product}`,
        questions: needs.flatMap(({ key, statement }) => [
          choice(
            `${key}-functional`,
            'functional',
            `How do you feel if ${product} does this: “${statement}”`,
            key,
          ),
          choice(
            `${key}-dysfunctional`,
            'dysfunctional',
            `How do you feel if ${product} does not do this: “${statement}”`,
            key,
          ),
        ]),
      };
  }
}

/** The survey as plain text for a mail or an interview guide. */
export function surveyText(survey: Survey): string {
  const questions = survey.questions.map((question, at) => {
    const options = question.options.map((option, value) =>
      `   ${String(question.values[value] ?? '')}  ${option}`.trimEnd(),
    );
    return [`${String(at + 1)}. ${question.text}`, ...(options.length > 0 ? options : ['   ________'])].join(
      '\n',
    );
  });
  return `${survey.title}\n\n${questions.join('\n\n')}\n`;
}

function scale(
  id: string,
  aspect: SurveyQuestion['aspect'],
  text: string,
  options: readonly string[],
  from = 1,
  needKey: string | null = null,
): SurveyQuestion {
  const values = options.map((_, at) => at + from);
  return { id, aspect, kind: 'scale', text, options, values, needKey, required: true };
}

function choice(id: string, aspect: SurveyQuestion['aspect'], text: string, needKey: string): SurveyQuestion {
  return {
    id,
    aspect,
    kind: 'choice',
    text,
    options: KANO,
    values: KANO.map((_, at) => at + 1),
    needKey,
    required: true,
  };
}

function npsOptions(): string[] {
  return Array.from({ length: 11 }, (_, at) =>
    at === 0 ? 'Not at all likely' : at === 10 ? 'Extremely likely' : '',
  );
}

/** Whether an answer is one that a survey of the kind can bring: right aspect, on the scale, about a need or not. */
export function answerFits(
  kind: SurveyKind,
  { aspect, value, needKey }: Pick<SurveyAnswer, 'aspect' | 'value' | 'needKey'>,
): boolean {
  const needs = [{ key: needKey ?? '', statement: '' }];
  return surveyTemplate(kind, { product: '', needs }).questions.some(
    (question) =>
      question.aspect === aspect &&
      question.values.includes(value) &&
      (question.needKey !== null) === (needKey !== null),
  );
}

/** Lowest and highest answer of a kind of survey. */
export function answerScale(kind: SurveyKind): { readonly min: number; readonly max: number } {
  const questions = surveyTemplate(kind, { product: '', needs: [{ key: 'N-1', statement: '' }] }).questions;
  const values = questions.flatMap((question) => question.values);
  return { min: Math.min(...values), max: Math.max(...values) };
}
