import type { PlanningBasis } from '../../contract/planning-views';
import type { ProductModel } from '../../domain/product/product-model';
import { accountWeights } from '../../domain/value/demand';
import { personaWeights } from '../../domain/value/persona-weights';

/** Every account by a name: one that has none any more keeps its id, so that no plan loses it silently. */
export function accountNames(
  ids: readonly string[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id, known.get(id) ?? id]));
}

/** What the browser needs to plan with the very numbers that scores are made of. */
export function presentBasis(product: ProductModel, names: ReadonlyMap<string, string>): PlanningBasis {
  const { params } = product.knowledge.product;
  const goalSum = product.knowledge.goals.reduce((sum, goal) => sum + goal.weight, 0);
  return {
    goalShare01: product.knowledge.goals.length === 0 ? 0 : params.goalShare01,
    coverageDefault01: params.coverageDefault01,
    referencePoints: params.effortReferencePoints,
    confidenceLevels: { ...params.confidenceLevels },
    confidenceAnchors: params.confidenceAnchors.map(([strength, confidence]) => [strength, confidence]),
    evidenceTypes: Object.fromEntries(
      [...product.evidenceTypes].map(([needKey, types]) => [needKey, [...types]]),
    ),
    goals: product.knowledge.goals.map((goal) => ({
      key: goal.key,
      weight01: goalSum > 0 ? goal.weight / goalSum : 0,
    })),
    accounts: accountsOf(product, names),
    personas: personasOf(product),
  };
}

function accountsOf(product: ProductModel, names: ReadonlyMap<string, string>): PlanningBasis['accounts'] {
  const keys = new Map(product.knowledge.needs.map((need) => [need.id, need.key]));
  const asks = new Map<string, { revenue: number | null; needKeys: Set<string> }>();
  for (const voice of product.knowledge.voices) {
    const needKey = keys.get(voice.needId);
    if (voice.accountId === null || voice.stance !== 'supports' || needKey === undefined) continue;
    const own = asks.get(voice.accountId) ?? { revenue: voice.annualRevenue, needKeys: new Set<string>() };
    own.needKeys.add(needKey);
    asks.set(voice.accountId, own);
  }
  const weights = accountWeights(
    [...asks].map(([id, { revenue }]) => ({ id, arr: revenue })),
    product.knowledge.product.params,
  );
  return [...asks]
    .map(([id, { needKeys }]) => ({
      key: id,
      name: names.get(id) ?? id,
      weight: weights.get(id) ?? 1,
      needKeys: [...needKeys],
    }))
    .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name));
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
      needKeys: product.model.needs.flatMap(({ need }) =>
        need.perPersona.some((cell) => cell.personaId === persona.id && cell.contribution01 > 0)
          ? [need.key]
          : [],
      ),
    }));
}
