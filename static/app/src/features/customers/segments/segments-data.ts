import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { SegmentRule } from '@domain/records/segment-rule';
import type { SegmentsView } from '@contract/customers/segment-views';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../../api/call';

export function useSegments(projectId: string): UseQueryResult<SegmentsView> {
  return useQuery({
    queryKey: ['segments', projectId],
    queryFn: () => call('segment.list', { projectId }),
  });
}

/** How many accounts a rule takes in; keeps the last number while it asks. */
export function useAccountCount(projectId: string, rule: SegmentRule): UseQueryResult<number> {
  return useQuery({
    queryKey: ['segments', projectId, 'count', rule],
    queryFn: async () => (await call('segment.count', { projectId, rule })).accounts,
    placeholderData: keepPreviousData,
  });
}

export function useSaveSegment(
  projectId: string,
): UseMutationResult<boolean, Error, ProcedureInput<'segment.save'>['segment']> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (segment: ProcedureInput<'segment.save'>['segment']) =>
      (await call('segment.save', { projectId, segment })).kind === 'saved',
    onSuccess: () =>
      Promise.all(
        ['segments', 'landscape'].map((key) => client.invalidateQueries({ queryKey: [key, projectId] })),
      ),
  });
}
