import type { PersonaView } from '@contract/value/knowledge-views';
import type { ItemRow } from '../../../api/work-items/item-numbers';

export interface PersonaShare {
  readonly persona: PersonaView;
  /** Share of the value of all items; an item for several personas counts for each in equal parts. */
  readonly share01: number;
  /** The persona's share of customers; null when nobody has stated it. */
  readonly target01: number | null;
}

export interface SprintSums {
  readonly items: number;
  readonly points: number;
  /** Items without an estimate; their points are missing from the sum. */
  readonly unestimated: number;
  readonly value: number;
  readonly valuePerPoint: number | null;
  readonly personas: readonly PersonaShare[];
}

/** Totals of a set of items, and whom their value goes to. */
export function sumUp(rows: readonly ItemRow[], personas: readonly PersonaView[]): SprintSums {
  const points = sum(rows.map((row) => row.points ?? 0));
  const value = sum(rows.map((row) => row.value ?? 0));
  const estimated = rows.filter((row) => row.points !== null);
  const valueOfEstimated = sum(estimated.map((row) => row.value ?? 0));
  return {
    items: rows.length,
    points,
    unestimated: rows.length - estimated.length,
    value,
    valuePerPoint: points > 0 ? valueOfEstimated / points : null,
    personas: personas
      .filter((persona) => !persona.anti)
      .map((persona) => ({
        persona,
        share01: value > 0 ? sum(rows.map((row) => partFor(row, persona))) / value : 0,
        target01: persona.share01,
      })),
  };
}

function partFor(row: ItemRow, persona: PersonaView): number {
  const served = row.personas.filter((each) => !each.anti);
  return served.some((each) => each.key === persona.key) ? (row.value ?? 0) / served.length : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
