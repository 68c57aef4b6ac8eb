import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';

/** Finds personas and needs by key or name, without regard to case. */
export function namesOf(catalogue: Catalogue) {
  const personas = new Map<string, string>();
  for (const { id, key, name } of catalogue.personas)
    for (const word of [name, key]) personas.set(word.toLowerCase(), id);
  const needs = new Map<string, string>();
  for (const { id, key, title } of catalogue.needs)
    for (const word of [title, key]) needs.set(word.toLowerCase(), id);
  return {
    persona: (name: string): string | null => personas.get(name.trim().toLowerCase()) ?? null,
    need: (name: string): string | null => needs.get(name.trim().toLowerCase()) ?? null,
  };
}
