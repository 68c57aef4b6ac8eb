/** A persona as far as its share of the customers goes. */
interface Shared {
  readonly share01: number | null;
  readonly anti: boolean;
}

/**
 * Personas with shares that the value model takes. People add, archive and delete personas one at a time, so
 * the shares need not sum to one in between: then each keeps its part of the whole, and the page of customers
 * warns; shares of nothing at all count as unknown. Shares that sum, or leave room for personas of unknown share, stay as they are.
 */
export function scaledShares<T extends Shared>(personas: readonly T[]): readonly T[] {
  const active = personas.filter(({ anti }) => !anti);
  const known = sumOf(active);
  const complete = active.every(({ share01 }) => share01 !== null);
  const sums = [known, sumOf(personas)].some((sum) => Math.abs(sum - 1) <= 0.011);
  if (known === 0 && complete) return personas.map((persona) => ({ ...persona, share01: null }));
  if (sums || (!complete && known <= 1)) return personas;
  return personas.map((persona) =>
    persona.anti || persona.share01 === null ? persona : { ...persona, share01: persona.share01 / known },
  );
}

function sumOf(personas: readonly Shared[]): number {
  return personas.reduce((sum, { share01 }) => sum + (share01 ?? 0), 0);
}
