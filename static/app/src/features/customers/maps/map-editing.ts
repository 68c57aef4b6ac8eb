import type { CustomerMap } from '@domain/customers/maps/customer-map';
import { mergeMaps, takeMine, undoEdit } from '@domain/customers/maps/merge-maps';
import type { MapConflict } from '@domain/customers/maps/merge-maps';
import type { EmotionPoint, StoredMapView } from '@contract/customers/map-views';

interface Edit {
  readonly before: CustomerMap;
  readonly after: CustomerMap;
}

/** A map in a person's hands. What is not stored yet is `map`; what the app has stored last is `stored`. */
export interface MapEditing {
  readonly map: CustomerMap;
  readonly stored: CustomerMap;
  readonly version: number;
  readonly curve: readonly EmotionPoint[];
  /** What can be taken back, the latest last. */
  readonly edits: readonly Edit[];
  /** Notes and stages that somebody else changed meanwhile, too: theirs are shown until the person decides. */
  readonly conflicts: readonly MapConflict[];
  /** How often somebody else's changes were taken in. */
  readonly merges: number;
  /** The map on its way to the app. */
  readonly sending: CustomerMap | null;
  readonly error: unknown;
}

export type MapStep =
  | { readonly kind: 'edit'; readonly map: CustomerMap }
  | { readonly kind: 'undo' }
  | { readonly kind: 'send' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'saved'; readonly version: number; readonly curve: readonly EmotionPoint[] }
  | { readonly kind: 'newer'; readonly stored: StoredMapView }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'decide'; readonly conflict: MapConflict; readonly mine: boolean };

const MOST_UNDO = 100;

export function startEditing({ map, version, curve }: StoredMapView): MapEditing {
  return {
    map,
    stored: map,
    version,
    curve,
    edits: [],
    conflicts: [],
    merges: 0,
    sending: null,
    error: null,
  };
}

/** Whether something waits to be sent; after a failure only a further step sends again. */
export function mustSend(state: MapEditing): boolean {
  return state.map !== state.stored && state.sending === null && state.error === null;
}

/** The next state; nothing here waits or asks, so every order of events can be tried. */
export function editMap(state: MapEditing, step: MapStep): MapEditing {
  switch (step.kind) {
    case 'edit': {
      if (step.map === state.map) return state;
      const edits = [...state.edits, { before: state.map, after: step.map }].slice(-MOST_UNDO);
      return { ...state, map: step.map, edits, error: null };
    }
    case 'undo': {
      const last = state.edits.at(-1);
      if (last === undefined) return state;
      const map = undoEdit(last.before, last.after, state.map);
      return { ...state, map, edits: state.edits.slice(0, -1), error: null };
    }
    case 'send':
      return { ...state, sending: state.map, error: null };
    case 'retry':
      return { ...state, error: null };
    case 'saved':
      return {
        ...state,
        stored: state.sending ?? state.map,
        sending: null,
        version: step.version,
        curve: step.curve,
      };
    case 'newer': {
      const { map: theirs, version, curve } = step.stored;
      const { map, conflicts } = mergeMaps(state.stored, state.map, theirs);
      return {
        ...state,
        map,
        stored: theirs,
        version,
        curve,
        sending: null,
        merges: state.merges + 1,
        conflicts: [
          ...state.conflicts.filter((old) => conflicts.every((next) => next.id !== old.id)),
          ...conflicts,
        ],
      };
    }
    case 'failed':
      return { ...state, sending: null, error: step.error };
    case 'decide': {
      const conflicts = state.conflicts.filter((one) => one.id !== step.conflict.id);
      if (!step.mine) return { ...state, conflicts };
      return editMap({ ...state, conflicts }, { kind: 'edit', map: takeMine(state.map, step.conflict) });
    }
  }
}
