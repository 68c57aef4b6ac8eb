import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MergePreviewView } from '@contract/records/record-views';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../../api/call';

export type MergeRequest = ProcedureInput<'record.merge'>;
export type MergePair = Omit<MergeRequest, 'versions'>;

/** What merging the two would do; asked anew each time, as it counts what is there now. */
export function useMergePreview(pair: MergePair): UseQueryResult<MergePreviewView> {
  return useQuery({
    queryKey: ['merge-preview', pair.projectId, pair.id, pair.into],
    queryFn: () => call('record.merge-preview', pair),
    gcTime: 0,
    staleTime: 0,
  });
}

/** Merges two records as they were seen, to the end. */
export async function mergeRecords(request: MergeRequest): Promise<void> {
  while ((await call('record.merge', request)).more);
}
