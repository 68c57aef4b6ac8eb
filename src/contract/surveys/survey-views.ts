import { z } from 'zod';
import { PERIOD_LENGTHS } from '../../domain/period';
import { SURVEY_KINDS } from '../../domain/surveys/survey';
import { RATING_KINDS } from '../../domain/surveys/rating-score';
import { isoDate, needKey, personaKey, recordId } from '../identifiers';
import { jobView } from '../job-view';

/** Most answers of one call: a respondent may have answered about many needs. */
export const ANSWERS_PER_CALL = 500;

export const surveyKind = z.enum(SURVEY_KINDS);

/** One answer as the browser read it from a file, with the words of the file for account and persona. */
export const surveyAnswer = z.object({
  respondent: z.string().trim().min(1).max(500),
  account: z.string().trim().max(255),
  persona: z.string().trim().max(120),
  answeredOn: isoDate,
  needKey: needKey.nullable(),
  aspect: z.enum(['rating', 'importance', 'satisfaction', 'functional', 'dysfunctional']),
  value: z.number().int().min(0).max(10),
});
export type SurveyAnswerInput = z.infer<typeof surveyAnswer>;

export const surveyFileStart = z.object({
  id: recordId,
  kind: surveyKind,
  fileName: z.string().trim().min(1).max(255),
});

/** A file of answers that was taken in. */
export const surveyImportView = surveyFileStart.extend({
  fileName: z.string(),
  answers: z.number().int(),
  rejected: z.number().int(),
  firstOn: isoDate.nullable(),
  lastOn: isoDate.nullable(),
  takenAt: z.string(),
  undone: z.boolean(),
});
export type SurveyImportView = z.infer<typeof surveyImportView>;

/** What became of a part of a file; `job` follows the values that change with the last part. */
export const surveyTaken = z.object({
  unknownPersonas: z.array(z.string()),
  unknownNeeds: z.array(z.string()),
  job: jobView.nullable(),
});

/** A number with its 95 % interval; null where there are no answers, or too few for an interval. */
export const scoreView = z.object({
  answers: z.number().int().nonnegative(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ScoreView = z.infer<typeof scoreView>;

export const differenceView = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

/** `p`: how often chance alone would show as much, 0 to 1. */
export const trendView = differenceView.extend({ p: z.number(), periods: z.number().int() });

const persona = personaKey.nullable();
const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });

export const ratingResults = z.object({
  kind: z.enum(RATING_KINDS),
  all: scoreView,
  personas: z.array(scoreView.extend({ personaKey: persona })),
  periods: z.array(scoreView.extend({ period: z.string() })),
  /** Change of the score from period to period over all of them; null with fewer than three. */
  trend: trendView.nullable(),
  /** The last period against the one before; null with too few answers in one of them. */
  change: differenceView.nullable(),
});
export type RatingResults = z.infer<typeof ratingResults>;

export const importanceResults = z.object({
  kind: z.literal('importance-satisfaction'),
  rows: z.array(
    z.object({
      needKey,
      personaKey,
      answers: z.number().int(),
      /** Shares of 4 and 5 of 5, times ten. */
      importance: estimate,
      satisfaction: estimate,
      /** Importance and what of it is not satisfied, 0 to 20. */
      gap: z.number(),
    }),
  ),
  /** Respondents whose persona nobody named: they count for no persona. */
  withoutPersona: z.number().int(),
});

export const kanoResults = z.object({
  kind: z.literal('kano'),
  rows: z.array(
    z.object({
      needKey,
      answers: z.number().int(),
      counts: z.object({
        mustBe: z.number().int(),
        oneDimensional: z.number().int(),
        attractive: z.number().int(),
        indifferent: z.number().int(),
        reverse: z.number().int(),
        questionable: z.number().int(),
      }),
      /** Null when nobody gave a usable pair. */
      study: z
        .object({
          category: z.enum(['M', 'O', 'A', 'I', 'R', 'Q']),
          strength: estimate,
          better: z.number(),
          worse: z.number(),
          significant: z.boolean(),
        })
        .nullable(),
    }),
  ),
});

export const surveyResults = z.discriminatedUnion('kind', [ratingResults, importanceResults, kanoResults]);
export type SurveyResults = z.infer<typeof surveyResults>;

/** Which answers count: by day and by who gave them. */
export const surveyFilter = z.object({
  by: z.enum(PERIOD_LENGTHS).default('quarter'),
  personaKey: personaKey.nullable().default(null),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
});
