import { answeredWaves, kanoCounts, surveyCounts } from '../../domain/surveys/survey-results';
import type { SurveyKind } from '../../domain/surveys/survey';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { JobRow } from '../../adapters/store/job-store';
import type { Authorship } from '../../ports/actor';
import type { NeedPairCount, SurveyStore } from '../../adapters/store/surveys/survey-store';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';

const NO_COUNTS = { answers: 0, important: 0, satisfied: 0, unmet: 0 };
const NO_KANO = {
  answers: 0,
  strong: 0,
  mustBe: 0,
  oneDimensional: 0,
  attractive: 0,
  indifferent: 0,
  reverse: 0,
  questionable: 0,
};

/** Kinds whose answers stand in pairs about a need and flow into the value model. */
export function kindOfPairs(kind: SurveyKind): 'importance-satisfaction' | 'kano' | null {
  return kind === 'importance-satisfaction' || kind === 'kano' ? kind : null;
}

/**
 * Counts all answers about needs anew into the value model; gives the needs that were touched. Always from all
 * answers, never from a difference: whatever was interrupted before is mended by the next count. `before` names
 * needs and personas whose last answer may just have gone: they fall back to the estimate.
 */
export async function countAllAnswers(
  productId: string,
  kind: 'importance-satisfaction' | 'kano',
  before: readonly NeedPairCount[],
  by: Authorship,
  surveys: SurveyStore,
): Promise<ReadonlySet<string>> {
  const pairs = await surveys.pairs(productId, kind, { from: null, to: null });
  const keyOf = ({ needId, personaId }: NeedPairCount): string =>
    kind === 'kano' ? needId : `${needId} ${personaId ?? ''}`;
  const now = groupPairs(pairs, keyOf);
  const keys = [...new Set([...now.keys(), ...groupPairs(before, keyOf).keys()])];
  if (kind === 'kano') {
    const rows = keys.map((needId) => {
      const given = now.get(needId) ?? [];
      const newest =
        given
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? null;
      return { needId, counts: kanoCounts(given) ?? NO_KANO, on: newest };
    });
    await surveys.putKano(productId, rows, by);
  } else {
    const rows = keys.flatMap((key) => {
      const [needId = '', personaId = ''] = key.split(' ');
      const given = now.get(key) ?? [];
      const counts = surveyCounts(given) ?? NO_COUNTS;
      return personaId === '' ? [] : [{ needId, personaId, counts, waves: answeredWaves(given) }];
    });
    await surveys.putCounts(productId, rows, by);
  }
  return new Set([...pairs, ...before].map(({ needId }) => needId));
}

/** Counts all answers anew and starts the recomputation of what serves the needs; null when nothing has to be. */
export async function countIntoModel(
  catalogue: Pick<Catalogue, 'productId' | 'projectIds' | 'needs'>,
  kind: SurveyKind,
  before: readonly NeedPairCount[],
  by: Authorship,
  deps: Pick<Requests, 'clock' | 'items' | 'jobs' | 'queue'> & { readonly surveys: SurveyStore },
): Promise<JobRow | null> {
  const ofPairs = kindOfPairs(kind);
  if (ofPairs === null) return null;
  const touched = await countAllAnswers(catalogue.productId, ofPairs, before, by, deps.surveys);
  const keys = catalogue.needs.filter(({ id }) => touched.has(id)).map(({ key }) => key);
  if (keys.length === 0) return null;
  return startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, keys, deps);
}

/** Pairs by what they are about. */
export function groupPairs(
  pairs: readonly NeedPairCount[],
  keyOf: (pair: NeedPairCount) => string,
): Map<string, NeedPairCount[]> {
  const groups = new Map<string, NeedPairCount[]>();
  for (const pair of pairs) {
    const group = groups.get(keyOf(pair)) ?? [];
    group.push(pair);
    groups.set(keyOf(pair), group);
  }
  return groups;
}
