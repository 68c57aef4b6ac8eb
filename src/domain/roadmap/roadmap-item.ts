import type { WorkItem } from '../items/work-item';
import type { IsoDate } from '../iso-date';

export const HORIZONS = ['now', 'next', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** A sprint that an item is in; days are null where the sprint has none yet. */
export interface SprintOfItem {
  readonly id: string;
  readonly name: string;
  readonly state: 'active' | 'future' | 'closed';
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
}

/** By what people sort their work in Jira, beside its type and its versions. */
export interface ItemSorting {
  readonly components: readonly Named[];
  readonly labels: readonly string[];
  /** The account that it is assigned to; null = nobody. */
  readonly assignee: Named | null;
}

/** A work item with what Jira says about its time, and by what it is sorted. */
export interface RoadmapItem extends WorkItem, ItemSorting {
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  /** The day on which Jira has it resolved; null = it is not, or its project sets no resolution. */
  readonly doneOn: IsoDate | null;
  /** The sprint it is in now or goes into next; a closed one only when there is no other. */
  readonly sprint: SprintOfItem | null;
  /** Jira's own order among all items, to be compared as text; null = this site has no rank. */
  readonly rank: string | null;
  /** Versions in which it is to be released. */
  readonly versions: readonly Named[];
  /** The team in Jira's field, or the item's components where the site has no such field. */
  readonly teams: readonly Named[];
}

/** Something of Jira's with an id and a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
