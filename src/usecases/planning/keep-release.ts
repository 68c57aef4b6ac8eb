import type { KeptRelease } from '../../domain/planning/planning-records';
import type { Actor } from '../../ports/actor';
import type { PlanningStore } from '../../adapters/store/planning/planning-store';
import { recorded } from '../records/record-history';
import { authorship } from '../requests';
import type { Requests } from '../requests';

export interface PlanningDeps extends Requests {
  readonly planning: PlanningStore;
}

/** Keeps a release plan; the same id again replaces it. */
export async function keepRelease(
  productId: string,
  plan: Omit<KeptRelease, 'savedAt'>,
  actor: Actor,
  deps: PlanningDeps,
): Promise<void> {
  const by = authorship(actor, deps.clock);
  await recorded(productId, [{ kind: 'plan', ids: [plan.id] }], by, deps, () =>
    deps.planning.savePlan(productId, plan, by),
  );
}

/** Takes a kept plan out; it can be brought back for 30 days. */
export async function dropRelease(
  productId: string,
  id: string,
  actor: Actor,
  deps: PlanningDeps,
): Promise<void> {
  const by = authorship(actor, deps.clock);
  await recorded(productId, [{ kind: 'plan', ids: [id] }], by, deps, () =>
    deps.planning.deletePlan(productId, id, by.at),
  );
}
