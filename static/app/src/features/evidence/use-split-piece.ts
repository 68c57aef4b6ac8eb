import { splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useAct } from '../../api/write';
import type { Act } from '../../api/write';

/**
 * Splits a note into its quotes, each an exact part of it with everything else that is known of the note, and puts
 * the note aside; deleted, it can be brought back for 30 days. Gives the number of quotes.
 */
export function useSplitPiece(projectId: string): Act<PieceView, number> {
  return useAct(async (piece, { write }) => {
    const parts = splitIntoQuotes(piece.text);
    for (const part of parts) {
      const added = await write('evidence.add', {
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
      for (const { needKey, stance, strength, why } of piece.links) {
        const link = { needKey, stance, strength, why };
        await write('evidence.link', { projectId, id: added.piece.id, link });
      }
    }
    await write('evidence.delete', { projectId, id: piece.id, deleted: true });
    return parts.length;
  });
}
