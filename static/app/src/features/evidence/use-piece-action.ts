import type { PieceView } from '@contract/evidence/evidence-views';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { useAct } from '../../api/write';
import type { Act } from '../../api/write';

export type PieceAction =
  | { readonly kind: 'link'; readonly link: ProcedureInput<'evidence.link'>['link'] }
  | { readonly kind: 'unlink'; readonly needKey: string }
  | { readonly kind: 'skip'; readonly skipped: boolean }
  | { readonly kind: 'star'; readonly starred: boolean }
  | { readonly kind: 'consent'; readonly quotable: boolean }
  | { readonly kind: 'delete'; readonly deleted: boolean }
  | { readonly kind: 'merge'; readonly into: string | null };

export interface PieceActionOn {
  readonly id: string;
  readonly action: PieceAction;
}

/** The list shows the result in its place, so that nothing jumps away under the eyes. */
const inPlace = {
  in: 'evidence.page' as const,
  put: (
    page: ProcedureOutput<'evidence.page'>,
    { piece }: { readonly piece: PieceView },
  ): ProcedureOutput<'evidence.page'> => ({
    ...page,
    pieces: page.pieces.map((known) => (known.id === piece.id ? piece : known)),
  }),
};

/** Acts on a piece. */
export function usePieceAction(projectId: string): Act<PieceActionOn, { readonly piece: PieceView }> {
  return useAct(({ id, action }, { write }) => {
    const of = { projectId, id };
    switch (action.kind) {
      case 'link':
        return write('evidence.link', { ...of, link: action.link }, inPlace);
      case 'unlink':
        return write('evidence.unlink', { ...of, needKey: action.needKey }, inPlace);
      case 'skip':
        return write('evidence.triage', { ...of, skipped: action.skipped }, inPlace);
      case 'star':
        return write('evidence.star', { ...of, starred: action.starred }, inPlace);
      case 'consent':
        return write('evidence.consent', { ...of, quotable: action.quotable }, inPlace);
      case 'delete':
        return write('evidence.delete', { ...of, deleted: action.deleted }, inPlace);
      case 'merge':
        return write('evidence.merge', { ...of, into: action.into }, inPlace);
    }
  });
}
