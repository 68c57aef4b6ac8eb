import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { OutlineView } from '@contract/roadmap/outline-views';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import type { TotalBasis } from '@domain/roadmap/total';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import type { PageLocation } from '../../tab';
import type { PlanRow } from './plan-rows';
import type { PlanEdits } from './use-plan-edits';
import type { ViewChoice } from './view-choice';

/** What a lane without work needs to offer an epic. */
export interface PlanContext {
  readonly projectId: string;
  /** What the product knows; goals, themes, journeys and tests are there once the outline has come. */
  readonly snapshot: KnowledgeSnapshot & Partial<Omit<OutlineView, 'balanceTarget'>>;
  readonly work: WorkItems;
  /** What totals of any of its items are made of. */
  readonly basis: TotalBasis;
}

/** What every view but the list gets. */
export interface PlanViewProps {
  /** What the filter lets through, and all that there is. */
  readonly rows: readonly PlanRow[];
  readonly all: readonly PlanRow[];
  readonly filter: ItemFilter;
  readonly choice: ViewChoice;
  readonly context: PlanContext;
  readonly edits: PlanEdits;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
  readonly place: PageLocation;
  /** Where the scale of all intervals ends, in customers per 100. */
  readonly scaleEnd: number;
  readonly onOpen: (row: PlanRow) => void;
}
