import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { call } from '../../api/call';

const lists = ['evidence', 'evidence-count', 'knowledge'] as const;

/** Saves an edit on the version that it was made on, or gives what somebody else has made of the piece. */
export function useEditPiece(
  projectId: string,
): UseMutationResult<
  ProcedureOutput<'evidence.edit'>,
  Error,
  Omit<ProcedureInput<'evidence.edit'>, 'projectId'>
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: Omit<ProcedureInput<'evidence.edit'>, 'projectId'>) =>
      call('evidence.edit', { projectId, ...request }),
    onSuccess: (answer) =>
      answer.kind === 'saved'
        ? Promise.all(lists.map((key) => client.invalidateQueries({ queryKey: [key, projectId] })))
        : undefined,
  });
}

/**
 * Splits a note into its quotes, each an exact part of it with everything else that is known of the note, and puts
 * the note aside; deleted, it can be brought back for 30 days.
 */
export function useSplitPiece(projectId: string): UseMutationResult<number, Error, PieceView> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (piece: PieceView) => {
      const parts = splitIntoQuotes(piece.text);
      for (const part of parts) {
        const added = await call('evidence.add', {
          projectId,
          piece: {
            id: crypto.randomUUID(),
            text: part.text,
            title: piece.title,
            channel: piece.channel,
            saidOn: piece.saidOn,
            author: piece.author,
            accountName: piece.account?.name ?? '',
            personaKey: piece.personaKey,
            tags: piece.tags,
            url: piece.url,
            mask: piece.masked,
          },
        });
        for (const { needKey, stance, strength, why } of piece.links)
          await call('evidence.link', {
            projectId,
            id: added.piece.id,
            link: { needKey, stance, strength, why },
          });
      }
      await call('evidence.delete', { projectId, id: piece.id, deleted: true });
      return parts.length;
    },
    onSettled: () =>
      Promise.all(lists.map((key) => client.invalidateQueries({ queryKey: [key, projectId] }))),
  });
}
