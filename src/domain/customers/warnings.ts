import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';

/** Something about the personas that a person should look at; the interface has the sentence. */
export type PersonaWarning =
  | { readonly kind: 'no-evidence'; readonly personaKey: string }
  | {
      readonly kind: 'stale-evidence';
      readonly personaKey: string;
      readonly lastOn: IsoDate;
      readonly days: number;
    }
  | {
      readonly kind: 'same-needs';
      readonly personaKeys: readonly [string, string];
      readonly similarity01: number;
    }
  | { readonly kind: 'shares-do-not-sum'; readonly sum01: number }
  | { readonly kind: 'share-missing'; readonly personaKeys: readonly string[] }
  | {
      readonly kind: 'outweighs';
      readonly personaKey: string;
      readonly share01: number;
      readonly strategicWeight: number;
      /** Of all value. */
      readonly part01: number;
    };

export interface WarnedPersona {
  readonly key: string;
  readonly share01: number | null;
  /** 1 is neutral. */
  readonly strategicWeight: number;
  /** The part of all value that share and strategic weight give it, 0–1. */
  readonly part01: number;
  readonly anti: boolean;
  readonly lastEvidenceOn: IsoDate | null;
  /** How much each need matters to the persona, for example its reach × opportunity; by need key, ≥ 0. */
  readonly needVector: Readonly<Record<string, number>>;
}

export const STALE_AFTER_DAYS = 90;
/** Cosine from which two personas are said to have the same needs (ours). */
export const SAME_NEEDS_FROM01 = 0.95;
/** With fewer needs in common a high similarity says nothing. */
const COMMON_NEEDS_AT_LEAST = 3;
const SUM_TOLERANCE = 0.02;
/** From this part of all value on a persona decides alone what is worth most; said when it has it by weight (ours). */
const DECIDES_FROM01 = 0.5;
/** By weight: it counts at least so many times its share. */
const BY_WEIGHT_FROM = 2;

/** All warnings about a product's active personas: evidence first, then likeness, then shares and weights. */
export function personaWarnings(personas: readonly WarnedPersona[], today: IsoDate): PersonaWarning[] {
  const served = personas.filter((persona) => !persona.anti);
  return [
    ...served.flatMap((persona) => evidenceWarning(persona, today)),
    ...sameNeeds(served),
    ...shareWarnings(served),
    ...served.flatMap(weightWarning),
  ];
}

/** Cosine of two need vectors, 0–1; 0 when either is empty. */
export function needSimilarity01(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): number {
  let dot = 0;
  for (const [need, weight] of Object.entries(a))
    dot += weight * (Object.hasOwn(b, need) ? (b[need] ?? 0) : 0);
  const length = (vector: Readonly<Record<string, number>>): number =>
    Math.sqrt(Object.values(vector).reduce((sum, weight) => sum + weight * weight, 0));
  const product = length(a) * length(b);
  return product === 0 ? 0 : Math.min(1, dot / product);
}

function evidenceWarning(persona: WarnedPersona, today: IsoDate): PersonaWarning[] {
  if (persona.lastEvidenceOn === null) return [{ kind: 'no-evidence', personaKey: persona.key }];
  const days = daysBetween(persona.lastEvidenceOn, today);
  if (days <= STALE_AFTER_DAYS) return [];
  return [{ kind: 'stale-evidence', personaKey: persona.key, lastOn: persona.lastEvidenceOn, days }];
}

function sameNeeds(personas: readonly WarnedPersona[]): PersonaWarning[] {
  const warnings: PersonaWarning[] = [];
  personas.forEach((one, at) => {
    for (const other of personas.slice(at + 1)) {
      const common = Object.keys(one.needVector).filter((need) => Object.hasOwn(other.needVector, need));
      const similarity01 = needSimilarity01(one.needVector, other.needVector);
      if (common.length >= COMMON_NEEDS_AT_LEAST && similarity01 >= SAME_NEEDS_FROM01) {
        warnings.push({ kind: 'same-needs', personaKeys: [one.key, other.key], similarity01 });
      }
    }
  });
  return warnings;
}

function shareWarnings(personas: readonly WarnedPersona[]): PersonaWarning[] {
  if (personas.length === 0) return [];
  const missing = personas.filter((persona) => persona.share01 === null).map((persona) => persona.key);
  const sum01 = personas.reduce((sum, persona) => sum + (persona.share01 ?? 0), 0);
  const wrong = missing.length === 0 ? Math.abs(sum01 - 1) > SUM_TOLERANCE : sum01 > 1 + SUM_TOLERANCE;
  return [
    ...(wrong ? [{ kind: 'shares-do-not-sum', sum01 } as const] : []),
    ...(missing.length > 0 ? [{ kind: 'share-missing', personaKeys: missing } as const] : []),
  ];
}

function weightWarning({ key, share01, strategicWeight, part01 }: WarnedPersona): PersonaWarning[] {
  if (share01 === null || part01 < DECIDES_FROM01 || part01 < BY_WEIGHT_FROM * share01) return [];
  return [{ kind: 'outweighs', personaKey: key, share01, strategicWeight, part01 }];
}
