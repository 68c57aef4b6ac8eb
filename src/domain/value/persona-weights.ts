import { invalidField } from '../app-error';
import { said } from '../words/said';
import type { PersonaInput } from './types';

/** Normalised weight of one persona; Σ = 1 over the active ones. */
export interface PersonaWeight {
  readonly id: string;
  readonly name: string;
  readonly weight01: number;
  /** Share of the customers, before strategic weight. */
  readonly share01: number;
  readonly anti: boolean;
  readonly shareAssumed: boolean;
}

/** Shares typed in whole percent may miss 1 by rounding; more is a mistake to be shown. */
const SHARE_TOLERANCE = 0.011;

/**
 * w_p = share_p · strategicWeight_p, normalised over active personas; anti-personas weigh 0.
 * Personas whose share is unknown split evenly what the others leave (all unknown: equal shares). Shares that sum to
 * less than 1 are those of the customers that the team has named.
 * Sorted by id, so that the order of entry never changes a bit of a score.
 * @throws AppError `invalid` on `personas[i].…`, or on `personas` when known shares are more than all.
 */
export function personaWeights(personas: readonly PersonaInput[]): PersonaWeight[] {
  const seen = new Set<string>();
  personas.forEach((persona, index) => {
    const path = `personas[${index}]`;
    const { id, share01, strategicWeight } = persona;
    if (seen.has(id)) throw invalidField(`${path}.id`, said('value.persona-twice', { persona: id }));
    seen.add(id);
    if (share01 !== null && !(share01 >= 0 && share01 <= 1)) {
      throw invalidField(`${path}.share01`, said('value.persona-share'));
    }
    if (!(strategicWeight >= 0 && strategicWeight <= 1000)) {
      throw invalidField(`${path}.strategicWeight`, said('value.persona-weight'));
    }
  });
  const sorted = [...personas].sort((a, b) => (a.id < b.id ? -1 : 1));
  const active = sorted.filter(({ anti }) => !anti);
  const fill01 = checkShares(active);
  let total = 0;
  for (const persona of active) total += (persona.share01 ?? fill01) * persona.strategicWeight;
  return sorted.map(({ id, name, share01, strategicWeight, anti }) => ({
    id,
    name,
    share01: share01 ?? fill01,
    weight01: anti || total === 0 ? 0 : ((share01 ?? fill01) * strategicWeight) / total,
    anti,
    shareAssumed: share01 === null,
  }));
}

/** What each persona of unknown share gets. */
function checkShares(active: readonly PersonaInput[]): number {
  if (active.length === 0) return 0;
  const unknown = active.filter(({ share01 }) => share01 === null).length;
  const known = sumOfShares(active);
  if (unknown > 0) {
    if (known > 1 + SHARE_TOLERANCE) throw sharesError(known);
    const left = (1 - known) / unknown;
    // Nothing left would silence a persona that nobody measured: it then weighs like a tenth of customers.
    return left > 0 ? left : 0.1;
  }
  if (known > 1 + SHARE_TOLERANCE) throw sharesError(known);
  return 0;
}

function sumOfShares(personas: readonly PersonaInput[]): number {
  let sum = 0;
  for (const { share01 } of personas) sum += share01 ?? 0;
  return sum;
}

function sharesError(sum: number): Error {
  const percent = Math.round(sum * 1000) / 10;
  return invalidField('personas', said('value.persona-shares', { percent }), {
    sum,
  });
}
