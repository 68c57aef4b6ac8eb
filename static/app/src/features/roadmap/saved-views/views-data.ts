import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { call } from '../../../api/call';

type Views = ProcedureOutput<'view.list'>;
const key = (projectId: string): readonly string[] => ['views', projectId];

/** Kept views of the product: the person's own and the shared ones. */
export function useViews(projectId: string): UseQueryResult<Views> {
  return useQuery({ queryKey: key(projectId), queryFn: () => call('view.list', { projectId }) });
}

/** Keeps a view; a conflict loads the list anew, so that the next save starts from what is there. */
export function useSaveView(
  projectId: string,
): UseMutationResult<Views, unknown, Omit<ProcedureInput<'view.save'>, 'projectId'>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view) => call('view.save', { projectId, ...view }),
    onSuccess: (views) => {
      client.setQueryData(key(projectId), views);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: key(projectId) });
    },
  });
}

export function useDeleteView(projectId: string): UseMutationResult<Views, unknown, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => call('view.delete', { projectId, id }),
    onSuccess: (views) => {
      client.setQueryData(key(projectId), views);
    },
  });
}
