import { gamma } from '../../src/domain/value/draws/gamma-beta';
import type { RandomStream } from '../../src/domain/value/draws/random-stream';

/** Means of a world: how many call a need important, are satisfied, and have it. */
export interface Centre {
  readonly importance: number;
  readonly satisfaction: number;
  readonly reach: number;
}

/** None of them is what the model takes for unknown (.5, .5, .25). */
export const CENTRES = {
  centre: { importance: 0.65, satisfaction: 0.45, reach: 0.3 },
  low: { importance: 0.35, satisfaction: 0.65, reach: 0.12 },
  high: { importance: 0.82, satisfaction: 0.25, reach: 0.5 },
} as const satisfies Readonly<Record<string, Centre>>;

/** What is true of one need in one persona. */
export interface TrueCell {
  readonly importance: number;
  readonly satisfaction: number;
  readonly reach: number;
  /** Important and not satisfied. */
  readonly unmet: number;
}

export interface TrueNeed {
  readonly key: string;
  /** By persona; null for one that does not have the need at all. */
  readonly cells: readonly (TrueCell | null)[];
  /** Customers per 100 who have it, call it important and are not satisfied. */
  readonly value: number;
}

/** A product as it is, which nobody sees whole. */
export interface TrueWorld {
  /** Shares of customers as the team states them; the true ones differ as the model says they may. */
  readonly stated: readonly number[];
  readonly needs: readonly TrueNeed[];
}

const PERSONAS = 3;
/** How alike personas are to the world, and needs to their persona, in answers: the model takes 8 for the latter. */
const PERSONA_STRENGTH = 20;
const NEED_STRENGTH = 8;
/** How near true shares are to stated ones: the model's own assumption. */
const SHARE_STRENGTH = 50;

/**
 * A world of three personas, and needs of one to three of them.
 * @param dependence01 0 = important and satisfied are independent; 1 = as many as can be are important and not satisfied
 */
export function trueWorld(
  stream: RandomStream,
  { importance, satisfaction, reach }: Centre,
  needs: number,
  dependence01 = 0,
): TrueWorld {
  const stated = dirichlet(
    stream,
    Array.from({ length: PERSONAS }, () => 4),
  );
  const shares = dirichlet(
    stream,
    stated.map((share) => SHARE_STRENGTH * share),
  );
  const personas = stated.map(() => ({
    importance: beta(stream, importance, PERSONA_STRENGTH),
    satisfaction: beta(stream, satisfaction, PERSONA_STRENGTH),
    reach: beta(stream, reach, PERSONA_STRENGTH),
  }));
  return {
    stated,
    needs: Array.from({ length: needs }, (_, at) => {
      const first = stream.below(PERSONAS);
      const more = stream.below(PERSONAS);
      const cells = personas.map((persona, of) =>
        (of - first + PERSONAS) % PERSONAS <= more ? trueCell(stream, persona, dependence01) : null,
      );
      const value = cells.reduce(
        (sum, cell, of) => sum + (cell === null ? 0 : 100 * (shares[of] ?? 0) * cell.reach * cell.unmet),
        0,
      );
      return { key: `N-${String(at + 1).padStart(2, '0')}`, cells, value };
    }),
  };
}

function trueCell(stream: RandomStream, persona: Centre, dependence01: number): TrueCell {
  const importance = beta(stream, persona.importance, NEED_STRENGTH);
  const satisfaction = beta(stream, persona.satisfaction, NEED_STRENGTH);
  const independent = importance * (1 - satisfaction);
  return {
    importance,
    satisfaction,
    reach: beta(stream, persona.reach, NEED_STRENGTH),
    unmet: independent + dependence01 * (Math.min(importance, 1 - satisfaction) - independent),
  };
}

function dirichlet(stream: RandomStream, shapes: readonly number[]): number[] {
  const parts = shapes.map((shape) => gamma(stream, shape));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** One share of a mean and a strength in answers. */
export function beta(stream: RandomStream, mean: number, strength: number): number {
  const hits = gamma(stream, strength * mean);
  return hits / (hits + gamma(stream, strength * (1 - mean)));
}
