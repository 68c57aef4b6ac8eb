import { usePageKeys } from '../../ui/keys';
import type { PageKey } from '../../ui/page-key';
import type { ChosenPieces } from './use-chosen-pieces';
import type { InboxHand, OpenAtPiece } from './use-inbox-hand';
import type { Triage } from './use-triage';

/** The keys of the inbox, from the first moment and wherever the focus is in it. */
export function useInboxKeys(
  hand: InboxHand,
  triage: Triage,
  canEdit: boolean,
  chosen: ChosenPieces | null,
): void {
  const { current, walk, skip, setOpen } = hand;
  const does = (key: string, name: PageKey['does'], act: () => void): PageKey => ({
    key,
    does: name,
    act,
    inHand: true,
  });
  const opens = (what: OpenAtPiece) => () => {
    setOpen(what);
  };
  const walking = [
    does('J', 'keys.piece.next', () => {
      walk(1);
    }),
    does('K', 'keys.piece.previous', () => {
      walk(-1);
    }),
  ];
  const acting =
    current === undefined || !canEdit
      ? []
      : [
          does('L', 'keys.piece.link', opens('link')),
          does('S', 'keys.piece.skip', () => {
            skip(current);
          }),
          does('Q', 'keys.piece.star', () => {
            triage.act(current, { kind: 'star', starred: !triage.starred(current) });
          }),
          does('D', 'keys.piece.twins', opens('similar')),
          does('E', 'keys.piece.edit', opens('edit')),
          ...(chosen === null
            ? []
            : [
                does('X', 'keys.piece.choose', () => {
                  chosen.toggle(current.id);
                }),
              ]),
          does('U', 'keys.piece.undo', () => {
            triage.undo?.();
          }),
        ];
  usePageKeys([...walking, ...acting]);
}
