import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import type { ValueBandView } from '@contract/value/score-view';
import { bandOfLetter } from '@domain/items/written-value';
import type { WorkItem } from '@domain/items/work-item';

/** What a list shows of a work item beside Jira's own fields. */
export interface ItemRow {
  readonly item: WorkItem;
  readonly value: number | null;
  readonly band: ValueBandView;
  readonly points: number | null;
  readonly valuePerPoint: number | null;
  readonly personas: readonly PersonaView[];
  readonly needs: readonly NeedView[];
}

export interface Knowledge {
  readonly personas: readonly PersonaView[];
  readonly needs: readonly NeedView[];
}

/**
 * Puts an item together with what the product knows. `childPoints` stands in for an epic that carries no
 * estimate of its own. An item without a need has no value: unknown is not zero.
 */
export function rowOf(item: WorkItem, knowledge: Knowledge, childPoints: number | null = null): ItemRow {
  const needs = knowledge.needs.filter((need) => item.needKeys.includes(need.key));
  const personaKeys = new Set([...item.personaKeys, ...needs.flatMap((need) => need.personaKeys)]);
  const points = item.estimate.points ?? childPoints;
  const { value } = item.written;
  return {
    item,
    value,
    band: bandOfLetter(item.written.band),
    points,
    valuePerPoint: value === null || points === null || points <= 0 ? null : value / points,
    personas: knowledge.personas.filter((persona) => personaKeys.has(persona.key)),
    needs,
  };
}
