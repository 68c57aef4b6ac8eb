import { surveyTemplate } from '../../src/domain/surveys/survey';
import type { Survey, SurveyLanguage } from '../../src/domain/surveys/survey';
import { messages as german } from '../../src/domain/words/de/surveys';
import { messages as english } from '../../src/domain/words/en/surveys';
import { speaker } from '../../src/domain/words/speak';

const LANGUAGES: readonly SurveyLanguage[] = Object.entries({ en: english, de: german }).map(
  ([code, sentences]) => {
    const speak = speaker(sentences, code);
    return { code, say: ({ key, values }) => speak(key, values) ?? key };
  },
);
const RATINGS = ['nps', 'csat', 'ces'] as const;
const NEED_COLUMN = /^n-?(\d+)[-_ ]?(importance|satisfaction|functional|dysfunctional)$/iu;

/** The surveys that a file may answer: the ratings, and those about the needs that its headings name. */
export function surveysFor(columns: readonly string[]): {
  readonly surveys: readonly Survey[];
  readonly fallback: Survey;
} {
  const keys = [...new Set(columns.flatMap((column) => NEED_COLUMN.exec(column.trim())?.[1] ?? []))];
  const needs = keys.map((number) => ({ key: `N-${number}`, statement: '' }));
  const subject = { product: '', needs };
  const [language] = LANGUAGES;
  if (language === undefined) throw new Error('A survey is asked in some language.');
  const ofNeeds = needs.length === 0 ? [] : (['importance-satisfaction', 'kano'] as const);
  return {
    surveys: LANGUAGES.flatMap((spoken) =>
      [...RATINGS, ...ofNeeds].map((kind) => surveyTemplate(kind, subject, spoken)),
    ),
    fallback: surveyTemplate('nps', subject, language),
  };
}
