import { dayInZone, zoneOrUtc } from '../domain/day-in-zone';
import type { IsoDate } from '../domain/iso-date';
import type { Product } from '../domain/value/product/knowledge';
import type { Authorship } from '../ports/actor';
import type { Clock } from '../ports/clock';
import type { ItemStore } from '../adapters/store/items/item-store';
import type { ItemTurnStore } from '../adapters/store/items/item-turn-store';
import type { LaneStore } from '../adapters/store/items/lane-store';
import type { MarkStore } from '../adapters/store/items/mark-store';
import type { JobStore } from '../adapters/store/job-store';
import type { KnowledgeStore } from '../adapters/store/value/knowledge-store';
import type { OutcomeStore } from '../adapters/store/outcomes/outcome-store';
import type { ProductStore } from '../adapters/store/product/product-store';
import type { RecomputeQueue } from '../ports/value/recompute-queue';
import type { JqlComputations } from '../ports/value/jql-computations';
import type { FieldWords } from '../ports/items/field-words';
import type { JiraSetup, WorkItemsAsApp } from '../ports/items/work-items';

/** What background work needs; it acts as the app, and touches ids only that Jira's own events named. */
export interface Background {
  readonly clock: Clock;
  readonly knowledge: KnowledgeStore;
  readonly products: Pick<ProductStore, 'ofProject' | 'read'>;
  readonly items: ItemStore;
  readonly marks: MarkStore;
  readonly lanes: LaneStore;
  readonly turns: ItemTurnStore;
  readonly jobs: JobStore;
  readonly queue: RecomputeQueue;
  readonly jira: WorkItemsAsApp;
  readonly setup: JiraSetup;
  readonly words: FieldWords;
  readonly computations: JqlComputations;
  readonly outcomes: Pick<OutcomeStore, 'freezePromises'>;
  /** Milliseconds that this invocation may still take. */
  remainingMs(): number;
}

/** The account under which the app itself writes. */
export const APP_ACCOUNT = 'app';

/** The day of a product on which a computation stands: the one of its own time zone, whoever looks. */
export function productDay({ zone }: Pick<Product, 'zone'>, clock: Clock): IsoDate {
  return dayInZone(clock.now(), zoneOrUtc(zone));
}

/** Whom and when background work of a product writes down. */
export function byTheApp(product: Pick<Product, 'zone'>, clock: Clock): Authorship {
  return { accountId: APP_ACCOUNT, at: clock.now(), day: productDay(product, clock) };
}
