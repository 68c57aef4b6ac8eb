import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import type { ValueBandView } from '@contract/value/score-view';
import { bandOfLetter } from '@domain/items/written-value';
import { NO_FAMILY } from './family';
import type { Family, KnownEffort } from './family';
import type { WorkItem } from '@domain/items/work-item';

/** What a list shows of a work item beside Jira's own fields. */
export interface ItemRow {
  readonly item: WorkItem;
  readonly value: number | null;
  readonly band: ValueBandView;
  /** What is left to do; of a story its estimate. */
  readonly points: number | null;
  /** What `points` of an epic were counted from; null for a story, and until it is known. */
  readonly effort: KnownEffort | null;
  readonly valuePerPoint: number | null;
  readonly personas: readonly PersonaView[];
  readonly needs: readonly NeedView[];
}

export interface Knowledge {
  readonly personas: readonly PersonaView[];
  readonly needs: readonly NeedView[];
}

/**
 * Puts an item together with what the product knows. `efforts` say what is left of epics. An item without a need has no
 * value: unknown is not zero.
 */
export function rowOf(
  item: WorkItem,
  knowledge: Knowledge,
  efforts: Family['efforts'] = NO_FAMILY.efforts,
): ItemRow {
  const needs = knowledge.needs.filter((need) => item.needKeys.includes(need.key));
  const personaKeys = new Set([...item.personaKeys, ...needs.flatMap((need) => need.personaKeys)]);
  const effort = efforts.get(item.id) ?? null;
  const points = effort?.points ?? item.estimate.points;
  const { value } = item.written;
  return {
    item,
    value,
    band: bandOfLetter(item.written.band),
    points,
    effort,
    valuePerPoint: value === null || points === null || points <= 0 ? null : value / points,
    personas: knowledge.personas.filter((persona) => personaKeys.has(persona.key)),
    needs,
  };
}
