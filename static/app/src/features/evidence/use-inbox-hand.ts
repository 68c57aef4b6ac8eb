import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import type { Triage } from './use-triage';

/** So near to the last piece that is there the next ones are asked for. */
const NEAR_THE_END = 5;

/** What is open at the piece in hand, or above the list. */
export type OpenAtPiece = 'link' | 'similar' | 'edit' | 'keys' | null;

export type InboxHand = ReturnType<typeof useInboxHand>;

/** Which piece is in hand and what is open at it; the keys walk and act on it. */
export function useInboxHand(
  pieces: readonly PieceView[],
  triage: Triage,
  canEdit: boolean,
  onNearEnd: () => void,
) {
  const { t } = useText();
  const announce = useAnnounce();
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<OpenAtPiece>(null);
  const current = pieces[Math.min(at, pieces.length - 1)];
  const go = (step: number): void => {
    const next = Math.max(0, Math.min(pieces.length - 1, at + step));
    setAt(next);
    setOpen(null);
    if (next >= pieces.length - NEAR_THE_END) onNearEnd();
  };
  const skip = (piece: PieceView): void => {
    triage.act(piece, { kind: 'skip', skipped: piece.triage !== 'skipped' }, () => {
      announce(t('evidence.skipped'));
      go(1);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'arrowdown') go(1);
    else if (key === 'k' || key === 'arrowup') go(-1);
    else if (canEdit && key === 'l') setOpen('link');
    else if (canEdit && key === 'd') setOpen('similar');
    else if (canEdit && key === 'e') setOpen('edit');
    else if (canEdit && key === 'q') triage.act(current, { kind: 'star', starred: !triage.starred(current) });
    else if (event.key === '?') setOpen(open === 'keys' ? null : 'keys');
    else if (canEdit && key === 's') skip(current);
    else if (canEdit && key === 'u') triage.undo?.();
    else if (key === 'escape') setOpen(null);
    else return;
    event.preventDefault();
  };
  return {
    current,
    open,
    setOpen,
    go,
    skip,
    onKeyDown,
    select: (index: number): void => {
      if (index === at) return;
      setAt(index);
      setOpen(null);
    },
  };
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(target.tagName);
}
