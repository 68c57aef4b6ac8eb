import type { z } from 'zod';
import type { customerMap, StoredMapView } from '../../contract/customers/map-views';
import type { mapProcedures } from '../../contract/customers/maps-procedures';
import type { CustomerMap } from '../../domain/customers/maps/customer-map';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { readMaps } from '../../usecases/customers/read-maps';
import type { DrawnMap } from '../../usecases/customers/read-maps';
import { saveMap } from '../../usecases/customers/save-map';
import type { Implementations } from '../procedure-types';

export function buildMapProcedures(deps: KnowledgeDeps): Implementations<typeof mapProcedures> {
  return {
    'map.read': async ({ personaId }, call) => {
      const { empathy, journey, pieces } = await readMaps(call, personaId, deps);
      return {
        empathy: presentStored(empathy),
        journey: presentStored(journey),
        pieces: pieces.map(({ id, text, saidOn, channel }) => ({ id, text, saidOn, channel })),
      };
    },
    'map.save': async ({ projectId: _projectId, ...edit }, call) => {
      const { saved, stored } = await saveMap(call, edit, deps);
      if (!saved) return { kind: 'conflict' as const, theirs: presentStored(stored) };
      return { kind: 'saved' as const, stored: { version: stored.version, curve: [...stored.curve] } };
    },
  };
}

function presentStored({ version, map, curve }: DrawnMap): StoredMapView {
  return { version, map: presentMap(map), curve: [...curve] };
}

function presentMap(map: CustomerMap): z.output<typeof customerMap> {
  return {
    stages: map.stages.map((stage) => ({
      ...stage,
      needKeys: [...stage.needKeys],
      evidenceIds: [...stage.evidenceIds],
    })),
    notes: map.notes.map((note) => ({ ...note, evidenceIds: [...note.evidenceIds] })),
  };
}
