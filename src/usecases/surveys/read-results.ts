import { ratingOverview } from '../../domain/surveys/rating-overview';
import type { RatingOverview } from '../../domain/surveys/rating-overview';
import type { RatingKind } from '../../domain/surveys/rating-score';
import type {
  DayRange,
  NeedPairCount,
  SurveyFileRecord,
  SurveyStore,
} from '../../ports/surveys/survey-store';
import type { Call } from '../call';
import { personaIdOf } from '../record-of-key';

interface ResultDeps {
  readonly surveys: Pick<SurveyStore, 'latest' | 'pairs' | 'ratings'>;
}

/** Pairs of answers about needs; of one persona, or of all when it is null. @throws AppError `not-found` */
export async function readPairs(
  call: Call,
  kind: 'importance-satisfaction' | 'kano',
  filter: DayRange & { readonly personaKey: string | null },
  deps: ResultDeps,
): Promise<readonly NeedPairCount[]> {
  const ofPersona = await personaFilter(call, filter.personaKey);
  return (await deps.surveys.pairs(call.product.id, kind, filter)).filter(ofPersona);
}

/** Ratings of a kind, overall, by persona and by period. @throws AppError `not-found` for an unknown persona */
export async function readRatings(
  call: Call,
  kind: RatingKind,
  filter: DayRange & {
    readonly personaKey: string | null;
    readonly by: Parameters<typeof ratingOverview>[2];
  },
  deps: ResultDeps,
): Promise<RatingOverview> {
  const ofPersona = await personaFilter(call, filter.personaKey);
  const counts = (await deps.surveys.ratings(call.product.id, kind, filter)).filter(ofPersona);
  return ratingOverview(kind, counts, filter.by);
}

async function personaFilter(call: Call, personaKey: string | null) {
  const personaId = personaKey === null ? null : personaIdOf(await call.catalogue(), personaKey);
  return (row: { readonly personaId: string | null }): boolean =>
    personaId === null || row.personaId === personaId;
}

/** Files of answers that were taken in, the newest first. */
export function latestFiles({ product }: Call, limit: number, deps: ResultDeps): Promise<SurveyFileRecord[]> {
  return deps.surveys.latest(product.id, limit);
}
