import type {
  RatingResults,
  SurveyImportView,
  importanceResults,
  kanoResults,
} from '../../contract/surveys/survey-views';
import type { z } from 'zod';
import { kanoCounts, surveyCounts } from '../../domain/surveys/survey-results';
import type { RatingOverview } from '../../domain/surveys/rating-overview';
import { kanoStudy } from '../../domain/statistics/kano-study';
import type { RatingKind, RatingScore } from '../../domain/surveys/rating-score';
import { wilson95 } from '../../domain/statistics/wilson';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { NeedPairCount, SurveyFileRecord } from '../../adapters/store/surveys/survey-store';
import { groupPairs } from '../../usecases/surveys/count-answers';

export function presentFile({ takenAt, ...file }: SurveyFileRecord): SurveyImportView {
  return { ...file, takenAt: new Date(takenAt).toISOString() };
}

export function presentRatings(
  kind: RatingKind,
  overview: RatingOverview,
  catalogue: Catalogue,
): RatingResults {
  const keyOf = new Map(catalogue.personas.map(({ id, key }) => [id, key]));
  return {
    kind,
    all: score(overview.all),
    // A persona that was deleted since counts with those whom nobody named.
    personas: overview.personas.map(({ personaId, ...one }) => ({
      ...score(one),
      personaKey: personaId === null ? null : (keyOf.get(personaId) ?? null),
    })),
    periods: overview.periods.map(({ period, ...one }) => ({ ...score(one), period })),
    trend: overview.trend,
    change: overview.change === null ? null : { ...overview.change },
  };
}

/** Importance and satisfaction with Wilson's intervals, the widest gap first. */
export function presentImportance(
  pairs: readonly NeedPairCount[],
  catalogue: Catalogue,
): z.output<typeof importanceResults> {
  const personaOf = new Map(catalogue.personas.map(({ id, key }) => [id, key]));
  const needOf = new Map(catalogue.needs.map(({ id, key }) => [id, key]));
  const rows = [...groupPairs(pairs, ({ needId, personaId }) => `${needId} ${personaId ?? ''}`)].flatMap(
    ([cell, ofCell]) => {
      const [needId = '', personaId = ''] = cell.split(' ');
      const needKey = needOf.get(needId);
      const personaKey = personaOf.get(personaId);
      const counts = surveyCounts(ofCell);
      if (needKey === undefined || personaKey === undefined || counts === null) return [];
      const importance = tenfold(counts.important, counts.answers);
      const satisfaction = tenfold(counts.satisfied, counts.answers);
      const gap = importance.value + Math.max(importance.value - satisfaction.value, 0);
      return [{ needKey, personaKey, answers: counts.answers, importance, satisfaction, gap }];
    },
  );
  return {
    kind: 'importance-satisfaction',
    rows: rows.sort((a, b) => b.gap - a.gap),
    withoutPersona: pairs
      .filter(({ personaId }) => !personaOf.has(personaId ?? ''))
      .reduce((sum, { respondents }) => sum + respondents, 0),
  };
}

export function presentKano(
  pairs: readonly NeedPairCount[],
  catalogue: Catalogue,
): z.output<typeof kanoResults> {
  const needOf = new Map(catalogue.needs.map(({ id, key }) => [id, key]));
  const rows = [...groupPairs(pairs, ({ needId }) => needId)].flatMap(([needId, ofNeed]) => {
    const needKey = needOf.get(needId);
    const counts = kanoCounts(ofNeed);
    if (needKey === undefined || counts === null) return [];
    const { answers, strong, ...split } = counts;
    return [{ needKey, answers, counts: split, study: study(answers, strong, split) }];
  });
  return { kind: 'kano', rows: rows.sort((a, b) => b.answers - a.answers) };
}

function study(
  answers: number,
  strong: number,
  split: z.output<typeof kanoResults>['rows'][number]['counts'],
): z.output<typeof kanoResults>['rows'][number]['study'] {
  const { mustBe: M, oneDimensional: O, attractive: A, indifferent: I, reverse: R, questionable: Q } = split;
  // Reverse and questionable answers say that the question failed, not what the need is.
  if (M + O + A + I === 0) return null;
  const { categoryByRule, better, worse, significant } = kanoStudy({ M, O, A, I, R, Q });
  const { estimate, low, high } = wilson95(strong, answers);
  return { category: categoryByRule, strength: { value: estimate, low, high }, better, worse, significant };
}

function tenfold(hits: number, answers: number): { value: number; low: number; high: number } {
  const { estimate, low, high } = wilson95(hits, answers);
  return { value: 10 * estimate, low: 10 * low, high: 10 * high };
}

function score({ answers, value, low, high }: RatingScore): RatingScore {
  return { answers, value, low, high };
}
