import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { itemPlans } from '@domain/roadmap/item-plan';
import type { PlannedItem } from '@domain/roadmap/item-plan';
import type { TotalBasis } from '@domain/roadmap/total';

/** What totals of these items are made of; an epic knows what is below it only where that is among the items. */
export function totalBasis(
  items: readonly PlannedItem[],
  { needs, coverageDefault01 }: Pick<KnowledgeSnapshot, 'needs' | 'coverageDefault01'>,
): TotalBasis {
  return { needs, plans: itemPlans(items, { coverageDefault01 }) };
}
