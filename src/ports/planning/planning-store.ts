import type { FrozenSprint, KeptRelease } from '../../domain/planning/planning-records';

/** Sprints as they began and ended, and the release plans that people kept. */
export interface PlanningStore {
  /** Keeps a freeze; the first one of a sprint and phase stays, however often the event comes. */
  freeze(productId: string, sprint: FrozenSprint): Promise<void>;
  freezes(productId: string, sprintIds: readonly string[]): Promise<FrozenSprint[]>;
  /** Kept plans, the newest first. */
  plans(productId: string): Promise<KeptRelease[]>;
  /** Name and yearly revenue of accounts; a deleted one has no name any more, but still its revenue. */
  customers(
    productId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly name: string; readonly annualRevenue: number | null }>>;
}

/** Sprints as the app sees them in Jira. */
export interface SprintsAsApp {
  read(sprintId: string): Promise<{ readonly name: string; readonly boardId: string }>;
  /** Every item that is or was in the sprint, with its project. */
  itemsOf(sprintId: string): Promise<{ readonly issueId: string; readonly projectId: string }[]>;
}
