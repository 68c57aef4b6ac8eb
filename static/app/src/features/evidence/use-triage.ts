import { useState } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useManyAction, useTakeBack } from './use-many-action';
import type { ManyAction } from './use-many-action';
import { usePieceAction } from './use-piece-action';
import type { PieceAction, PieceActionOn } from './use-piece-action';

export interface Triage {
  readonly act: (piece: PieceView, action: PieceAction, after?: () => void) => void;
  /** Acts on many pieces as one act; `after` hears of how many it was. */
  readonly actOnMany: (ids: readonly string[], action: ManyAction, after: (changed: number) => void) => void;
  /** Whether a piece is starred, from the click on. */
  readonly starred: (piece: PieceView) => boolean;
  /** Takes the last action back; null when there is none. */
  readonly undo: (() => void) | null;
  readonly error: unknown;
  readonly busy: boolean;
}

/** What was done last, as what takes it back: an action on one piece, or the instants of acts on many. */
type Done = PieceActionOn | { readonly acts: readonly number[] };

/** Acts on pieces, as fast as somebody clicks, and remembers how to take each action back. */
export function useTriage(projectId: string): Triage {
  const action = usePieceAction(projectId);
  const many = useManyAction(projectId);
  const takeBack = useTakeBack(projectId);
  const [done, setDone] = useState<readonly Done[]>([]);
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
    actOnMany: (ids, what, after) => {
      setError(null);
      many.send({ ids, action: what }).then(({ changed, acts }) => {
        setDone((before) => [...before, { acts }]);
        after(changed);
      }, setError);
    },
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
            const forget = (): void => {
              setDone((before) => before.filter((one) => one !== last));
            };
            setError(null);
            if ('acts' in last) takeBack.send(last.acts).then(forget, setError);
            else void send(last, forget);
          },
    error,
    busy: action.busy || many.busy || takeBack.busy,
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
