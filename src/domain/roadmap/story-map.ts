import type { Named, RoadmapItem } from './roadmap-item';
import { totalOf } from './total';
import type { Total, TotalBasis } from './total';

/** A step of a journey (or a theme, where nobody drew a journey), with the needs that people have there. */
export interface MapStage {
  readonly key: string;
  readonly name: string;
  readonly needKeys: readonly string[];
}

export type SliceKind = 'sprint' | 'version';

/** A horizontal slice of the map: a sprint, a version, or what is in none. */
export interface MapSlice extends Named {
  /** Its stories by epic column, by rank. */
  readonly cells: ReadonlyMap<string, readonly RoadmapItem[]>;
  readonly items: number;
  readonly total: Total;
  readonly personaKeys: readonly string[];
  /** Stages that this slice leaves without any work, done or open; none for a slice that holds nothing. */
  readonly missingStages: readonly string[];
}

/** A column: an epic, or the stories of a stage that hang under none. */
export interface MapColumn {
  readonly id: string;
  readonly epic: RoadmapItem | null;
}

export interface MapStageColumns {
  readonly stage: MapStage;
  readonly columns: readonly MapColumn[];
}

export interface StoryMap {
  readonly stages: readonly MapStageColumns[];
  readonly slices: readonly MapSlice[];
}

/** Key of the stage for work whose needs stand in none, and id of the slice for work in none. */
export const NO_STAGE = '';
export const NO_SLICE = '';

interface MapRequest {
  readonly items: readonly RoadmapItem[];
  /** All needs that an item serves, its stories' and its epic's included, by item id. */
  readonly needsOf: (item: RoadmapItem) => readonly string[];
  readonly personasOf: (item: RoadmapItem) => readonly string[];
  readonly stages: readonly MapStage[];
  readonly kind: SliceKind;
  /** Open sprints or unreleased versions in their order; the slice for the rest is added. */
  readonly slices: readonly Named[];
  readonly basis: TotalBasis;
}

/**
 * The story map (Patton 2014): the way of a persona from left to right, the order of delivery from above. An epic
 * stands in the stage of the first of its needs that has one; every story stands once, in the first of its slices
 * that is shown. A slice that leaves a stage empty is no walking skeleton: nobody could go the whole way.
 */
export function storyMap({ items, needsOf, personasOf, stages, kind, slices, basis }: MapRequest): StoryMap {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parents = new Set(items.flatMap((item) => item.parentId ?? []));
  const isEpic = (item: RoadmapItem): boolean => item.hierarchyLevel > 0 || parents.has(item.id);
  const stories = items.filter((item) => !isEpic(item)).sort(compareRank);
  const stageOf = (item: RoadmapItem): string =>
    needsOf(item)
      .map((key) => stages.find((stage) => stage.needKeys.includes(key))?.key)
      .find((key) => key !== undefined) ?? NO_STAGE;
  const epicOf = (story: RoadmapItem): RoadmapItem | null => {
    const parent = story.parentId === null ? undefined : byId.get(story.parentId);
    return parent !== undefined && isEpic(parent) ? parent : null;
  };
  const epics = items.filter((item) => isEpic(item) && item.statusCategory !== 'done').sort(compareRank);
  const shown = new Set(epics.map((epic) => epic.id));
  const loose = new Set<string>();
  const columnOf = (story: RoadmapItem): string => {
    const epic = epicOf(story);
    if (epic !== null && shown.has(epic.id)) return epic.id;
    const stage = stageOf(story);
    loose.add(stage);
    return `stage ${stage}`;
  };
  const open = stories.filter((story) => story.statusCategory !== 'done');
  const columnByStory = new Map(open.map((story) => [story.id, columnOf(story)]));
  const wanted = new Set(slices.map((slice) => slice.id));
  const sliceOf = (story: RoadmapItem): string => {
    const own = kind === 'sprint' ? (story.sprint === null ? [] : [story.sprint]) : story.versions;
    return own.find((each) => wanted.has(each.id))?.id ?? NO_SLICE;
  };
  const stageColumns = [...stages, { key: NO_STAGE, name: '', needKeys: [] }].map((stage) => ({
    stage,
    columns: [
      ...epics.filter((epic) => stageOf(epic) === stage.key).map((epic) => ({ id: epic.id, epic })),
      ...(loose.has(stage.key) ? [{ id: `stage ${stage.key}`, epic: null }] : []),
    ],
  }));
  const stageByColumn = new Map(
    stageColumns.flatMap(({ stage, columns }) => columns.map((column) => [column.id, stage.key] as const)),
  );
  return {
    stages: stageColumns.filter(({ stage, columns }) => stage.key !== NO_STAGE || columns.length > 0),
    slices: [...slices, { id: NO_SLICE, name: '' }].map((slice) => {
      const own = open.filter((story) => sliceOf(story) === slice.id);
      const cells = new Map<string, RoadmapItem[]>();
      for (const story of own) {
        const column = columnByStory.get(story.id) ?? '';
        cells.set(column, [...(cells.get(column) ?? []), story]);
      }
      const done = stories.filter((story) => story.statusCategory === 'done' && sliceOf(story) === slice.id);
      const reached = new Set([
        ...[...cells.keys()].map((column) => stageByColumn.get(column) ?? NO_STAGE),
        ...done.map(stageOf),
      ]);
      return {
        id: slice.id,
        name: slice.name,
        cells,
        items: own.length,
        total: totalOf(own, basis),
        personaKeys: [...new Set(own.flatMap(personasOf))],
        missingStages:
          slice.id === NO_SLICE || reached.size === 0
            ? []
            : stages.filter((stage) => !reached.has(stage.key)).map((stage) => stage.key),
      };
    }),
  };
}

/** Jira's rank, then the key's number: an order that holds without ranks too. */
function compareRank(a: RoadmapItem, b: RoadmapItem): number {
  if (a.rank !== null && b.rank !== null && a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.key.localeCompare(b.key, 'en', { numeric: true });
}
