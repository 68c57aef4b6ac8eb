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
import { tellsTooMuch, textsOf, throughLens } from '../../domain/roadmap/lens';
import type { Audience, ItemFacts, LensLine } from '../../domain/roadmap/lens';
import { publicationOf } from '../../domain/roadmap/publication';
import type { Publication } from '../../domain/roadmap/publication';
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item';
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

/** In the order of the ids asked for. */
export interface SharedLines {
  /** null where the item is not shown to others, where the person may not see it, or where it is gone. */
  readonly lines: readonly (LensLine | null)[];
  /** Whether the item is shown to others, and why; null where the person may not see it, or where it is gone. */
  readonly publications: readonly (Publication | null)[];
  /** What somebody wrote for the very item, to be edited; empty where nothing is written. */
  readonly benefits: readonly Pick<Benefit, 'text' | 'version'>[];
}

/**
 * Items as an audience may see them; one that is not shown to others has no line for any of them. They are read as the person who shares, and what is not for the audience is
 * left out here: it never reaches the page that makes the file.
 */
export async function shareItems(
  call: Call,
  request: { readonly audience: Audience; readonly issueIds: readonly string[] },
  deps: ShareDeps,
): Promise<SharedLines> {
  const product = await call.model();
  const { id: productId, projectIds } = call.product;
  const [read, children, own, switched] = await Promise.all([
    deps.visible.read(request.issueIds, projectIds),
    deps.items.childrenOf(request.issueIds),
    deps.benefits.find(productId, 'item', request.issueIds),
    deps.publications.ofItems(productId, request.issueIds),
  ]);
  const ofProduct = read.map(({ item }) => item).filter(({ projectId }) => projectIds.includes(projectId));
  const plan = await planOf(product, ofProduct, call.by.day, deps);
  const [ofNeeds, accounts, quotes, goals] = await Promise.all([
    deps.benefits.find(
      productId,
      'need',
      product.knowledge.needs.map(({ id }) => id),
    ),
    accountsByNeed(product, deps),
    request.audience === 'marketing'
      ? deps.knowledge.quotes(
          productId,
          product.knowledge.needs.map(({ id }) => id),
        )
      : new Map<string, { readonly text: string }>(),
    aimedGoals(product, deps),
  ]);
  const known = { product, plan, accounts, quotes, ofNeeds, goals };
  const byId = new Map(ofProduct.map((item) => [item.id, item]));
  const written = request.issueIds.map((id) => own.find(({ subjectId }) => subjectId === id));
  const facts = request.issueIds.map((id, at) => {
    const item = byId.get(id);
    const below = children.filter(({ parentId }) => parentId === id);
    return item === undefined ? null : factsOf(item, below, written[at]?.text ?? '', known);
  });
  const publications = facts.map((one, at) =>
    one === null
      ? null
      : publicationOf(switched.get(request.issueIds[at] ?? '')?.published ?? null, one.needs),
  );
  const shown = facts.map((one, at) => (publications[at]?.on === true ? one : null));
  const texts = shown.flatMap((one) => (one === null ? [] : textsOf(one)));
  const names = await deps.customerNames.amongst(productId, texts);
  return {
    lines: shown.map((one) => (one === null ? null : throughLens(request.audience, one, names))),
    publications,
    benefits: request.issueIds.map((id, at) => ({
      text: byId.has(id) ? (written[at]?.text ?? '') : '',
      version: byId.has(id) ? (written[at]?.version ?? 0) : 0,
    })),
  };
}

/**
 * Looks a file for people outside of the team through once more, as it is to be given out: whatever it was put together
 * from. Gives the places of the texts that name a customer or a person who speaks for one, or say how to reach one.
 */
export async function checkShared(
  call: Call,
  texts: readonly string[],
  deps: Pick<ShareDeps, 'customerNames'>,
): Promise<number[]> {
  const names = await deps.customerNames.amongst(call.product.id, texts);
  return texts.flatMap((text, at) => (tellsTooMuch(text, names) ? [at] : []));
}

interface Known {
  readonly product: ProductModel;
  readonly plan: Plan;
  /** Names of the accounts behind each need, by need id. */
  readonly accounts: ReadonlyMap<string, readonly string[]>;
  readonly quotes: ReadonlyMap<string, { readonly text: string }>;
  readonly ofNeeds: readonly Benefit[];
  readonly goals: readonly AimedGoal[];
}

function factsOf(
  item: RoadmapItem,
  below: readonly ItemRow[],
  ownBenefit: string,
  { product, plan, accounts, quotes, ofNeeds, goals }: Known,
): ItemFacts {
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
  const quoted = needs.flatMap(({ id }) => quotes.get(id)?.text ?? []);
  const named = [item.goals, ...told.map((row) => row.goals)];
  const served = new Set(
    named.flatMap((each) => goalsServed({ goals: each, needKeys: needs.map(({ key }) => key) }, goals)),
  );
  return {
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
    quote: quoted[0] ?? null,
  };
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
