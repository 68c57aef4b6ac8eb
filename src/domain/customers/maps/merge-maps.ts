import type { CustomerMap, MapNote, MapStage } from './customer-map';
import { same, threeWayMerge } from '../../records/three-way-merge';

/** A note or stage that two people changed differently; null where one of them took it away. */
export type MapConflict =
  | {
      readonly of: 'note';
      readonly id: string;
      readonly mine: MapNote | null;
      readonly theirs: MapNote | null;
    }
  | {
      readonly of: 'stage';
      readonly id: string;
      readonly mine: MapStage | null;
      readonly theirs: MapStage | null;
    };

export interface MergedMap {
  /** Both people's changes; where they conflict, theirs (which is stored already) until a person decides. */
  readonly map: CustomerMap;
  readonly conflicts: readonly MapConflict[];
}

/**
 * Merges two edits of one map note by note and stage by stage. A stage that one person took away while the
 * other put a note under it stays, so that nothing written is lost.
 */
export function mergeMaps(base: CustomerMap, mine: CustomerMap, theirs: CustomerMap): MergedMap {
  const notes = mergeParts(base.notes, mine.notes, theirs.notes);
  const stages = mergeParts(base.stages, mine.stages, theirs.stages);
  const kept = new Set(stages.parts.map((stage) => stage.id));
  const needed = new Set(notes.parts.flatMap((note) => (note.stageId === null ? [] : [note.stageId])));
  const known = [...theirs.stages, ...mine.stages, ...base.stages];
  const back = [...needed].flatMap((id) => {
    const stage = kept.has(id) ? undefined : known.find((one) => one.id === id);
    return stage === undefined ? [] : [stage];
  });
  const map = { stages: [...stages.parts, ...back], notes: notes.parts };
  return {
    // The very same object where nothing of mine is new, so that nothing is stored a second time.
    map: same(byId(map), byId(theirs)) ? theirs : map,
    conflicts: [
      ...notes.conflicts.map((conflict) => ({ of: 'note' as const, ...conflict })),
      ...stages.conflicts.map((conflict) => ({ of: 'stage' as const, ...conflict })),
    ],
  };
}

/**
 * The map with one edit taken back, whatever has happened to it since: the edit is reversed on top of what
 * stands now. A note that was changed again after it stays as it is now.
 */
export function undoEdit(before: CustomerMap, after: CustomerMap, now: CustomerMap): CustomerMap {
  return mergeMaps(after, before, now).map;
}

/** The map with a conflict decided for the person's own version. */
export function takeMine(map: CustomerMap, conflict: MapConflict): CustomerMap {
  if (conflict.of === 'stage') {
    const stages = map.stages.filter((stage) => stage.id !== conflict.id);
    if (conflict.mine !== null) return { ...map, stages: [...stages, conflict.mine] };
    return { stages, notes: map.notes.filter((note) => note.stageId !== conflict.id) };
  }
  const notes = map.notes.filter((note) => note.id !== conflict.id);
  const mine = conflict.mine;
  if (mine === null) return { ...map, notes };
  // The stage of my note may be gone by now: then it goes where theirs stands, or stays away.
  const stage = mine.stageId === null || map.stages.some((one) => one.id === mine.stageId);
  const place = stage ? mine : conflict.theirs === null ? null : { ...conflict.theirs, text: mine.text };
  return { ...map, notes: place === null ? notes : [...notes, place] };
}

function byId({ stages, notes }: CustomerMap): unknown {
  return [stages, notes].map((parts) => Object.fromEntries(parts.map((part) => [part.id, part])));
}

function mergeParts<T extends { readonly id: string }>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): {
  readonly parts: T[];
  readonly conflicts: { readonly id: string; readonly mine: T | null; readonly theirs: T | null }[];
} {
  const myParts = new Map(mine.map((part) => [part.id, part]));
  const theirParts = new Map(theirs.map((part) => [part.id, part]));
  const { merged, conflicts } = threeWayMerge<Record<string, T | undefined>>(
    Object.fromEntries(base.map((part) => [part.id, part])),
    Object.fromEntries(mine.map((part) => [part.id, part])),
    Object.fromEntries(theirs.map((part) => [part.id, part])),
  );
  return {
    parts: Object.values(merged).filter((part) => part !== undefined),
    conflicts: conflicts.map(({ field }) => ({
      id: field,
      mine: myParts.get(field) ?? null,
      theirs: theirParts.get(field) ?? null,
    })),
  };
}
