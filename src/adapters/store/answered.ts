import { z } from 'zod';
import type { IsoDate } from '../../domain/iso-date';
import type { SurveyCounts } from '../../domain/surveys/survey-results';
import type { DatedAnswers } from '../../domain/value/model/facts';
import { storedJson } from './stored-json';

const count = z.number().int().nonnegative();

/** The column of answers by week; what cannot be read is left to the sums beside it. */
export const answeredJson = storedJson(
  z.array(
    z.object({
      on: z.string(),
      answers: count,
      important: count,
      satisfied: count,
      unmet: count.nullable(),
    }),
  ),
)
  .nullable()
  .catch(null);

/**
 * Answers about a need in a persona by week. What the sums hold beyond the weeks, as they are older than the weeks that are
 * kept or than the keeping of weeks, stands with the oldest of them, or on the day of the last change.
 */
export function answeredOf(
  sums: Omit<SurveyCounts, 'unmet'>,
  weeks: readonly DatedAnswers[] | null,
  changedOn: IsoDate,
): DatedAnswers[] {
  const dated = weeks ?? [];
  const rest = { ...sums };
  for (const { answers, important, satisfied } of dated) {
    rest.answers -= answers;
    rest.important -= important;
    rest.satisfied -= satisfied;
  }
  if (rest.answers <= 0) return [...dated];
  const of = (share: number) => Math.min(rest.answers, Math.max(0, share));
  const older = { answers: rest.answers, important: of(rest.important), satisfied: of(rest.satisfied) };
  return [{ on: dated[0]?.on ?? changedOn, ...older, unmet: null }, ...dated];
}
