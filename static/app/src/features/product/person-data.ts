import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonSettingsView } from '@contract/product/person-procedures';
import { call } from '../../api/call';

export interface Person {
  /** Undefined until it is known, and where it cannot be known. */
  readonly settings: PersonSettingsView | undefined;
  /** Whether the first answer is on its way; a page may wait for it, but not for further attempts. */
  readonly isPending: boolean;
  /** Changes what is shown at once; remembered in the background. */
  readonly put: (change: Partial<PersonSettingsView>) => void;
}

/** What the person who looks has chosen for themselves, on every device. */
export function usePerson(projectId: string): Person {
  const client = useQueryClient();
  const key = ['person'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => call('person.read', { projectId }),
    staleTime: Infinity,
  });
  const save = useMutation({
    mutationFn: (change: Partial<PersonSettingsView>) => call('person.put', { projectId, change }),
  });
  return {
    settings: query.data,
    isPending: query.isPending && query.failureCount === 0,
    put: (change) => {
      client.setQueryData(key, (before: PersonSettingsView | undefined) => ({
        expert: false,
        tourSeen: false,
        ...before,
        ...change,
      }));
      save.mutate(change);
    },
  };
}
