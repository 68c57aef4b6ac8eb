import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import type { Estimate95 } from '../statistics/interval';
import { wilson95 } from '../statistics/wilson';

/** How well something else serves a need, as somebody found or thinks. */
export interface ServedElsewhere {
  readonly name: string;
  /** The share of its users who are satisfied. */
  readonly satisfied01: number;
  readonly answers: number | null;
  readonly on: string;
}

/**
 * Where the product stands at a need: `alone` = nothing else serves it, `ahead`, `level`, or `catch-up` = something else
 * serves it better; `open` = something serves it, and nobody knows how well the product does.
 */
export type Standing = 'alone' | 'ahead' | 'level' | 'catch-up' | 'open';

/** Fewer satisfied users than this, and it does not serve the need (ours). */
const SERVES_FROM = 0.5;
/** Closer than this nobody is ahead (ours). */
const APART = 0.1;

/** The best of what there is, by the last that was found of each; null where nobody has said. */
export function bestElsewhere<S extends ServedElsewhere>(served: readonly S[]): S | null {
  const last = new Map<string, S>();
  for (const one of served) {
    const before = last.get(one.name);
    if (before === undefined || before.on <= one.on) last.set(one.name, one);
  }
  return [...last.values()].reduce<S | null>(
    (best, one) => (best === null || one.satisfied01 > best.satisfied01 ? one : best),
    null,
  );
}

/** Where the product stands at a need. @param own01 its satisfied share; null where nobody knows it */
export function standingAt(own01: number | null, best: ServedElsewhere): Standing {
  if (best.satisfied01 < SERVES_FROM) return 'alone';
  if (own01 === null) return 'open';
  if (own01 < best.satisfied01 - APART) return 'catch-up';
  return own01 > best.satisfied01 + APART ? 'ahead' : 'level';
}

/** The 95 % interval of what was asked of users (Wilson 1927); null for an estimate and for fewer than five answers. */
export function intervalElsewhere({ satisfied01, answers }: ServedElsewhere): Estimate95 | null {
  if (answers === null || answers < LEAST_FOR_INTERVAL) return null;
  return wilson95(Math.round(satisfied01 * answers), answers);
}

/** How well the product serves a need in all: each persona's satisfaction by how many of the customers have the need. */
export function ownSatisfaction(
  cells: readonly { readonly satisfied01: number; readonly weight: number }[],
): number | null {
  const weight = cells.reduce((sum, cell) => sum + cell.weight, 0);
  if (weight === 0) return null;
  return cells.reduce((sum, cell) => sum + cell.weight * cell.satisfied01, 0) / weight;
}
