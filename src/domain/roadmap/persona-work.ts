import { leftToGain, totalOf } from './total';
import type { Total, TotalBasis } from './total';

/** What open work brings a persona, of all that there is to gain for it. */
export interface PersonaWork<P> {
  readonly persona: P;
  /** The persona's part of what the items bring; of them those count that are for it. */
  readonly total: Total;
  /** Customers per 100. */
  readonly toGain: number;
  /** Its part of what the items bring to anybody. */
  readonly share01: number;
}

/** What work there is for each persona, by its own field or through the needs that it serves. */
export function personaWork<P extends { readonly key: string; readonly anti: boolean }>(
  personas: readonly P[],
  items: readonly { readonly id: string; readonly personaKeys: readonly string[] }[],
  basis: TotalBasis,
): readonly PersonaWork<P>[] {
  const personasOf = new Map(basis.needs.map((need) => [need.key, Object.keys(need.valueByPersona)]));
  const served = items.map((item) => ({
    item,
    keys: new Set([
      ...item.personaKeys,
      ...[...(basis.plans.get(item.id)?.needs.keys() ?? [])].flatMap((key) => personasOf.get(key) ?? []),
    ]),
  }));
  const all = totalOf(items, basis).value;
  return personas
    .filter(({ anti }) => !anti)
    .map((persona) => {
      const own = served.flatMap(({ item, keys }) => (keys.has(persona.key) ? [item] : []));
      const scope = { personaKey: persona.key };
      const total = totalOf(own, basis, scope);
      return {
        persona,
        total,
        toGain: leftToGain(basis.needs, scope),
        share01: all > 0 ? total.value / all : 0,
      };
    });
}
