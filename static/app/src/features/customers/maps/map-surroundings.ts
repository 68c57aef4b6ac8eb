import { createContext, useContext } from 'react';
import type { CustomerMap, MapCell } from '@domain/customers/maps/customer-map';
import type { MapKind } from '@domain/records/map';
import type { WorkItem } from '@domain/items/work-item';
import type { BackingPiece } from '@contract/customers/map-views';
import type { NeedView } from '@contract/value/knowledge-views';

/** What every part of a map board needs of the board around it. */
export interface MapSurroundings {
  readonly projectId: string;
  readonly personaKey: string;
  readonly kind: MapKind;
  readonly map: CustomerMap;
  readonly canEdit: boolean;
  readonly needs: readonly NeedView[];
  /** Open work that serves a need, by need key. */
  readonly workOf: ReadonlyMap<string, readonly WorkItem[]>;
  readonly pieces: ReadonlyMap<string, BackingPiece>;
  /** The words by which a place on the map is called. */
  readonly cellName: (cell: MapCell) => string;
  /** The place beside another one: the next box, or the next stage in the same row. */
  readonly neighbour: (cell: MapCell, step: 1 | -1) => MapCell | null;
  readonly edit: (map: CustomerMap) => void;
  /** Keeps the keyboard on a note that is drawn anew, wherever it then stands. */
  readonly keepFocus: (noteId: string) => void;
  readonly remember: (piece: BackingPiece) => void;
}

const Surroundings = createContext<MapSurroundings | null>(null);
export const MapProvider = Surroundings.Provider;

/** The board around a part of it. */
export function useMapBoard(): MapSurroundings {
  const board = useContext(Surroundings);
  if (board === null) throw new Error('A part of a map stands outside of a board.');
  return board;
}
