import type { TraitGroup } from '../records/persona';
import type { IsoDate } from '../iso-date';

/**
 * One statement about a persona. `evidenceIds` empty means that nobody has shown it yet: it is assumed,
 * and is displayed so.
 */
export interface Trait {
  readonly id: string;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/** A kind of customer. */
export interface Persona {
  /** Slug, unique in the product, for example `bookkeeper`; written into Jira's Personas field. */
  readonly key: string;
  readonly name: string;
  readonly role: string;
  /** Address of a photo or empty: then initials of the name are shown. */
  readonly photo: string;
  readonly traits: Readonly<Record<TraitGroup, readonly Trait[]>>;
  /** A sentence that stands for the persona, and the piece of evidence it is taken from (null: assumed). */
  readonly quote: { readonly text: string; readonly evidenceId: string | null } | null;
  /** Share of customers, 0–1; null when nobody has stated it. */
  readonly share01: number | null;
  /** Strategic weight, ≥ 0; 1 is neutral. */
  readonly weight: number;
  /** Somebody the product is deliberately not for; its weight counts as 0. */
  readonly anti: boolean;
  readonly archivedOn: IsoDate | null;
}

/**
 * The key for a new persona: its name in lower case Latin letters, digits and hyphens, at most 40
 * characters, with a number appended when taken. A name without any Latin letter gives `persona`.
 */
export function personaKeyFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base = slug === '' ? 'persona' : slug;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Up to two initials of a name, for the place of a missing photo. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** An empty set of traits, for a persona that was named and nothing more. */
export function noTraits(): Persona['traits'] {
  return { demographics: [], psychographics: [], goals: [], challenges: [], behaviours: [] };
}
