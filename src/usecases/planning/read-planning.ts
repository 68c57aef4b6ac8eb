import type { ProductModel } from '../../domain/value/product/product-model';
import type { PlanningStore } from '../../adapters/store/planning/planning-store';
import type { Call } from '../call';
import type { Requests } from '../requests';

export interface PlanningDeps extends Requests {
  readonly planning: PlanningStore;
}

type Customers = Awaited<ReturnType<PlanningStore['customers']>>;

/** What plans are made of: the value model, and who asks for which needs. */
export interface PlanningFacts {
  readonly product: ProductModel;
  /** Ids of the accounts that ask for each need, by need id. */
  readonly asking: ReadonlyMap<string, readonly string[]>;
  readonly customers: Customers;
}

/** What planning needs to know of a product. */
export async function readPlanning(call: Call, deps: PlanningDeps): Promise<PlanningFacts> {
  const asking = await deps.knowledge.askingAccounts(call.product.id);
  const ids = [...new Set([...asking.values()].flat())];
  return {
    product: await call.model(),
    asking,
    customers: await deps.planning.customers(call.product.id, ids),
  };
}
