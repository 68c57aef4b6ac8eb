import { emptyMap } from '../../domain/customers/maps/customer-map';
import type { CustomerMap } from '../../domain/customers/maps/customer-map';
import { asRecord } from '../../domain/records/kinds';
import type { MapKind } from '../../domain/records/map';
import { recordIdOf } from '../../domain/records/record-id';
import { same } from '../../domain/records/three-way-merge';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { addRecord, saveRecord } from '../records/save-record';
import { curveOf, drawnMaps, mapOwner } from './read-maps';
import type { DrawnMap } from './read-maps';

export interface MapEdit {
  readonly personaId: string;
  readonly kind: MapKind;
  readonly version: number;
  readonly map: CustomerMap;
}

interface Kept {
  readonly saved: boolean;
  readonly version: number;
  readonly map: CustomerMap;
}

/**
 * Stores a map on the version that the person drew on; `saved` false with the newer map when somebody else was
 * faster, so that the two can be merged.
 * @throws AppError `invalid` for a note that stands nowhere, `not-found` for a persona that is gone
 */
export async function saveMap(
  call: Call,
  edit: MapEdit,
  deps: KnowledgeDeps,
): Promise<{ readonly saved: boolean; readonly stored: DrawnMap }> {
  await mapOwner(call, edit.personaId, deps);
  const { saved, version, map } = await keep(call, edit, deps);
  return { saved, stored: { version, map, curve: await curveOf(call, map, edit.personaId, deps) } };
}

async function keep(call: Call, edit: MapEdit, deps: KnowledgeDeps): Promise<Kept> {
  const { personaId, kind, version } = edit;
  const drawn = (await drawnMaps(call, personaId, deps)).find((one) => one.kind === kind);
  if (version !== (drawn?.version ?? 0)) {
    return { saved: false, version: drawn?.version ?? 0, map: drawn?.map ?? emptyMap };
  }
  const set = { content: edit.map };
  if (drawn === undefined) {
    const id = recordIdOf('map', personaId, kind);
    const added = await addRecord(call, 'map', { id, set: { ...set, personaId, kind } }, deps);
    const map = asRecord('map', added.value).content;
    // Two may draw the first note at once: the record is then the other one's.
    return { saved: same(map, edit.map), version: added.version, map };
  }
  const outcome = await saveRecord(call, 'map', { id: drawn.id, version, set }, deps);
  const record = outcome.kind === 'saved' ? outcome.record : outcome.theirs;
  return {
    saved: outcome.kind === 'saved',
    version: record.version,
    map: asRecord('map', record.value).content,
  };
}
