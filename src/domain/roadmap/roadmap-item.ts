import type { WorkItem } from '../product/work-item';
import type { IsoDate } from '../knowledge/iso-date';

export const HORIZONS = ['now', 'next', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** A sprint that an item is in; days are null where the sprint has none yet. */
export interface SprintOfItem {
  readonly state: 'active' | 'future' | 'closed';
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
}

/** A work item with what Jira says about its time. */
export interface RoadmapItem extends WorkItem {
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  /** The sprint it is in now or goes into next; a closed one only when there is no other. */
  readonly sprint: SprintOfItem | null;
}
