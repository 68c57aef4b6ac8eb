import { useMemo } from 'react';
import type { LandscapeDot } from '@contract/needs/need-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { bestElsewhere, ownSatisfaction, standingAt } from '@domain/needs/competition';
import type { ServedElsewhere, Standing } from '@domain/needs/competition';
import type { RecordOf } from '@domain/records/kinds';
import { useFewRecords } from '../../records/list/record-pages';

type Source = RecordOf<'alternative'>['serves'][number]['source'];

export interface Served extends ServedElsewhere {
  readonly source: Source;
}

/** A need of which somebody has said how well something else serves it. */
export interface Contested {
  readonly needKey: string;
  readonly title: string;
  readonly served: readonly Served[];
  readonly best: Served;
  readonly own01: number | null;
  readonly standing: Standing;
}

/** What serves the needs beside the product, and where that leaves it. */
export function useCompetition(
  projectId: string,
  snapshot: KnowledgeSnapshot,
  dots: readonly LandscapeDot[],
): readonly Contested[] {
  const alternatives = useFewRecords(projectId, 'alternative');
  return useMemo(() => {
    if (alternatives.length === 0) return [];
    return snapshot.needs.flatMap((need): Contested[] => {
      const served = alternatives.flatMap(({ value: { name, serves } }) =>
        serves
          .filter(({ needId }) => needId === need.id)
          .map(({ satisfied01, answers, source, on }) => ({ name, satisfied01, answers, source, on })),
      );
      const best = bestElsewhere(served);
      if (best === null) return [];
      const own01 = ownSatisfaction(cellsOf(need.key, snapshot, dots));
      return [
        { needKey: need.key, title: need.title, served, best, own01, standing: standingAt(own01, best) },
      ];
    });
  }, [alternatives, snapshot, dots]);
}

function cellsOf(
  needKey: string,
  { personas }: KnowledgeSnapshot,
  dots: readonly LandscapeDot[],
): { readonly satisfied01: number; readonly weight: number }[] {
  return dots
    .filter((dot) => dot.needKey === needKey)
    .map(({ personaKey, satisfaction, reach01 }) => ({
      satisfied01: satisfaction / 10,
      weight: reach01 * (personas.find(({ key }) => key === personaKey)?.share01 ?? 1),
    }));
}
