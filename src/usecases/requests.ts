import type { Clock } from '../ports/clock';
import type { CatalogueStore } from '../adapters/store/evidence/catalogue-store';
import type { ItemStore } from '../adapters/store/items/item-store';
import type { ItemTurnStore } from '../adapters/store/items/item-turn-store';
import type { LaneStore } from '../adapters/store/items/lane-store';
import type { MarkStore } from '../adapters/store/items/mark-store';
import type { JobStore } from '../adapters/store/job-store';
import type { ProductStore } from '../adapters/store/product/product-store';
import type { KnowledgeStore } from '../adapters/store/value/knowledge-store';
import type { RecomputeQueue } from '../ports/value/recompute-queue';
import type { JiraSetup, WorkItems, WorkItemsAsApp } from '../ports/items/work-items';
import type { CallDeps } from './call';
import type { Recording } from './records/record-history';

/** What a call from a surface needs; Jira is read and changed as the person who calls. */
export interface Requests extends Recording, CallDeps {
  readonly clock: Clock;
  readonly knowledge: KnowledgeStore;
  readonly products: ProductStore;
  readonly catalogue: CatalogueStore;
  readonly items: ItemStore;
  readonly marks: MarkStore;
  readonly lanes: LaneStore;
  readonly turns: ItemTurnStore;
  readonly jobs: JobStore;
  readonly queue: RecomputeQueue;
  readonly jira: WorkItems;
  /** What stands below an epic counts for it whatever project it is in, so it is read as the app. */
  readonly family: Pick<WorkItemsAsApp, 'childrenOf' | 'readMany'>;
  readonly setup: JiraSetup;
}
