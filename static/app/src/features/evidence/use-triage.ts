import { useState } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { usePieceAction } from './use-piece-action';
import type { PieceAction, PieceActionOn } from './use-piece-action';

export interface Triage {
  readonly act: (piece: PieceView, action: PieceAction, after?: () => void) => void;
  /** Whether a piece is starred, from the click on. */
  readonly starred: (piece: PieceView) => boolean;
  /** Takes the last action back; null when there is none. */
  readonly undo: (() => void) | null;
  readonly error: unknown;
  readonly busy: boolean;
}

/** Acts on pieces, as fast as somebody clicks, and remembers how to take each action back. */
export function useTriage(projectId: string): Triage {
  const action = usePieceAction(projectId);
  const [done, setDone] = useState<readonly PieceActionOn[]>([]);
  const [stars, setStars] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const last = done.at(-1);
  const send = async (request: PieceActionOn, after: () => void): Promise<void> => {
    setError(null);
    try {
      await action.send(request);
      after();
    } catch (failure) {
      setError(failure);
    }
  };
  const star = async (request: PieceActionOn, starred: boolean, after: () => void): Promise<void> => {
    setStars((before) => new Map(before).set(request.id, starred));
    await send(request, after);
    // Unless it was turned again meanwhile.
    setStars((before) => new Map([...before].filter(([id, last]) => id !== request.id || last !== starred)));
  };
  return {
    act: (piece, what, after) => {
      const request = { id: piece.id, action: what };
      const note = (): void => {
        setDone((before) => [...before, { id: piece.id, action: inverseOf(piece, what) }]);
        after?.();
      };
      void (what.kind === 'star' ? star(request, what.starred, note) : send(request, note));
    },
    starred: (piece) => stars.get(piece.id) ?? piece.starred,
    undo:
      last === undefined
        ? null
        : () => {
            void send(last, () => {
              setDone((before) => before.slice(0, -1));
            });
          },
    error,
    busy: action.busy,
  };
}

/** What brings a piece back to how it is before the action. */
export function inverseOf(piece: PieceView, action: PieceAction): PieceAction {
  switch (action.kind) {
    case 'link': {
      const before = piece.links.find((link) => link.needKey === action.link.needKey);
      if (before === undefined) return { kind: 'unlink', needKey: action.link.needKey };
      const { needKey, stance, strength, why } = before;
      return { kind: 'link', link: { needKey, stance, strength, why } };
    }
    case 'unlink': {
      const before = piece.links.find((link) => link.needKey === action.needKey);
      return before === undefined
        ? { kind: 'unlink', needKey: action.needKey }
        : {
            kind: 'link',
            link: {
              needKey: before.needKey,
              stance: before.stance,
              strength: before.strength,
              why: before.why,
            },
          };
    }
    case 'skip':
      return { kind: 'skip', skipped: !action.skipped };
    case 'star':
      return { kind: 'star', starred: !action.starred };
    case 'consent':
      return { kind: 'consent', quotable: !action.quotable };
    case 'delete':
      return { kind: 'delete', deleted: !action.deleted };
    case 'merge':
      return { kind: 'merge', into: null };
  }
}
