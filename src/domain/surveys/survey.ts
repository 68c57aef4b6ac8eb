import type { IsoDate } from '../iso-date';
import { said } from '../words/said';
import type { Said } from '../words/said';

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
  /** Of its words: `en`, `de`. */
  readonly language: string;
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

/** The language of who is asked: its code, such as `de`, and the words. */
export interface SurveyLanguage {
  readonly code: string;
  readonly say: (said: Said) => string;
}
type Say = SurveyLanguage['say'];

/**
 * A survey ready to be sent: NPS (Reichheld 2003, 0–10), CSAT (1–5), CES 2.0 (Dixon et al. 2013, 1–7),
 * importance and satisfaction of each need (Ulwick 2002, 1–5), Kano pairs of each need (Kano 1984; wording after
 * Berger et al. 1993, 1–5).
 */
export function surveyTemplate(
  kind: SurveyKind,
  subject: SurveySubject,
  { code, say }: SurveyLanguage,
): Survey {
  return {
    kind,
    language: code,
    title: say(said(`surveys.ask.${kind}.title`, { product: subject.product })),
    questions: questionsOf(kind, subject, say),
  };
}

function questionsOf(
  kind: SurveyKind,
  { product, needs }: SurveySubject,
  say: Say,
): readonly SurveyQuestion[] {
  switch (kind) {
    case 'nps': {
      const text = say(said('surveys.ask.nps', { product }));
      return [{ ...scale('nps', 'rating', text, likelihood(say)), values: ZERO_TO_TEN }, why(say)];
    }
    case 'csat': {
      const text = say(said('surveys.ask.csat', { product }));
      return [scale('csat', 'rating', text, five('satisfaction', say)), why(say)];
    }
    case 'ces': {
      const text = say(said('surveys.ask.ces', { product }));
      return [scale('ces', 'rating', text, agreement(say)), why(say)];
    }
    case 'importance-satisfaction':
      return needs.flatMap(({ key, statement }) =>
        (['importance', 'satisfaction'] as const).map((aspect) => ({
          ...scale(
            `${key}-${aspect}`,
            aspect,
            say(said(`surveys.ask.${aspect}`, { statement })),
            five(aspect, say),
          ),
          needKey: key,
        })),
      );
    case 'kano':
      return needs.flatMap(({ key, statement }) =>
        (['functional', 'dysfunctional'] as const).map((aspect) => ({
          ...scale(
            `${key}-${aspect}`,
            aspect,
            say(said(`surveys.ask.${aspect}`, { product, statement })),
            five('kano', say),
          ),
          kind: 'choice' as const,
          needKey: key,
        })),
      );
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

/** A question whose answers count from 1. */
function scale(
  id: string,
  aspect: SurveyQuestion['aspect'],
  text: string,
  options: readonly string[],
): SurveyQuestion {
  const values = options.map((_, at) => at + 1);
  return { id, aspect, kind: 'scale', text, options, values, needKey: null, required: true };
}

function why(say: Say): SurveyQuestion {
  const text = say(said('surveys.ask.why'));
  return {
    id: 'why',
    aspect: 'why',
    kind: 'text',
    text,
    options: [],
    values: [],
    needKey: null,
    required: false,
  };
}

const ZERO_TO_TEN = Array.from({ length: 11 }, (_, at) => at);
const FIVE = [1, 2, 3, 4, 5] as const;
const SEVEN = [...FIVE, 6, 7] as const;

function five(scale: 'importance' | 'satisfaction' | 'kano', say: Say): string[] {
  return FIVE.map((step) => say(said(`surveys.answer.${scale}.${step}`)));
}

function agreement(say: Say): string[] {
  return SEVEN.map((step) => say(said(`surveys.answer.agreement.${step}`)));
}

/** 0 to 10, with words at the ends only. */
function likelihood(say: Say): string[] {
  const between = Array.from({ length: 9 }, () => '');
  return [say(said('surveys.ask.nps.lowest')), ...between, say(said('surveys.ask.nps.highest'))];
}

/** Numbers need no words: what a survey measures is the same in every language. */
const unspoken: Say = ({ key }) => key;

/** Whether an answer is one that a survey of the kind can bring: right aspect, on the scale, about a need or not. */
export function answerFits(
  kind: SurveyKind,
  { aspect, value, needKey }: Pick<SurveyAnswer, 'aspect' | 'value' | 'needKey'>,
): boolean {
  const needs = [{ key: needKey ?? '', statement: '' }];
  return questionsOf(kind, { product: '', needs }, unspoken).some(
    (question) =>
      question.aspect === aspect &&
      question.values.includes(value) &&
      (question.needKey !== null) === (needKey !== null),
  );
}

/** Lowest and highest answer of a kind of survey. */
export function answerScale(kind: SurveyKind): { readonly min: number; readonly max: number } {
  const questions = questionsOf(kind, { product: '', needs: [{ key: 'N-1', statement: '' }] }, unspoken);
  const values = questions.flatMap((question) => question.values);
  return { min: Math.min(...values), max: Math.max(...values) };
}
