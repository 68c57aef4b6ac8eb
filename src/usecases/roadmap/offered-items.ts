import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import { bandOfLetter } from '../../domain/items/written-value';
import { withCurrentKeys } from '../../domain/needs/former-keys';
import { epicEfforts } from '../../domain/roadmap/epic-effort';
import type { EpicEffort } from '../../domain/roadmap/epic-effort';
import { goalsServed } from '../../domain/roadmap/goals-served';
import type { AimedGoal } from '../../domain/roadmap/goals-served';
import { horizonsOf } from '../../domain/roadmap/horizon';
import type { Placed } from '../../domain/roadmap/horizon';
import type { ItemFacts } from '../../domain/roadmap/lens';
import { publicationOf } from '../../domain/roadmap/publication';
import type { Publication } from '../../domain/roadmap/publication';
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item';
import type { QuoteRecord } from '../../domain/evidence/quote';
import type { NeedRecord } from '../../domain/value/product/knowledge';
import type { CustomerNames } from '../../adapters/store/roadmap/customer-names';
import type { GoalStore } from '../../adapters/store/outcomes/goal-store';
import type { PublicationStore } from '../../adapters/store/roadmap/publication-store';
import type { Benefit, BenefitStore } from '../../adapters/store/roadmap/benefit-store';
import type { PlanningStore } from '../../adapters/store/planning/planning-store';
import type { RoadmapAsUser } from '../../ports/roadmap/roadmap-reader';
import type { Call } from '../call';
import { rememberedElsewhere } from '../items/remembered-elsewhere';
import type { Requests } from '../requests';

export interface ShareDeps extends Requests {
  readonly benefits: BenefitStore;
  readonly publications: PublicationStore;
  readonly visible: RoadmapAsUser;
  readonly planning: PlanningStore;
  readonly goals: GoalStore;
  readonly customerNames: CustomerNames;
}

/** An item that others may get to see. */
export interface OfferedItem {
  readonly facts: ItemFacts;
  /** Its needs, those that it names itself first and the most valuable of them before others. */
  readonly needs: readonly NeedRecord[];
  /** What may be quoted outside of the team about its needs, in their order. */
  readonly quotes: readonly QuoteRecord[];
  readonly publication: Publication;
  /** What somebody wrote for the very item. */
  readonly benefit: Pick<Benefit, 'text' | 'version'>;
}

/**
 * Items as the app knows them, before anything is left out for somebody; in the order of the ids asked for. null where
 * the person may not see it, or where it is gone.
 */
export async function offeredItems(
  call: Call,
  issueIds: readonly string[],
  deps: ShareDeps,
): Promise<readonly (OfferedItem | null)[]> {
  const product = await call.model();
  const { id: productId, projectIds } = call.product;
  const needIds = product.knowledge.needs.map(({ id }) => id);
  const [read, children, own, switched] = await Promise.all([
    deps.visible.read(issueIds, projectIds),
    deps.items.childrenOf(issueIds),
    deps.benefits.find(productId, 'item', issueIds),
    deps.publications.ofItems(productId, issueIds),
  ]);
  const ofProduct = read.map(({ item }) => item).filter(({ projectId }) => projectIds.includes(projectId));
  const plan = await planOf(product, ofProduct, call.by.day, deps);
  const [ofNeeds, accounts, quotes, goals] = await Promise.all([
    deps.benefits.find(productId, 'need', needIds),
    accountsByNeed(product, deps),
    deps.knowledge.quotable(productId, needIds),
    aimedGoals(product, deps),
  ]);
  const known = { product, plan, accounts, quotes, ofNeeds, goals };
  const byId = new Map(ofProduct.map((item) => [item.id, item]));
  return issueIds.map((id) => {
    const item = byId.get(id);
    if (item === undefined) return null;
    const below = children.filter(({ parentId }) => parentId === id);
    const written = own.find(({ subjectId }) => subjectId === id);
    const described = factsOf(item, below, written?.text ?? '', known);
    return {
      ...described,
      publication: publicationOf(switched.get(id)?.published ?? null, described.needs),
      benefit: { text: written?.text ?? '', version: written?.version ?? 0 },
    };
  });
}

interface Known {
  readonly product: ProductModel;
  readonly plan: Plan;
  /** Names of the accounts behind each need, by need id. */
  readonly accounts: ReadonlyMap<string, readonly string[]>;
  /** What may be quoted outside of the team, by need id. */
  readonly quotes: ReadonlyMap<string, readonly QuoteRecord[]>;
  readonly ofNeeds: readonly Benefit[];
  readonly goals: readonly AimedGoal[];
}

function factsOf(
  item: RoadmapItem,
  below: readonly ItemRow[],
  ownBenefit: string,
  { product, plan, accounts, quotes, ofNeeds, goals }: Known,
): Pick<OfferedItem, 'facts' | 'needs' | 'quotes'> {
  const isDone = item.statusCategory === 'done';
  // What a done story was for is no reason for the work that is left.
  const told = below.filter(({ done }) => isDone || !done);
  const own = new Set(item.needKeys);
  const keys = new Set([...own, ...told.flatMap(({ links }) => links.map(({ needKey }) => needKey))]);
  const worth = (key: string): number => product.model.byKey.get(key)?.value ?? 0;
  const needs = [...keys]
    .flatMap((key) => product.needByKey.get(key) ?? [])
    // The first need speaks for the item: one that it names itself, before those of its stories.
    .sort((a, b) => Number(own.has(b.key)) - Number(own.has(a.key)) || worth(b.key) - worth(a.key));
  const personaIds = new Set(needs.flatMap((need) => need.ratings.map(({ personaId }) => personaId)));
  const benefits = needs.flatMap(({ id }) => ofNeeds.find(({ subjectId }) => subjectId === id)?.text ?? []);
  const quoted = needs.flatMap(({ id }) => quotes.get(id) ?? []);
  const named = [item.goals, ...told.map((row) => row.goals)];
  const served = new Set(
    named.flatMap((each) => goalsServed({ goals: each, needKeys: needs.map(({ key }) => key) }, goals)),
  );
  const facts: ItemFacts = {
    key: item.key,
    title: item.summary,
    benefit: ownBenefit === '' ? benefits.filter((text) => text !== '').join(' ') : ownBenefit,
    column: isDone ? 'shipped' : (plan.placed.get(item.id)?.horizon ?? 'later'),
    startDate: item.startDate,
    dueDate: item.dueDate,
    status: item.statusName,
    state: item.statusCategory === 'new' ? 'planned' : isDone ? 'done' : 'in-work',
    personas: product.knowledge.personas
      .filter(({ id, key, anti }) => !anti && (item.personaKeys.includes(key) || personaIds.has(id)))
      .map(({ name }) => name),
    needs,
    goals: product.knowledge.goals.filter(({ key }) => served.has(key)).map(({ title }) => title),
    value: item.written.value,
    band: bandOfLetter(item.written.band),
    points: plan.efforts.get(item.id)?.points ?? item.estimate.points,
    accounts: [...new Set(needs.flatMap(({ id }) => accounts.get(id) ?? []))],
    quote: quoted[0]?.text ?? null,
  };
  // One piece may speak about several needs.
  const once = new Map(quoted.map((quote) => [quote.evidenceId, quote]));
  return { facts, needs, quotes: [...once.values()] };
}

/** Where the items stand, and what is left of the epics among them: as the roadmap itself shows it to the person. */
interface Plan {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly efforts: ReadonlyMap<string, EpicEffort>;
}

async function planOf(
  { knowledge, model, needByKey }: ProductModel,
  items: readonly RoadmapItem[],
  day: string,
  deps: ShareDeps,
): Promise<Plan> {
  const { projectIds } = knowledge.product;
  const epicIds = items.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel > 0 ? [id] : []));
  const [below, remembered] = await Promise.all([
    deps.visible.below(epicIds, projectIds),
    rememberedElsewhere(projectIds, deps.items),
  ]);
  const shared = new Set(items.map(({ id }) => id));
  const further = below.filter(({ id }) => !shared.has(id));
  const own = further.filter(({ projectId }) => projectIds.includes(projectId));
  const elsewhere = further.filter(({ projectId }) => !projectIds.includes(projectId));
  const needKeys = new Set(needByKey.keys());
  return {
    placed: horizonsOf(items, day, further),
    efforts: epicEfforts(
      [...items, ...own].map((item) => withCurrentKeys(item, knowledge.formerKeys)),
      { elsewhere, remembered },
      needKeys,
      model.settings,
    ),
  };
}

/** The goals of the product with the needs that they are about. */
async function aimedGoals({ knowledge }: ProductModel, { goals }: ShareDeps): Promise<AimedGoal[]> {
  const needKey = new Map(knowledge.needs.map(({ id, key }) => [id, key]));
  return (await goals.goals(knowledge.product.id)).map(({ key, needIds }) => ({
    key,
    needKeys: needIds.flatMap((id) => needKey.get(id) ?? []),
  }));
}

async function accountsByNeed(
  { knowledge }: ProductModel,
  deps: ShareDeps,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asking = await deps.knowledge.askingAccounts(knowledge.product.id);
  const customers = await deps.planning.customers(knowledge.product.id, [
    ...new Set([...asking.values()].flat()),
  ]);
  return new Map(
    [...asking].map(([needId, accountIds]) => [
      needId,
      accountIds.flatMap((id) => customers.get(id)?.name || []),
    ]),
  );
}
