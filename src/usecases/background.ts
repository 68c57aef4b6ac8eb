import type { Clock } from '../ports/clock';
import type { ItemStore } from '../adapters/store/items/item-store';
import type { LaneStore } from '../adapters/store/items/lane-store';
import type { MarkStore } from '../adapters/store/items/mark-store';
import type { JobStore } from '../adapters/store/job-store';
import type { KnowledgeStore } from '../adapters/store/value/knowledge-store';
import type { OutcomeStore } from '../adapters/store/outcomes/outcome-store';
import type { ProductStore } from '../adapters/store/product/product-store';
import type { RecomputeQueue } from '../ports/value/recompute-queue';
import type { JqlComputations } from '../ports/value/jql-computations';
import type { JiraSetup, WorkItemsAsApp } from '../ports/items/work-items';

/** What background work needs; it acts as the app, and touches ids only that Jira's own events named. */
export interface Background {
  readonly clock: Clock;
  readonly knowledge: KnowledgeStore;
  readonly products: Pick<ProductStore, 'ofProject'>;
  readonly items: ItemStore;
  readonly marks: MarkStore;
  readonly lanes: LaneStore;
  readonly jobs: JobStore;
  readonly queue: RecomputeQueue;
  readonly jira: WorkItemsAsApp;
  readonly setup: JiraSetup;
  readonly computations: JqlComputations;
  readonly outcomes: Pick<OutcomeStore, 'freezePromises'>;
  /** Milliseconds that this invocation may still take. */
  remainingMs(): number;
}

/** The account under which the app itself writes. */
export const APP_ACCOUNT = 'app';

/** The calendar day in UTC on which a computation stands. */
export function today(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
