import type { Catalogue, FormerName } from '../../adapters/store/evidence/catalogue-store';

/**
 * Finds personas and needs by key or name, without regard to case; one that was merged is found by what it was called,
 * where nothing is called so now.
 */
export function namesOf(catalogue: Catalogue) {
  const personas = calledBefore(catalogue.merged.personas);
  for (const { id, key, name } of catalogue.personas)
    for (const word of [name, key]) personas.set(word.toLowerCase(), id);
  const needs = calledBefore(catalogue.merged.needs);
  for (const { id, key, title } of catalogue.needs)
    for (const word of [title, key]) needs.set(word.toLowerCase(), id);
  return {
    persona: (name: string): string | null => personas.get(name.trim().toLowerCase()) ?? null,
    need: (name: string): string | null => needs.get(name.trim().toLowerCase()) ?? null,
  };
}

function calledBefore(merged: readonly FormerName[]): Map<string, string> {
  return new Map(merged.flatMap(({ key, name, id }) => [name, key].map((word) => [word.toLowerCase(), id])));
}
