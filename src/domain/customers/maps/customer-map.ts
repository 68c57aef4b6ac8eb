import type { MapRow } from '../../records/map';

/** The place of a note: a box of an empathy map (no stage), or a row under a stage of a journey map. */
export interface MapCell {
  readonly stageId: string | null;
  readonly row: MapRow;
}

/** A note on a map: backed by evidence, or assumed when there is none. */
export interface MapNote extends MapCell {
  readonly id: string;
  readonly text: string;
  /** Order inside its cell; a fraction, so that moving one note leaves the others alone. */
  readonly place: number;
  readonly evidenceIds: readonly string[];
  /** The need behind the note, if one was named: work that serves it fixes what the note says. */
  readonly needKey: string | null;
}

/** A step on a persona's way. */
export interface MapStage {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly needKeys: readonly string[];
  /** Evidence attached to the stage itself, apart from that of its notes and needs. */
  readonly evidenceIds: readonly string[];
}

/** An empathy map (no stages) or a journey map of one persona. */
export interface CustomerMap {
  readonly stages: readonly MapStage[];
  readonly notes: readonly MapNote[];
}

export const emptyMap: CustomerMap = { stages: [], notes: [] };

/** The stages from left to right. */
export function stagesInOrder(map: CustomerMap): readonly MapStage[] {
  return inOrder(map.stages);
}

/** The notes of a cell from top to bottom. */
export function notesIn(map: CustomerMap, cell: MapCell): readonly MapNote[] {
  return inOrder(map.notes.filter((note) => note.stageId === cell.stageId && note.row === cell.row));
}

/** The map with a note at the end of a cell. */
export function addNote(map: CustomerMap, id: string, cell: MapCell, text: string): CustomerMap {
  const { stageId, row } = cell;
  const place = placeAt(notesIn(map, cell), Number.POSITIVE_INFINITY);
  const note: MapNote = { id, stageId, row, text, place, evidenceIds: [], needKey: null };
  return { ...map, notes: [...map.notes, note] };
}

/** The map with other words, evidence or need on a note; a note that is gone stays gone. */
export function changeNote(
  map: CustomerMap,
  id: string,
  change: Partial<Pick<MapNote, 'text' | 'evidenceIds' | 'needKey'>>,
): CustomerMap {
  return { ...map, notes: map.notes.map((note) => (note.id === id ? { ...note, ...change } : note)) };
}

/** The map with a note brought to a cell, before the note that stands `at` there now; beyond the end = last. */
export function moveNote(map: CustomerMap, id: string, cell: MapCell, at: number): CustomerMap {
  const others = notesIn(map, cell).filter((note) => note.id !== id);
  const { stageId, row } = cell;
  const place = placeAt(others, at);
  return {
    ...map,
    notes: map.notes.map((note) => (note.id === id ? { ...note, stageId, row, place } : note)),
  };
}

export function removeNote(map: CustomerMap, id: string): CustomerMap {
  return { ...map, notes: map.notes.filter((note) => note.id !== id) };
}

/** The map with an empty stage at its end. */
export function addStage(map: CustomerMap, id: string, name: string): CustomerMap {
  const place = placeAt(stagesInOrder(map), Number.POSITIVE_INFINITY);
  return { ...map, stages: [...map.stages, { id, name, place, needKeys: [], evidenceIds: [] }] };
}

export function changeStage(
  map: CustomerMap,
  id: string,
  change: Partial<Pick<MapStage, 'name' | 'needKeys' | 'evidenceIds'>>,
): CustomerMap {
  return { ...map, stages: map.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)) };
}

/** The map with a stage brought before the one that stands `at` now; beyond the end = last. */
export function moveStage(map: CustomerMap, id: string, at: number): CustomerMap {
  const others = stagesInOrder(map).filter((stage) => stage.id !== id);
  const place = placeAt(others, at);
  return { ...map, stages: map.stages.map((stage) => (stage.id === id ? { ...stage, place } : stage)) };
}

/** The map without a stage and everything under it. */
export function removeStage(map: CustomerMap, id: string): CustomerMap {
  return {
    stages: map.stages.filter((stage) => stage.id !== id),
    notes: map.notes.filter((note) => note.stageId !== id),
  };
}

/** A place between two neighbours of an ordered list. */
function placeAt(ordered: readonly { readonly place: number }[], at: number): number {
  const index = Math.max(0, Math.min(at, ordered.length));
  const before = ordered[index - 1]?.place;
  const after = ordered[index]?.place;
  if (before === undefined) return after === undefined ? 0 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

function inOrder<T extends { readonly id: string; readonly place: number }>(
  list: readonly T[],
): readonly T[] {
  return [...list].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}
