import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { SetupView } from '@contract/product/setup-view';
import type { JobView } from '@contract/job-view';
import { call } from '../../../api/call';

const POLL_MS = 1_500;

/** Whether the app is ready in a project; asks again while a job is under way. */
export function useSetup(projectId: string): UseQueryResult<SetupView> {
  return useQuery({
    queryKey: ['setup', projectId],
    queryFn: () => call('setup.read', { projectId }),
    refetchInterval: (query) => (query.state.data?.jobs.some(isUnderWay) === true ? POLL_MS : false),
  });
}

export function isUnderWay(job: JobView): boolean {
  return job.state === 'waiting' || job.state === 'running';
}

/** Computes every value of the product anew, in the background. */
export function useRecompute(projectId: string): UseMutationResult<JobView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('setup.recompute', { projectId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['setup', projectId] }),
  });
}

/** Stops a job after the part that it is at. */
export function useCancelJob(projectId: string): UseMutationResult<JobView, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) => call('job.cancel', { projectId, jobId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['setup', projectId] }),
  });
}
