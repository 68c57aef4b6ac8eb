import { useEffect, useReducer } from 'react';
import type { CustomerMap } from '@domain/customers/maps/customer-map';
import type { MapKind } from '@domain/records/map';
import type { MapConflict } from '@domain/customers/maps/merge-maps';
import type { StoredMapView } from '@contract/customers/map-views';
import type { InPlace } from '../../../api/write';
import { useWrite } from '../../../api/write';
import { editMap, mustSend, startEditing } from './map-editing';
import type { MapEditing } from './map-editing';

export interface MapEditor {
  readonly state: MapEditing;
  readonly edit: (map: CustomerMap) => void;
  readonly undo: () => void;
  readonly decide: (conflict: MapConflict, mine: boolean) => void;
  /** Sends again what could not be stored. */
  readonly retry: () => void;
}

/** What was drawn stands in the editor already. */
const asDrawn: InPlace<'map.save'> = { in: 'map.read', put: (shown) => shown };

/** Edits one map in place: every step is sent at once, one at a time, and merged with what others did. */
export function useMapEditor(
  projectId: string,
  personaId: string,
  kind: MapKind,
  opened: StoredMapView,
): MapEditor {
  const [state, step] = useReducer(editMap, opened, startEditing);
  const save = useWrite('map.save', { place: asDrawn });
  const due = mustSend(state);
  const { map, version } = state;
  useEffect(() => {
    if (!due) return;
    step({ kind: 'send' });
    const send = async (): Promise<void> => {
      try {
        const sent = {
          stages: map.stages.map((stage) => ({
            ...stage,
            needKeys: [...stage.needKeys],
            evidenceIds: [...stage.evidenceIds],
          })),
          notes: map.notes.map((note) => ({ ...note, evidenceIds: [...note.evidenceIds] })),
        };
        const answer = await save.send({ projectId, personaId, kind, version, map: sent });
        if (answer.kind === 'conflict') step({ kind: 'newer', stored: answer.theirs });
        else step({ kind: 'saved', ...answer.stored });
      } catch (error) {
        step({ kind: 'failed', error });
      }
    };
    void send();
    // One send for each time that something is due; what it sends is the map of that moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [due]);
  return {
    state,
    edit: (next) => {
      step({ kind: 'edit', map: next });
    },
    undo: () => {
      step({ kind: 'undo' });
    },
    decide: (conflict, mine) => {
      step({ kind: 'decide', conflict, mine });
    },
    retry: () => {
      step({ kind: 'retry' });
    },
  };
}
