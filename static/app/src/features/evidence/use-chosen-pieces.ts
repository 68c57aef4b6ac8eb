import { useRef, useState } from 'react';
import type { PieceFilter, PieceView } from '@contract/evidence/evidence-views';
import { ask } from '../../api/ask';
import { useSelection } from '../../ui/use-selection';

export interface ChosenPieces {
  readonly ids: ReadonlySet<string>;
  /** The filter shows more than one choice holds. */
  readonly more: boolean;
  readonly has: (id: string) => boolean;
  /** Chooses one, or lets it go; with `range`, all from the one before up to it. */
  readonly toggle: (id: string, range?: boolean) => void;
  /** Chooses all that the filter shows, wherever the list has got to. */
  readonly all: () => void;
  readonly asking: boolean;
  readonly failure: unknown;
  readonly clear: () => void;
}

/** The pieces that are chosen to be dealt with together. */
export function useChosenPieces(
  projectId: string,
  filter: PieceFilter,
  pieces: readonly PieceView[],
): ChosenPieces {
  const { ids, has, toggle, add, clear } = useSelection();
  const last = useRef<string | null>(null);
  const [state, setState] = useState<{ more: boolean; asking: boolean; failure: unknown }>(atRest);
  return {
    ids,
    has,
    more: state.more,
    asking: state.asking,
    failure: state.failure,
    toggle: (id, range = false) => {
      const from = pieces.findIndex((piece) => piece.id === last.current);
      const to = pieces.findIndex((piece) => piece.id === id);
      last.current = id;
      if (range && from >= 0 && to >= 0)
        add(pieces.slice(Math.min(from, to), Math.max(from, to) + 1).map((piece) => piece.id));
      else toggle(id);
    },
    all: () => {
      setState({ ...atRest, asking: true });
      ask('evidence.choose', { projectId, filter }).then(
        (found) => {
          add(found.ids);
          setState({ ...atRest, more: found.more });
        },
        (failure: unknown) => {
          setState({ ...atRest, failure });
        },
      );
    },
    clear: () => {
      clear();
      setState(atRest);
    },
  };
}

const atRest = { more: false, asking: false, failure: null };
