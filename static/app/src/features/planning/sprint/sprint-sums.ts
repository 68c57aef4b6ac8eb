import type { PersonaView } from '@contract/value/knowledge-views';
import { inScope, totalOf } from '@domain/roadmap/total';
import type { Total, TotalBasis } from '@domain/roadmap/total';
import type { ItemRow } from '../../../api/work-items/item-numbers';

export interface PersonaShare {
  readonly persona: PersonaView;
  /** The persona's part of what all items together are worth. */
  readonly share01: number;
  /** The persona's share of customers; null when nobody has stated it. */
  readonly target01: number | null;
}

export interface SprintSums {
  readonly items: number;
  /** Of what is estimated. */
  readonly points: number;
  /** Items without an estimate; their points are missing from the sum. */
  readonly unestimated: number;
  readonly total: Total;
  readonly valuePerPoint: number | null;
  readonly personas: readonly PersonaShare[];
}

/** Totals of a set of open items, each need once, and whom their value goes to. */
export function sumUp(
  rows: readonly ItemRow[],
  personas: readonly PersonaView[],
  basis: TotalBasis,
): SprintSums {
  const of = (some: readonly ItemRow[]): Total =>
    totalOf(
      some.map((row) => row.item),
      basis,
    );
  const estimated = rows.filter((row) => row.points !== null);
  const points = estimated.reduce((sum, row) => sum + (row.points ?? 0), 0);
  const total = of(rows);
  return {
    items: rows.length,
    points,
    unestimated: rows.length - estimated.length,
    total,
    valuePerPoint: points > 0 ? of(estimated).value / points : null,
    personas: personas
      .filter((persona) => !persona.anti)
      .map((persona) => ({
        persona,
        share01:
          total.value > 0 ? inScope(total, basis.needs, { personaKey: persona.key }).value / total.value : 0,
        target01: persona.share01,
      })),
  };
}
