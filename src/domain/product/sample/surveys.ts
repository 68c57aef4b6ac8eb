import type { SurveyAnswer, SurveyKind } from '../../surveys/survey';
import { sampleNeeds, samplePersonas } from './knowledge';
import type { SampleRating } from './knowledge';

/** An invented answer to an invented survey. */
export interface SampleAnswer extends Pick<SurveyAnswer, 'aspect' | 'value'> {
  readonly respondent: string;
  readonly personaKey: string;
  readonly needNumber: number | null;
  /** Days before the day on which the sample is loaded. */
  readonly daysAgo: number;
}

/** Answers by quarter, the latest first; each persona gives them with a shift of its own. */
const RATINGS: Readonly<Partial<Record<SurveyKind, readonly (readonly number[])[]>>> = {
  nps: [
    [10, 9, 9, 8, 10, 7, 9, 6, 9, 10, 8, 3, 9, 10],
    [9, 8, 9, 7, 10, 6, 9, 4, 8, 9, 7, 5],
    [8, 7, 9, 6, 9, 5, 8, 3, 9, 7, 6, 10],
    [7, 6, 9, 5, 8, 4, 9, 2, 7, 6],
  ],
  csat: [
    [5, 4, 4, 5, 3, 4, 5, 4, 2, 4, 5, 4],
    [4, 4, 3, 5, 3, 4, 2, 4, 3, 4],
  ],
  ces: [
    [6, 5, 7, 6, 4, 6, 7, 5, 6, 3],
    [5, 4, 6, 5, 3, 5, 6, 4, 5, 2],
  ],
};
const QUARTER_DAYS = 91;

/**
 * The answers behind the sample's numbers: counted, they give just the surveys and Kano studies of `sampleNeeds`,
 * and NPS, CSAT and CES by quarter beside them.
 */
export function sampleAnswers(kind: SurveyKind): SampleAnswer[] {
  switch (kind) {
    case 'importance-satisfaction':
      return sampleNeeds.flatMap(({ number, perPersona }) =>
        perPersona.flatMap(({ personaKey, survey, askedBefore }) =>
          survey === undefined ? [] : importanceAnswers(number, personaKey, survey, askedBefore),
        ),
      );
    case 'kano':
      return sampleNeeds.flatMap(({ number, kano, perPersona }) =>
        kano === null ? [] : kanoAnswers(number, perPersona[0]?.personaKey ?? '', kano),
      );
    case 'nps':
    case 'csat':
    case 'ces':
      return ratingAnswers(RATINGS[kind] ?? []);
  }
}

function importanceAnswers(
  needNumber: number,
  personaKey: string,
  [important, satisfied, answers]: readonly [number, number, number],
  askedBefore: SampleRating['askedBefore'],
): SampleAnswer[] {
  const respondents = Array.from({ length: answers }, (_, at) => at);
  const inTurn = [...respondents].sort((a, b) => turn01(a) - turn01(b));
  const [satisfiedBefore, before] = askedBefore ?? [0, 0];
  // Evenly among the rest, so that either wave calls as much important.
  const isBefore = (at: number): boolean => (at * before) % answers < before;
  const content = new Set([
    ...inTurn.filter(isBefore).slice(0, satisfiedBefore),
    ...inTurn.filter((at) => !isBefore(at)).slice(0, satisfied - satisfiedBefore),
  ]);
  return respondents.flatMap((at) => {
    const daysAgo =
      askedBefore === undefined ? spread(at) : isBefore(at) ? 100 + (spread(at) % 70) : 4 + (spread(at) % 40);
    const one = { respondent: `${personaKey} ${at + 1}`, personaKey, needNumber, daysAgo };
    return [
      { ...one, aspect: 'importance' as const, value: at < important ? 4 + (at % 2) : 1 + (at % 3) },
      { ...one, aspect: 'satisfaction' as const, value: content.has(at) ? 4 + (at % 2) : 1 + (at % 3) },
    ];
  });
}

/**
 * Spreads those who are content evenly over all respondents, so that they are as many in a hundred among those who call
 * the need important as among the rest: multiples of the golden ratio leave no gaps (Weyl).
 */
function turn01(at: number): number {
  return ((at + 1) * 0.618_033_988_749_895) % 1;
}

function kanoAnswers(
  needNumber: number,
  personaKey: string,
  { strong, answers }: { readonly strong: number; readonly answers: number },
): SampleAnswer[] {
  // Must-be, one-dimensional and attractive, one of them in the lead, then indifferent (Berger et al. 1993).
  const pairs = [
    [3, 5],
    [1, 5],
    [1, 3],
  ] as const;
  return Array.from({ length: answers }, (_, at) => at).flatMap((at) => {
    const [functional, dysfunctional] =
      at < strong ? (pairs[at % 5 < 3 ? needNumber % 3 : at % 3] ?? [3, 3]) : [3, 3];
    const one = { respondent: `${personaKey} ${at + 1}`, personaKey, needNumber, daysAgo: spread(at) };
    return [
      { ...one, aspect: 'functional' as const, value: functional },
      { ...one, aspect: 'dysfunctional' as const, value: dysfunctional },
    ];
  });
}

function ratingAnswers(quarters: readonly (readonly number[])[]): SampleAnswer[] {
  return quarters.flatMap((values, quarter) =>
    samplePersonas.flatMap(({ key: personaKey }, persona) =>
      // Every persona after the first leaves out a few of its answers, so that no two are alike.
      values.slice(persona).map((value, at) => ({
        respondent: `${personaKey} ${at + 1}`,
        personaKey,
        needNumber: null,
        aspect: 'rating' as const,
        value,
        daysAgo: quarter * QUARTER_DAYS + 3 + 6 * at,
      })),
    ),
  );
}

/** Half a year of days, each respondent on another one. */
function spread(at: number): number {
  return 5 + ((at * 37) % 170);
}
