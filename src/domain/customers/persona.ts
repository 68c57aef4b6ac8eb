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

export const TRAIT_GROUPS = ['demographics', 'psychographics', 'goals', 'challenges', 'behaviours'] as const;
export type TraitGroup = (typeof TRAIT_GROUPS)[number];

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

/** A photo is stored with the persona, so it has to be small: 128 × 128 pixels as JPEG take about 8,000. */
export const MOST_PHOTO_CHARACTERS = 32_000;

/**
 * Whether the text is a small PNG, JPEG or WebP as a `data:` address. The first bytes must be those of the type
 * that the address names; SVG is refused, as it can hold script.
 */
export function isPhoto(address: string): boolean {
  if (address.length > MOST_PHOTO_CHARACTERS) return false;
  const match = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address);
  const bytes = match?.[2] ?? '';
  switch (match?.[1]) {
    case 'png':
      return bytes.startsWith('iVBORw0KGgo');
    case 'jpeg':
      return bytes.startsWith('/9j/');
    case 'webp':
      // RIFF, four bytes of length, WEBP.
      return bytes.startsWith('UklGR') && bytes.slice(12, 16) === 'RUJQ';
    default:
      return false;
  }
}

/** An empty set of traits, for a persona that was named and nothing more. */
export function noTraits(): Persona['traits'] {
  return { demographics: [], psychographics: [], goals: [], challenges: [], behaviours: [] };
}
