import { AppError } from '../../domain/app-error';
import { emptyMap } from '../../domain/customers/maps/customer-map';
import { isWhole } from '../../domain/records/map';
import type { CustomerMap } from '../../domain/customers/maps/customer-map';
import type { MapKind } from '../../domain/records/map';
import type { Actor } from '../../ports/actor';
import { productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { curveOf, mapOwner } from './read-maps';
import type { DrawnMap } from './read-maps';

export interface MapEdit {
  readonly personaId: string;
  readonly kind: MapKind;
  readonly version: number;
  readonly map: CustomerMap;
}

/**
 * Stores a map on the version that the person drew on; `saved` false with the newer map when somebody else was
 * faster, so that the two can be merged.
 * @throws AppError `invalid` for a note that stands nowhere, `not-found` for a persona that is gone
 */
export async function saveMap(
  projectId: string,
  { personaId, kind, version, map }: MapEdit,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<{ readonly saved: boolean; readonly stored: DrawnMap }> {
  if (!isWhole(kind, map)) {
    throw new AppError('invalid', 'A note stands in a place that this map does not have.', { path: 'map' });
  }
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  await mapOwner(productId, personaId, deps);
  const saved = await deps.maps.save(productId, personaId, { kind, version, map }, by);
  if (saved) {
    const curve = await curveOf(map, catalogue, personaId, deps);
    return { saved, stored: { version: version + 1, map, curve } };
  }
  const newer = (await deps.maps.read(productId, personaId)).find((one) => one.kind === kind);
  const theirs = newer?.map ?? emptyMap;
  const curve = await curveOf(theirs, catalogue, personaId, deps);
  return { saved, stored: { version: newer?.version ?? 0, map: theirs, curve } };
}
