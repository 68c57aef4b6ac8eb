import { dayInZone, zoneOrUtc } from '../domain/day-in-zone';
import type { IsoDate } from '../domain/iso-date';
import type { WorkItem } from '../domain/items/work-item';
import { productModel } from '../domain/value/product/product-model';
import type { ProductModel } from '../domain/value/product/product-model';
import type { Product, ProductKnowledge } from '../domain/value/product/knowledge';
import type { Actor, Authorship } from '../ports/actor';
import type { Clock } from '../ports/clock';
import type { Catalogue, CatalogueStore } from '../adapters/store/evidence/catalogue-store';
import type { JiraSetup, WorkItems } from '../ports/items/work-items';
import type { ProductStore } from '../adapters/store/product/product-store';
import type { KnowledgeStore } from '../adapters/store/value/knowledge-store';
import { productDay } from './background';

/** Who calls, and under which name something is written: found once, then handed down. */
export interface SiteCall {
  readonly actor: Actor;
  readonly by: Authorship;
  /** The day of an instant (milliseconds since 1970) where the caller lives; the product's when the call does not say. */
  readonly dayOf: (instant: number) => IsoDate;
}

/** A call about the product of a project. */
export interface Call extends SiteCall {
  readonly projectId: string;
  readonly product: Product;
  /** The names of the product's records; read once, and only when somebody asks. */
  catalogue(): Promise<Catalogue>;
  /** What the product knows, compiled for today; read once, and only when somebody asks. */
  model(): Promise<ProductModel>;
  /** As `model`, read anew after the call itself has changed it; `model` gives this one from then on. */
  modelAgain(): Promise<ProductModel>;
}

/** As much of a call as writing takes: background work writes too, and has no person with grants behind it. */
export type Writing = Pick<Call, 'product' | 'by'> & Partial<Pick<Call, 'actor'>>;

/** A call about one work item, read as the person who calls. */
export interface ItemCall extends Call {
  readonly item: WorkItem;
  /** When Jira was asked for it, in milliseconds. */
  readonly readAt: number;
}

export interface CallDeps {
  readonly clock: Clock;
  readonly products: Pick<ProductStore, 'ofProject' | 'setZone'>;
  readonly catalogue: Pick<CatalogueStore, 'read'>;
  readonly knowledge: Pick<KnowledgeStore, 'load' | 'loadOf' | 'nameProduct'>;
  readonly setup: Pick<JiraSetup, 'projectName'>;
  readonly jira: Pick<WorkItems, 'read'>;
}

export function siteCall(actor: Actor, { clock }: Pick<CallDeps, 'clock'>): SiteCall {
  return callIn(zoneOrUtc(actor.zone), actor, clock);
}

function callIn(zone: string, actor: Actor, clock: Clock): SiteCall {
  const at = clock.now();
  const dayOf = (instant: number): IsoDate => dayInZone(instant, zone);
  return { actor, by: { accountId: actor.accountId, at, day: dayOf(at) }, dayOf };
}

/** The call of a person about the product of a project; a project without one gets its own. */
export async function projectCall(projectId: string, actor: Actor, deps: CallDeps): Promise<Call> {
  const product = await zoned(await deps.products.ofProject(projectId), actor, deps);
  const site = callIn(actor.zone ?? zoneOrUtc(product.zone), actor, deps.clock);
  let names: Promise<Catalogue> | null = null;
  let model: Promise<ProductModel> | null = null;
  const compiled = (knowledge: Promise<ProductKnowledge>): Promise<ProductModel> => {
    model = compile(projectId, knowledge, deps);
    return model;
  };
  return {
    ...site,
    projectId,
    product,
    model: () => model ?? compiled(deps.knowledge.loadOf(product)),
    modelAgain: () => compiled(deps.knowledge.load(product.id)),
    catalogue: () => {
      names ??= deps.catalogue.read(product.id, product.projectIds);
      return names;
    },
  };
}

/** A product without a zone takes that of the first person who manages it. */
async function zoned(product: Product, { grants, zone }: Actor, { products }: CallDeps): Promise<Product> {
  if (product.zone !== '' || zone === null || !grants.manageKnowledge) return product;
  await products.setZone(product.id, zone);
  return { ...product, zone };
}

/** Compiles what the product knows; a product without a name takes its project's. */
async function compile(
  projectId: string,
  loading: Promise<ProductKnowledge>,
  deps: CallDeps,
): Promise<ProductModel> {
  const knowledge = await loading;
  const { product } = knowledge;
  if (product.name !== '') return productModel(knowledge, productDay(product, deps.clock));
  const name = await deps.setup.projectName(projectId);
  await deps.knowledge.nameProduct(product.id, name);
  return productModel({ ...knowledge, product: { ...product, name } }, productDay(product, deps.clock));
}

/** The call of a person about a work item. @throws AppError `not-found` when it is not there or not visible */
export async function itemCall(issueId: string, actor: Actor, deps: CallDeps): Promise<ItemCall> {
  const readAt = deps.clock.now();
  const item = await deps.jira.read(issueId);
  return { ...(await projectCall(item.projectId, actor, deps)), item, readAt };
}
