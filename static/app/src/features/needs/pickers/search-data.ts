import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import { call } from '../../../api/call';

interface NeedSearch {
  readonly search: UseQueryResult<readonly NeedView[]>;
  /** Whether what is found answers an earlier text. */
  readonly isBehind: boolean;
}

/** Needs that match the text, the widest gap first when there is none; keeps the last ones while it asks. */
export function useNeedSearch(projectId: string, text: string): NeedSearch {
  const wanted = text.trim();
  const settled = useSettled(wanted, 150);
  const search = useQuery({
    queryKey: ['needs', projectId, settled],
    queryFn: async () => (await call('need.search', { projectId, text: settled })).needs,
    placeholderData: keepPreviousData,
  });
  return { search, isBehind: settled !== wanted || search.isPending || search.isPlaceholderData };
}

/** All personas of the product. */
export function usePersonas(projectId: string): UseQueryResult<readonly PersonaView[]> {
  return useQuery({
    queryKey: ['personas', projectId],
    queryFn: async () => (await call('persona.list', { projectId })).personas,
  });
}

/** The value once it has not changed for `ms` milliseconds. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [value, ms]);
  return settled;
}
