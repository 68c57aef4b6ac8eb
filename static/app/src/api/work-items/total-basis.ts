import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { itemPlans } from '@domain/roadmap/item-plan';
import type { PlannedItem } from '@domain/roadmap/item-plan';
import type { TotalBasis } from '@domain/roadmap/total';

/**
 * What totals of these items are made of. An epic knows what needs are met below it only where that is among the items;
 * `efforts` say what is left of it, also where it is not.
 */
export function totalBasis(
  items: readonly PlannedItem[],
  { needs, coverageDefault01 }: Pick<KnowledgeSnapshot, 'needs' | 'coverageDefault01'>,
  efforts: ReadonlyMap<string, { readonly points: number }> = new Map(),
): TotalBasis {
  const pointsLeft = new Map([...efforts].map(([id, { points }]) => [id, points]));
  return { needs, plans: itemPlans(items, { coverageDefault01, pointsLeft }) };
}
