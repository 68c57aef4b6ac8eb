import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ProcedureOutput } from '@contract/rpc';
import type { JobView } from '@contract/job-view';
import type { ModelDraft, ModelPreview, ModelView } from '@contract/value/value-views';
import { call } from '../../../api/call';
import { useSettled } from '../value-data';

const POLL_MS = 1_000;
const SETTLE_MS = 400;

/** The value model in force, with its history. */
export function useModel(projectId: string): UseQueryResult<ModelView> {
  return useQuery({
    queryKey: ['model', projectId],
    queryFn: () => call('model.read', { projectId }),
    // Somebody else's change must not slip under edits that are not saved yet.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a draft would do to the order of the product's own items; `null` asks nothing. */
export function useModelPreview(projectId: string, draft: ModelDraft | null): UseQueryResult<ModelPreview> {
  const settled = useSettled(draft === null ? '' : JSON.stringify(draft), SETTLE_MS);
  return useQuery({
    queryKey: ['model-preview', projectId, settled],
    enabled: settled !== '',
    queryFn: () => call('model.preview', { projectId, draft: JSON.parse(settled) as ModelDraft }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export interface ModelSave {
  readonly draft: ModelDraft;
  readonly basedOn: number;
  readonly reason: string;
}

/** Puts a draft in force; the model that comes back takes the place of the one that was read. */
export function useSaveModel(
  projectId: string,
): UseMutationResult<ProcedureOutput<'model.save'>, Error, ModelSave> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (save: ModelSave) => call('model.save', { projectId, ...save }),
    onSuccess: async ({ model }) => {
      client.setQueryData(['model', projectId], model);
      await client.invalidateQueries({ queryKey: ['setup', projectId] });
    },
  });
}

/** A job in the background, asked for again until it has ended. */
export function useJob(projectId: string, job: JobView | null): UseQueryResult<JobView> {
  return useQuery({
    queryKey: ['job', projectId, job?.id ?? ''],
    enabled: job !== null,
    queryFn: () => call('job.read', { projectId, jobId: job?.id ?? '' }),
    ...(job !== null && { initialData: job }),
    staleTime: 0,
    refetchInterval: (query) => {
      const state = query.state.data?.state;
      return state === 'waiting' || state === 'running' ? POLL_MS : false;
    },
  });
}
