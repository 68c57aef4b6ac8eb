import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ChangesView, ReviewedRanksView, SnapshotListView } from '@contract/roadmap/change-views';
import type { JobView } from '@contract/job-view';
import { call } from '../../../api/call';

const POLL_MS = 1_500;

/** Kept days of the roadmap; asks again while one is being kept. */
export function useSnapshots(projectId: string): UseQueryResult<SnapshotListView> {
  return useQuery({
    queryKey: ['snapshots', projectId],
    queryFn: () => call('snapshot.list', { projectId }),
    refetchInterval: (query) => (isTaking(query.state.data) ? POLL_MS : false),
  });
}

export function isTaking(list: SnapshotListView | undefined): boolean {
  const state = list?.job?.state;
  return state === 'waiting' || state === 'running';
}

/** What the app knows of two days; `to` null is now. */
export function useChanges(projectId: string, from: string, to: string | null): UseQueryResult<ChangesView> {
  return useQuery({
    queryKey: ['changes', projectId, from, to],
    queryFn: () => call('changes.read', { projectId, from, to }),
  });
}

/** Keeps today's roadmap. */
export function useTakeSnapshot(projectId: string): UseMutationResult<JobView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('snapshot.take', { projectId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['snapshots', projectId] }),
  });
}

/** Marks the present order as reviewed. */
export function useMarkReviewed(projectId: string): UseMutationResult<ReviewedRanksView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('changes.mark-reviewed', { projectId }),
    onSuccess: async (ranks) => {
      client.setQueryData(['reviewed-ranks', projectId], ranks);
      await client.invalidateQueries({ queryKey: ['snapshots', projectId] });
    },
  });
}
