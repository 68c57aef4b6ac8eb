import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ItemIntervals, OutlineView } from '@contract/roadmap/outline-views';
import { call } from '../../api/call';

/** Goals, themes and the balance aimed at; views draw without it and add it when it comes. */
export function useOutline(projectId: string): UseQueryResult<OutlineView> {
  return useQuery({
    queryKey: ['outline', projectId],
    queryFn: () => call('roadmap.outline', { projectId }),
  });
}

/** The 80 % intervals of the product's items, by issue id. */
export function useIntervals(projectId: string): UseQueryResult<ReadonlyMap<string, ItemIntervals>> {
  return useQuery({
    queryKey: ['intervals', projectId],
    queryFn: async () => {
      const { items } = await call('ranking.intervals', { projectId });
      return new Map(items.map((item) => [item.issueId, item]));
    },
  });
}
