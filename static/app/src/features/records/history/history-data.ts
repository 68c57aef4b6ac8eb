import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  InfiniteData,
  UseInfiniteQueryResult,
  UseMutationResult,
  UseQueryResult,
} from '@tanstack/react-query';
import type {
  ChangeFilterView,
  ChangePage,
  ChangeView,
  DeletedRecord,
  UndoOutcome,
} from '@contract/records/history-views';
import { call } from '../../../api/call';
import { readNames } from '../../../api/people';

interface Cursor {
  readonly at: number;
  readonly id: string;
}

/** What happened, the newest first; of one record, or of the whole product. */
export function useHistory(
  projectId: string,
  filter: ChangeFilterView,
): UseInfiniteQueryResult<InfiniteData<ChangePage>> {
  return useInfiniteQuery({
    queryKey: ['history', projectId, filter],
    queryFn: ({ pageParam }: { pageParam: Cursor | null }) =>
      call('history.page', { projectId, filter, after: pageParam }),
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: ChangePage): Cursor | undefined => {
      const last = page.changes.at(-1);
      return page.more && last !== undefined ? { at: last.at, id: last.id } : undefined;
    },
  });
}

/** Accounts that have changed anything in the product. */
export function usePeople(projectId: string): UseQueryResult<readonly string[]> {
  return useQuery({
    queryKey: ['history-people', projectId],
    queryFn: async () => (await call('history.people', { projectId })).accountIds,
  });
}

/** Names of people as Jira shows them to this person; those whom it does not show are missing. */
export function usePersonNames(accountIds: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(accountIds)].filter((id) => id !== APP).sort();
  const names = useQuery({
    queryKey: ['names', ids],
    enabled: ids.length > 0,
    queryFn: () => readNames(ids),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return names.data ?? new Map();
}

/** The account under which the app itself writes. */
export const APP = 'app';

export function useUndo(projectId: string): UseMutationResult<UndoOutcome, Error, ChangeView> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id }: ChangeView) => {
      for (;;) {
        const outcome = await call('history.undo', { projectId, changeId: id });
        if (outcome.kind !== 'more') return outcome;
      }
    },
    // Whatever is on the page may speak of the record.
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useDeleted(
  projectId: string,
): UseQueryResult<{ readonly records: DeletedRecord[]; readonly more: boolean }> {
  return useQuery({
    queryKey: ['deleted', projectId],
    queryFn: () => call('record.deleted', { projectId }),
  });
}

type RecordOf = Pick<DeletedRecord, 'kind' | 'id'>;

export function useRestore(projectId: string): UseMutationResult<unknown, Error, RecordOf> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, id }: RecordOf) => call('record.restore', { projectId, kind, id }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Deletes a record that can be brought back for 30 days. */
export function useDelete(projectId: string): UseMutationResult<unknown, Error, RecordOf> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, id }: RecordOf) => call('record.delete', { projectId, kind, id }),
    onSuccess: () => client.invalidateQueries(),
  });
}
