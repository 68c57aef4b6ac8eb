import type { EffortView } from '@contract/value/score-view';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';

/** What is left of an epic, with the projects that its stories are in; undefined until their names are known. */
export interface KnownEffort extends EffortView {
  readonly projectNames: ReadonlyMap<string, string> | undefined;
}

/** What stands below the product's epics in projects of others, and what is left of each epic, by issue id. */
export interface Family {
  readonly elsewhere: readonly RoadmapItem[];
  readonly efforts: ReadonlyMap<string, KnownEffort>;
}

export const NO_FAMILY: Family = { elsewhere: [], efforts: new Map() };
