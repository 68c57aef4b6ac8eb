import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { useDrawer } from '../drawer';
import type { Triage } from './use-triage';

/** So near to the last piece that is there the next ones are asked for. */
const NEAR_THE_END = 5;

/** The form that is open at the piece in hand. */
export type OpenAtPiece = 'link' | 'similar' | 'edit' | null;

export type InboxHand = ReturnType<typeof useInboxHand>;

interface InboxHandOptions {
  /** What it is in hand in; null for a piece that stands alone. */
  readonly list: RefObject<HTMLElement> | null;
  readonly pieces: readonly PieceView[];
  readonly triage: Triage;
  readonly onNearEnd: () => void;
}

/** Which piece is in hand and what is open at it; arrows walk in the list. */
export function useInboxHand({ list, pieces, triage, onNearEnd }: InboxHandOptions) {
  const { t } = useText();
  const announce = useAnnounce();
  const drawer = useDrawer();
  const [{ id, at }, setHand] = useState<{ readonly id: string | null; readonly at: number }>({
    id: null,
    at: 0,
  });
  const [open, setOpen] = useState<OpenAtPiece>(null);
  const known = pieces.findIndex((piece) => piece.id === id);
  // What was in hand may have left the list by what was done with it: then the next one stands in its place.
  const place = known >= 0 ? known : Math.min(at, pieces.length - 1);
  const current = pieces[place];
  const follow = useFollowedHand(list, current?.id);
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(pieces.length - 1, index));
    setHand({ id: pieces[next]?.id ?? null, at: next });
    setOpen(null);
    if (next >= pieces.length - NEAR_THE_END) onNearEnd();
  };
  const latest = useRef({ current, place, moveTo });
  useLayoutEffect(() => {
    latest.current = { current, place, moveTo };
  });
  const walk = (step: number): void => {
    if (pieces[place + step] === undefined) return;
    follow();
    moveTo(place + step);
  };
  const done = (piece: PieceView): void => {
    const now = latest.current;
    // Unless it went on by itself, or somebody walked on meanwhile.
    if (now.current?.id !== piece.id) return;
    follow();
    now.moveTo(now.place + 1);
  };
  const skip = (piece: PieceView): void => {
    triage.act(piece, { kind: 'skip', skipped: piece.triage !== 'skipped' }, () => {
      announce(t('evidence.skipped'));
      done(piece);
    });
  };
  const openBeside = (): void => {
    if (current === undefined) return;
    drawer?.open({ kind: 'quote', id: current.id }, () =>
      pieces.map((piece) => ({ kind: 'quote' as const, id: piece.id })),
    );
  };
  return {
    current,
    open,
    setOpen,
    done,
    skip,
    /** Opens the piece beside its list. */
    openBeside: list === null ? null : openBeside,
    walk,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'ArrowDown') walk(1);
      else if (event.key === 'ArrowUp') walk(-1);
      // The drawer beside it keeps the key where nothing is open here.
      else if (event.key === 'Escape' && open !== null) setOpen(null);
      else return;
      event.preventDefault();
    },
    select: (index: number): void => {
      if (index !== place) moveTo(index);
    },
  };
}

/**
 * Brings the focus to the piece in hand when it becomes another one.
 * @returns to be called before it does, by what a person did in the list
 */
function useFollowedHand(list: RefObject<HTMLElement> | null, id: string | undefined): () => void {
  const follows = useRef(false);
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    list?.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [list, id]);
  return () => {
    follows.current = true;
  };
}
