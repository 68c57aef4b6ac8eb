import type { PlanningBasis } from '../../contract/planning/planning-views';
import { confidenceOfNeed } from '../../domain/value/model/needs';
import type { ProductModel } from '../../domain/value/product/product-model';
import { accountWeights } from '../../domain/value/demand';
import { personaWeights } from '../../domain/value/persona-weights';
import type { PlanningFacts } from '../../usecases/planning/read-planning';

/** Needs that the accounts together may name: the answer stays within what a call may give back. */
const MOST_ASKED = 100_000;

type Customers = PlanningFacts['customers'];

/** What the browser needs to plan with the very numbers that scores are made of. */
export function presentBasis({ product, asking, customers }: PlanningFacts): PlanningBasis {
  const { params } = product.knowledge.product;
  const goalSum = product.knowledge.goals.reduce((sum, goal) => sum + goal.weight, 0);
  return {
    goalLift: params.goalLift,
    coverageDefault01: params.coverageDefault01,
    referencePoints: params.referenceStory,
    confidence01: Object.fromEntries(
      product.model.needs.map((valued) => [valued.need.key, confidenceOfNeed(valued, params)]),
    ),
    goals: product.knowledge.goals.map((goal) => ({
      key: goal.key,
      weight01: goalSum > 0 ? goal.weight / goalSum : 0,
    })),
    ...accountsOf(product, asking, customers),
    personas: personasOf(product),
  };
}

/** The heaviest accounts first; one that has no name any more keeps its id, so that no plan loses it silently. */
function accountsOf(
  product: ProductModel,
  asking: ReadonlyMap<string, readonly string[]>,
  customers: Customers,
): Pick<PlanningBasis, 'accounts' | 'accountsLeftOut'> {
  const asks = new Map<string, string[]>();
  for (const need of product.knowledge.needs) {
    for (const accountId of asking.get(need.id) ?? []) {
      const own = asks.get(accountId);
      if (own === undefined) asks.set(accountId, [need.key]);
      else own.push(need.key);
    }
  }
  const weights = accountWeights(
    [...asks.keys()].map((id) => ({ id, arr: customers.get(id)?.annualRevenue ?? null })),
    product.knowledge.product.params,
  );
  const all = [...asks]
    .map(([id, needKeys]) => ({
      key: id,
      name: customers.get(id)?.name || id,
      weight: weights.get(id) ?? 1,
      needKeys,
    }))
    .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name));
  let asked = 0;
  const accounts = all.filter(({ needKeys }) => (asked += needKeys.length) <= MOST_ASKED);
  return { accounts, accountsLeftOut: all.length - accounts.length };
}

function personasOf(product: ProductModel): PlanningBasis['personas'] {
  const weights = new Map(
    personaWeights(product.knowledge.personas).map((weight) => [weight.id, weight.weight01]),
  );
  return product.knowledge.personas
    .filter((persona) => !persona.anti)
    .map((persona) => ({
      key: persona.key,
      name: persona.name,
      weight: 100 * (weights.get(persona.id) ?? 0),
      needKeys: product.model.needs.flatMap(({ need, delivery, cells }) =>
        delivery.left01 > 0 && cells.some((cell) => cell.personaId === persona.id && cell.value > 0)
          ? [need.key]
          : [],
      ),
    }));
}
