import type { RoadmapItem } from '../../domain/roadmap/roadmap-item';

/** An item with whether Jira shows it to some people of its project only. */
export interface ReadRoadmapItem {
  readonly item: RoadmapItem;
  readonly restricted: boolean;
}

/** The roadmap as the app sees it: for background work alone. */
export interface RoadmapAsApp {
  /** Ids of open work and of all work that carries a need or a value, ascending by number. */
  idsOf(projectIds: readonly string[]): Promise<string[]>;
  /** At most 100 items; the missing ones and sub-tasks are not there. */
  read(issueIds: readonly string[]): Promise<ReadRoadmapItem[]>;
  /** What is open below these items, stories and epics, in whatever project; efforts are not read. */
  openBelow(issueIds: readonly string[]): Promise<RoadmapItem[]>;
}

/** The roadmap through the eyes of the person who calls. */
export interface RoadmapAsUser {
  /** Those of the items that exist and that the person may see. A few points for each thousand, whatever the project holds. */
  visibleAmong(issueIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** At most 100 items of the projects named; those that are missing or hidden are not there. */
  read(issueIds: readonly string[], projectIds: readonly string[]): Promise<ReadRoadmapItem[]>;
  /** What stands below these items, stories and epics, in whatever project, as far as the person may see it. */
  below(issueIds: readonly string[], projectIds: readonly string[]): Promise<RoadmapItem[]>;
}
