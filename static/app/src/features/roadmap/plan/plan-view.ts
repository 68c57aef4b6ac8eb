import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { OutlineView } from '@contract/roadmap/outline-views';
import type { WorkItems } from '../../../api/work-items/use-work-items';
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
}

/** What every view but the list gets. */
export interface PlanViewProps {
  readonly rows: readonly PlanRow[];
  readonly choice: ViewChoice;
  readonly context: PlanContext;
  readonly edits: PlanEdits;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
  readonly place: PageLocation;
  readonly onOpen: (row: PlanRow) => void;
}
