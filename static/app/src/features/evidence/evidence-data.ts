import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  InfiniteData,
  UseInfiniteQueryResult,
  UseMutationResult,
  UseQueryResult,
} from '@tanstack/react-query';
import type { PieceFilter, PieceSuggestions, PieceView } from '@contract/evidence/evidence-views';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../api/call';

interface PiecePage {
  readonly pieces: readonly PieceView[];
  readonly more: boolean;
}
type Cursor = { saidOn: string; id: string } | null;

/** Evidence that fits the filter, page by page, the newest first. */
export function useInbox(
  projectId: string,
  filter: PieceFilter,
): UseInfiniteQueryResult<InfiniteData<PiecePage>> {
  return useInfiniteQuery({
    queryKey: ['evidence', projectId, filter],
    queryFn: ({ pageParam }: { pageParam: Cursor }) =>
      call('evidence.page', { projectId, filter, after: pageParam }),
    initialPageParam: null as Cursor,
    getNextPageParam: (page: PiecePage): Cursor => {
      const last = page.pieces.at(-1);
      return page.more && last !== undefined ? { saidOn: last.saidOn, id: last.id } : null;
    },
  });
}

/** How many pieces wait for triage. */
export function useWaiting(projectId: string): UseQueryResult<{ waiting: number; more: boolean }> {
  return useQuery({
    queryKey: ['evidence-count', projectId],
    queryFn: () => call('evidence.count', { projectId }),
  });
}

/** What a text resembles and may be about; asks nothing before there are a few words. */
export function useSuggestions(
  projectId: string,
  draft: { text: string; author: string; accountName: string; id?: string },
  enabled: boolean,
): UseQueryResult<PieceSuggestions> {
  return useQuery({
    queryKey: ['evidence-suggest', projectId, draft],
    queryFn: () => call('evidence.suggest', { projectId, ...draft }),
    enabled: enabled && draft.text.trim().length >= 12,
    placeholderData: (before) => before,
  });
}

export type PieceAction =
  | { readonly kind: 'link'; readonly link: ProcedureInput<'evidence.link'>['link'] }
  | { readonly kind: 'unlink'; readonly needKey: string }
  | { readonly kind: 'skip'; readonly skipped: boolean }
  | { readonly kind: 'star'; readonly starred: boolean }
  | { readonly kind: 'delete'; readonly deleted: boolean }
  | { readonly kind: 'merge'; readonly into: string | null };

export interface PieceActionOn {
  readonly id: string;
  readonly action: PieceAction;
}

async function perform(projectId: string, { id, action }: PieceActionOn): Promise<PieceView> {
  const of = { projectId, id };
  switch (action.kind) {
    case 'link':
      return (await call('evidence.link', { ...of, link: action.link })).piece;
    case 'unlink':
      return (await call('evidence.unlink', { ...of, needKey: action.needKey })).piece;
    case 'skip':
      return (await call('evidence.triage', { ...of, skipped: action.skipped })).piece;
    case 'star':
      return (await call('evidence.star', { ...of, starred: action.starred })).piece;
    case 'delete':
      return (await call('evidence.delete', { ...of, deleted: action.deleted })).piece;
    case 'merge':
      return (await call('evidence.merge', { ...of, into: action.into })).piece;
  }
}

/** Acts on a piece; the list shows the result in its place, so that nothing jumps away under the eyes. */
export function usePieceAction(projectId: string): UseMutationResult<PieceView, Error, PieceActionOn> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: PieceActionOn) => perform(projectId, request),
    onSuccess: (piece) => {
      client.setQueriesData<InfiniteData<PiecePage>>(
        { queryKey: ['evidence', projectId] },
        (data) => data && replacePiece(data, piece),
      );
      void client.invalidateQueries({ queryKey: ['evidence-count', projectId] });
      void client.invalidateQueries({ queryKey: ['knowledge', projectId] });
    },
  });
}

function replacePiece(data: InfiniteData<PiecePage>, piece: PieceView): InfiniteData<PiecePage> {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      pieces: page.pieces.map((known) => (known.id === piece.id ? piece : known)),
    })),
  };
}

/** Adds quotes, one call each; every list is read anew afterwards. */
export function useAddPieces(
  projectId: string,
): UseMutationResult<PieceView[], Error, readonly ProcedureInput<'evidence.add'>['piece'][]> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (pieces: readonly ProcedureInput<'evidence.add'>['piece'][]) => {
      const added: PieceView[] = [];
      for (const piece of pieces) added.push((await call('evidence.add', { projectId, piece })).piece);
      return added;
    },
    onSettled: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['evidence', projectId] }),
        client.invalidateQueries({ queryKey: ['evidence-count', projectId] }),
        client.invalidateQueries({ queryKey: ['knowledge', projectId] }),
      ]);
    },
  });
}
