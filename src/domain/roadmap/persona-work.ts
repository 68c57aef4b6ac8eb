import type { RoadmapItem } from './roadmap-item';

/** Open work for a persona; an item for two personas counts for both. */
export interface PersonaWork<P> {
  readonly persona: P;
  readonly items: number;
  /** Share of the open work that is for anybody. */
  readonly share01: number;
}

/** How much open work is for each persona, by its own field or through the needs that it serves. */
export function personaWork<P extends { readonly key: string; readonly anti: boolean }>(
  personas: readonly P[],
  needs: readonly { readonly key: string; readonly personaKeys: readonly string[] }[],
  items: readonly Pick<RoadmapItem, 'needKeys' | 'personaKeys' | 'statusCategory'>[],
): readonly PersonaWork<P>[] {
  const ofNeed = new Map(needs.map(({ key, personaKeys }) => [key, personaKeys]));
  const served = items
    .filter(({ statusCategory }) => statusCategory !== 'done')
    .map(
      ({ needKeys, personaKeys }) =>
        new Set([...personaKeys, ...needKeys.flatMap((key) => ofNeed.get(key) ?? [])]),
    )
    .filter((keys) => keys.size > 0);
  return personas
    .filter(({ anti }) => !anti)
    .map((persona) => {
      const count = served.filter((keys) => keys.has(persona.key)).length;
      return { persona, items: count, share01: served.length === 0 ? 0 : count / served.length };
    });
}
