import type { CustomerMap } from '../../domain/customers/maps/customer-map';
import type { MapKind } from '../../domain/records/map';
import type { Authorship } from '../actor';

export interface StoredMap {
  readonly kind: MapKind;
  readonly version: number;
  readonly map: CustomerMap;
}

/** Empathy and journey maps, one of each kind for a persona. Every write is one statement. */
export interface MapStore {
  /** The maps of a persona; a kind that nobody has drawn is missing. */
  read(productId: string, personaId: string): Promise<StoredMap[]>;
  /** The journeys of all personas. */
  journeys(productId: string): Promise<{ readonly personaId: string; readonly map: CustomerMap }[]>;
  /** Stores a map that still has the version (0: is not there yet); false when it has another one by now. */
  save(productId: string, personaId: string, stored: StoredMap, by: Authorship): Promise<boolean>;
  /** Takes the maps of personas away. */
  remove(productId: string, personaIds: readonly string[], by: Authorship): Promise<void>;
  /** Pieces of a persona that speak about one of the needs, the newest first. */
  piecesAbout(
    productId: string,
    personaId: string,
    needIds: readonly string[],
    limit: number,
  ): Promise<readonly string[]>;
}
