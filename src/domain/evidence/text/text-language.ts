import { STOP_WORDS_OF } from './stop-words';

/**
 * How often a word that no table knows stands in ordinary texts of a language: where ordinary words were counted it
 * is a rare one, elsewhere it may well be ordinary, and two of them have to agree (ours).
 */
const UNKNOWN_RATE = { en: 1e-4, de: 1.5e-4, es: 6e-4, fr: 6e-4 } as const;
const UNKNOWN_ELSEWHERE = 6e-4;
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
type Language = keyof typeof STOP_WORDS_OF;
const LANGUAGES: readonly Language[] = ['en', 'de', 'es', 'fr'];

/** The share of a word that is in no table among the words of texts like this one, by the language of its stop words. */
export function rateOfUnknownWords(text: string): number {
  if (OTHER_SCRIPT.test(text)) return UNKNOWN_ELSEWHERE;
  const written =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z]+/gu) ?? [];
  let language: Language = 'en';
  let most = 0;
  for (const candidate of LANGUAGES) {
    const stops = STOP_WORDS_OF[candidate];
    const count = written.filter((word) => stops.has(word)).length;
    if (count > most) [language, most] = [candidate, count];
  }
  return UNKNOWN_RATE[language];
}
