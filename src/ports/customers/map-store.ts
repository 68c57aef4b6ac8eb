import type { CustomerMap } from '../../domain/customers/maps/customer-map';

/** What is read of maps beside the records that they are. */
export interface MapStore {
  /** The journeys of all personas. */
  journeys(productId: string): Promise<{ readonly personaId: string; readonly map: CustomerMap }[]>;
  /** Pieces of a persona that speak about one of the needs, the newest first. */
  piecesAbout(
    productId: string,
    personaId: string,
    needIds: readonly string[],
    limit: number,
  ): Promise<readonly string[]>;
}
