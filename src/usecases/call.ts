import type { WorkItem } from '../domain/items/work-item';
import type { Actor, Authorship } from '../ports/actor';
import type { Clock } from '../ports/clock';
import type { Catalogue, CatalogueStore } from '../ports/evidence/catalogue-store';
import type { WorkItems } from '../ports/items/work-items';
import type { ProductIds, ProductStore } from '../ports/product/product-store';

/** Who calls, and under which name something is written: found once, then handed down. */
export interface SiteCall {
  readonly actor: Actor;
  readonly by: Authorship;
}

/** A call about the product of a project. */
export interface Call extends SiteCall {
  readonly product: ProductIds;
  /** The names of the product's records; read once, and only when somebody asks. */
  catalogue(): Promise<Catalogue>;
}

/** A call about one work item, read as the person who calls. */
export interface ItemCall extends Call {
  readonly item: WorkItem;
}

export interface CallDeps {
  readonly clock: Clock;
  readonly products: Pick<ProductStore, 'ofProject'>;
  readonly catalogue: Pick<CatalogueStore, 'read'>;
  readonly jira: Pick<WorkItems, 'read'>;
}

export function siteCall(actor: Actor, { clock }: Pick<CallDeps, 'clock'>): SiteCall {
  return { actor, by: { accountId: actor.accountId, at: clock.now() } };
}

/** The call of a person about the product of a project; a project without one gets its own. */
export async function projectCall(projectId: string, actor: Actor, deps: CallDeps): Promise<Call> {
  const site = siteCall(actor, deps);
  const product = await deps.products.ofProject(projectId, site.by);
  let names: Promise<Catalogue> | null = null;
  return {
    ...site,
    product,
    catalogue: () => {
      names ??= deps.catalogue.read(product.id);
      return names;
    },
  };
}

/** The call of a person about a work item. @throws AppError `not-found` when it is not there or not visible */
export async function itemCall(issueId: string, actor: Actor, deps: CallDeps): Promise<ItemCall> {
  const item = await deps.jira.read(issueId);
  return { ...(await projectCall(item.projectId, actor, deps)), item };
}
