import type { FrozenSprint } from '../../domain/planning/planning-records';
import { withCurrentKeys } from '../../domain/needs/former-keys';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { WorkItem } from '../../domain/items/work-item';
import type { PlanningStore } from '../../adapters/store/planning/planning-store';
import type { SprintsAsApp } from '../../ports/planning/sprints';
import { productDay } from '../background';
import type { Background } from '../background';

const READ_AT_ONCE = 100;

export interface FreezeDeps extends Pick<Background, 'clock' | 'knowledge' | 'jira'> {
  readonly planning: PlanningStore;
  readonly sprints: SprintsAsApp;
}

/**
 * Keeps what a sprint holds and what it is worth at its start or end. A sprint over several products is kept for
 * each with its own items. Frozen once: a second event changes nothing.
 */
export async function freezeSprint(
  sprintId: string,
  phase: FrozenSprint['phase'],
  deps: FreezeDeps,
): Promise<void> {
  const [sprint, found] = await Promise.all([deps.sprints.read(sprintId), deps.sprints.itemsOf(sprintId)]);
  const projectIds = [...new Set(found.map((entry) => entry.projectId))];
  const items: WorkItem[] = [];
  for (let from = 0; from < found.length; from += READ_AT_ONCE) {
    const ids = found.slice(from, from + READ_AT_ONCE).map((entry) => entry.issueId);
    items.push(...(await deps.jira.readMany(ids, projectIds)));
  }
  const frozenAt = deps.clock.now();
  for (const [productId, projects] of await productsOf(projectIds, deps)) {
    const knowledge = await deps.knowledge.load(productId);
    const product = productModel(knowledge, productDay(knowledge.product, deps.clock));
    const own = items
      .filter((item) => projects.has(item.projectId) && item.hierarchyLevel >= 0)
      .map((item) => withCurrentKeys(item, product.knowledge.formerKeys));
    await deps.planning.freeze(productId, {
      sprintId,
      phase,
      frozenAt,
      ...sprint,
      items: own.map((item) => ({
        issueId: item.id,
        key: item.key,
        points: item.estimate.points,
        value: item.written.value,
        personaKeys: servedPersonas(item, product),
        needKeys: item.needKeys.filter((key) => product.needByKey.has(key)),
        done: item.statusCategory === 'done',
      })),
    });
  }
}

async function productsOf(
  projectIds: readonly string[],
  deps: FreezeDeps,
): Promise<Map<string, Set<string>>> {
  const products = new Map<string, Set<string>>();
  for (const projectId of projectIds) {
    const productId = await deps.knowledge.productOfProject(projectId);
    products.set(productId, new Set([...(products.get(productId) ?? []), projectId]));
  }
  return products;
}

/** Keys of the personas that the item names or that its needs matter to; anti-personas are not served. */
function servedPersonas(item: WorkItem, product: ProductModel): string[] {
  const { personas } = product.knowledge;
  const named = new Set(item.personaKeys);
  const byNeed = new Set(
    item.needKeys.flatMap((key) => product.model.byKey.get(key)?.cells.map((cell) => cell.personaId) ?? []),
  );
  return personas
    .filter((persona) => !persona.anti && (named.has(persona.key) || byNeed.has(persona.id)))
    .map((persona) => persona.key);
}
