import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useMemo, useRef } from 'react';
import type { Named, RoadmapItem } from '@domain/roadmap/roadmap-item';
import { NO_SLICE } from '@domain/roadmap/story-map';
import type { SliceKind, StoryMap } from '@domain/roadmap/story-map';
import type { RankPlace } from '@jira/agile-moves';
import type { MapMoves } from './use-map-moves';

/** Where a story stands in the map. */
export interface StoryPlace {
  readonly story: RoadmapItem;
  readonly sliceId: string;
  readonly columnId: string;
  readonly at: number;
  /** Its cell, by rank. */
  readonly cell: readonly RoadmapItem[];
}

/** What mouse, menu and keys can do with a story; all three say the same things to Jira. */
export interface Drops {
  readonly placeOf: (storyId: string) => StoryPlace | null;
  readonly toSlice: (storyId: string, sliceId: string) => void;
  /** To the slice before (−1) or after (1). */
  readonly bySlice: (storyId: string, step: -1 | 1) => void;
  /** To a place of its own cell, from 0. */
  readonly toPlace: (storyId: string, at: number) => void;
}

/** The moves of a map, and the watch over what is dragged. */
export function useDrops(map: StoryMap, kind: SliceKind, moves: MapMoves): Drops {
  const latest = useRef({ map, kind, moves });
  useEffect(() => {
    latest.current = { map, kind, moves };
  });
  const drops = useMemo((): Drops => {
    const sliceOf = (id: string): Named | null => {
      const slice = latest.current.map.slices.find((each) => each.id === id);
      return slice === undefined || slice.id === NO_SLICE ? null : { id: slice.id, name: slice.name };
    };
    const placeOf = (storyId: string): StoryPlace | null => findPlace(latest.current.map, storyId);
    const toSlice = (storyId: string, sliceId: string): void => {
      const place = placeOf(storyId);
      if (place === null || place.sliceId === sliceId) return;
      latest.current.moves.toSlice(
        place.story,
        latest.current.kind,
        sliceOf(place.sliceId),
        sliceOf(sliceId),
      );
    };
    return {
      placeOf,
      toSlice,
      bySlice: (storyId, step) => {
        const { slices } = latest.current.map;
        const place = placeOf(storyId);
        if (place === null) return;
        const next = slices[slices.findIndex((slice) => slice.id === place.sliceId) + step];
        if (next !== undefined) toSlice(storyId, next.id);
      },
      toPlace: (storyId, at) => {
        const place = placeOf(storyId);
        if (place === null || at === place.at || at < 0 || at >= place.cell.length) return;
        const others = place.cell.filter((story) => story.id !== storyId);
        const to = rankAt(others, at);
        const back = rankAt(others, place.at);
        if (to !== null && back !== null) latest.current.moves.toRank(place.story, to, back);
      },
    };
  }, []);

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data['mapStory'] === 'string',
        onDrop: ({ source, location }) => {
          const storyId = String(source.data['mapStory']);
          const target = location.current.dropTargets[0]?.data;
          const place = drops.placeOf(storyId);
          if (target === undefined || place === null) return;
          const sliceId = String(target['sliceId']);
          if (sliceId !== place.sliceId) drops.toSlice(storyId, sliceId);
          else if (typeof target['at'] === 'number') drops.toPlace(storyId, target['at']);
        },
      }),
    [drops],
  );
  return drops;
}

function findPlace(map: StoryMap, storyId: string): StoryPlace | null {
  for (const slice of map.slices) {
    for (const [columnId, cell] of slice.cells) {
      const at = cell.findIndex((story) => story.id === storyId);
      const story = cell[at];
      if (story !== undefined) return { story, sliceId: slice.id, columnId, at, cell };
    }
  }
  return null;
}

/** The rank that brings a story to a place among the others of its cell. */
function rankAt(others: readonly RoadmapItem[], at: number): RankPlace | null {
  const after = others[at - 1];
  if (after !== undefined) return { after: after.key };
  const before = others[at];
  return before === undefined ? null : { before: before.key };
}
