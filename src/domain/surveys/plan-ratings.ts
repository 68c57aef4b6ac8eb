import type { Answers, Doubt } from '../channels/import/columns/doubt';
import { settled } from '../channels/import/columns/doubt';
import { plainHeader } from '../channels/import/columns/header';
import type { ImportMapping } from '../channels/import/mapping';
import type { StudiedFile } from '../channels/import/studied-file';
import type { AnswerColumn, AnswerPlan } from './map-answers';
import { BY_SCALE, RATING_NAMES } from './plan-answers';
import type { Survey } from './survey';

const NONE = 'none';

/** Ratings of a file of words that names no survey: which one they answer is asked, and how they do. */
export interface PlannedRatings {
  readonly doubt: Doubt;
  /** Null where they answer none. */
  readonly plan: AnswerPlan | null;
}

/**
 * Which survey the ratings of a file answer that names none by its columns: by the name of their column, else by their
 * scale, and a person is asked. Stars of a shop are no answers to a survey until somebody says so. Null where no column
 * holds ratings.
 */
export function planRatings(
  { shape }: Pick<StudiedFile, 'shape'>,
  mapping: ImportMapping,
  surveys: readonly Survey[],
  answers: Answers,
): PlannedRatings | null {
  const at = mapping.targets.indexOf('rating');
  if (at < 0) return null;
  const heading = shape.columns[at] ?? '';
  const kinds = Object.values(BY_SCALE).filter((kind) => surveys.some((survey) => survey.kind === kind));
  const scale = `${String(mapping.ratingScale.min)}-${String(mapping.ratingScale.max)}`;
  const named = kinds.find((kind) => RATING_NAMES[kind]?.test(plainHeader(heading)) === true);
  const byScale = Object.entries(BY_SCALE).find(([name]) => name === scale)?.[1];
  const guess = mapping.channel === 'review' ? NONE : (named ?? byScale ?? NONE);
  const doubt: Doubt = { topic: 'answers-to', column: heading, choices: [...kinds, NONE], guess };
  const survey = surveys.find(({ kind }) => kind === settled(doubt, answers));
  const rating = survey?.questions.find(({ aspect }) => aspect === 'rating');
  if (survey === undefined || rating === undefined) return { doubt, plan: null };
  const columns = mapping.targets.map((target, place): AnswerColumn => {
    if (place === at) return rating;
    if (target === 'author') return 'respondent';
    return target === 'date' || target === 'account' || target === 'persona' ? target : 'ignore';
  });
  const { dateOrder: order, decimals = [], zone = null } = mapping;
  return { doubt, plan: { survey, headings: shape.columns, columns, decimals, order, zone } };
}
