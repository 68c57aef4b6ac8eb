import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import { plannedShare, totalOf } from '@domain/roadmap/total';
import type { PlannedShare } from '@domain/roadmap/total';
import { totalBasis } from './total-basis';
import type { WorkItem } from '@domain/items/work-item';

/** A need with whose it is and what is being done about it. */
export interface NeedRow {
  readonly need: NeedView;
  readonly personas: readonly PersonaView[];
  /** Open work that names the need, epics first. */
  readonly planned: readonly WorkItem[];
  /** How much of what is left of it open work would meet; null where nothing is left. */
  readonly share: PlannedShare | null;
}

/** The needs of the product, the widest gap first, each with the open work that serves it. */
export function needRows(snapshot: KnowledgeSnapshot, items: readonly WorkItem[]): readonly NeedRow[] {
  const plannedBy = new Map<string, WorkItem[]>();
  for (const item of items) {
    if (item.statusCategory === 'done') continue;
    for (const key of item.needKeys) plannedBy.set(key, [...(plannedBy.get(key) ?? []), item]);
  }
  const total = totalOf(items, totalBasis(items, snapshot));
  return [...snapshot.needs]
    .sort((a, b) => b.gap - a.gap)
    .map((need) => ({
      need,
      personas: snapshot.personas.filter((persona) => need.personaKeys.includes(persona.key)),
      planned: (plannedBy.get(need.key) ?? []).sort((a, b) => b.hierarchyLevel - a.hierarchyLevel),
      share: plannedShare(need, total),
    }));
}
