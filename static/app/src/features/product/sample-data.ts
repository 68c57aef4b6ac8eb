import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { call } from '../../api/call';

/** Loads the invented example product, or wipes it; the page then shows what is there. */
export function useSample(
  projectId: string,
  procedure: 'sample.load' | 'sample.wipe',
): UseMutationResult<KnowledgeSnapshot, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(procedure, { projectId }),
    onSuccess: (snapshot) => {
      client.setQueryData(['knowledge', projectId], snapshot);
      return Promise.all([
        client.invalidateQueries({ queryKey: ['needs'] }),
        client.invalidateQueries({ queryKey: ['personas'] }),
        client.invalidateQueries({ queryKey: ['setup'] }),
      ]);
    },
  });
}
