import type { Estimate95 } from '../statistics/interval';
import type { AnswerCounts } from '../statistics/scale-mean';
import { ratingDifference, ratingScore } from './rating-score';
import type { RatingKind, RatingScore } from './rating-score';
import { ratingTrend } from './rating-trend';
import type { RatingTrend } from './rating-trend';
import { periodOf } from '../period';
import type { PeriodLength } from '../period';

/** How many people of a persona gave an answer in a month, `2026-11`. */
export interface MonthCount {
  readonly personaId: string | null;
  readonly month: string;
  readonly value: number;
  readonly answers: number;
}

/** Scores of one rating: of all, of each persona, of each period, where they go, and what changed in the last one. */
export interface RatingOverview {
  readonly all: RatingScore;
  readonly personas: readonly (RatingScore & { readonly personaId: string | null })[];
  readonly periods: readonly (RatingScore & { readonly period: string })[];
  /** Over all periods; null with fewer than three. */
  readonly trend: RatingTrend | null;
  /** The last period against the one before; null with too few answers in one of them. */
  readonly change: Estimate95 | null;
}

/** Counts answers together by persona and by period. Only what somebody answered is listed. */
export function ratingOverview(
  kind: RatingKind,
  counts: readonly MonthCount[],
  by: PeriodLength,
): RatingOverview {
  const personas = counted(counts, ({ personaId }) => personaId ?? '');
  const periods = [...counted(counts, ({ month }) => periodOf(`${month}-01`, by))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const [last, previous] = [periods.at(-1), periods.at(-2)];
  return {
    all: ratingScore(kind, counted(counts, () => '').get('') ?? new Map()),
    personas: [...personas].map(([personaId, answers]) => ({
      ...ratingScore(kind, answers),
      personaId: personaId === '' ? null : personaId,
    })),
    periods: periods.map(([period, answers]) => ({ ...ratingScore(kind, answers), period })),
    trend: ratingTrend(kind, periods),
    change:
      last === undefined || previous === undefined ? null : ratingDifference(kind, previous[1], last[1]),
  };
}

function counted(
  counts: readonly MonthCount[],
  keyOf: (count: MonthCount) => string,
): Map<string, AnswerCounts> {
  const groups = new Map<string, Map<number, number>>();
  for (const count of counts) {
    const group = groups.get(keyOf(count)) ?? new Map<number, number>();
    group.set(count.value, (group.get(count.value) ?? 0) + count.answers);
    groups.set(keyOf(count), group);
  }
  return groups;
}
