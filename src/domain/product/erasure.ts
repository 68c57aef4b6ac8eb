import { maskNames } from '../evidence/text/mask';
import { KIND_NAMES } from '../records/kinds';
import type { KindName } from '../records/kinds';

/** What beside records may hold words about a person: see `named-texts.ts` for the columns. */
export const OTHER_TEXTS = [
  'benefit',
  'move-reason',
  'sprint-goal',
  'model-reason',
  'import',
  'rejected-row',
  'import-change',
  'survey-file',
  'metric',
  'link-reason',
  'product',
  'history',
  'merge',
] as const;
export type OtherText = (typeof OTHER_TEXTS)[number];
export type TextPlace = KindName | OtherText;

/** Everywhere that erasing looks for a person, records first: the history is scrubbed after what it tells of. */
export const TEXT_PLACES: readonly TextPlace[] = [...KIND_NAMES, ...OTHER_TEXTS];

/** Whether a text names one of those; as `maskNames` finds them. */
export function namesOneOf(text: string, names: readonly string[]): boolean {
  return maskNames(text, names) !== text;
}

/**
 * What a text must hold to name somebody: the runs of letters and digits of the name, in every way of writing accents,
 * without what may stand between them. Each list is one way; all of its runs must be there. In small letters.
 */
export function runsOf(name: string): readonly (readonly string[])[] {
  const ways = [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])];
  return ways.flatMap((way) => {
    const runs = way.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
    return runs === null ? [] : [[...new Set(runs)]];
  });
}

/** Whose traces are looked for: a person by name or address, or everything of an account. */
export type ErasureSubject =
  | { readonly kind: 'person'; readonly words: readonly string[] }
  | { readonly kind: 'account'; readonly accountId: string };

/** A stored text with each text in it changed; JSON keeps its shape, and only the texts in it are looked through. */
export function withEachText(stored: string, change: (text: string) => string): string {
  const json = parsedJson(stored);
  return json === null ? change(stored) : JSON.stringify(eachText(json, change));
}

/** The texts inside a stored text, JSON or not, that name somebody. */
export function textsNaming(stored: string, names: readonly string[]): string[] {
  const found: string[] = [];
  const look = (text: string): string => {
    if (namesOneOf(text, names)) found.push(text);
    return text;
  };
  const json = parsedJson(stored);
  if (json === null) look(stored);
  else eachText(json, look);
  return found;
}

function parsedJson(stored: string): object | null {
  if (!/^\s*[[{]/.test(stored)) return null;
  try {
    const json: unknown = JSON.parse(stored);
    return typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}

/** Keys too, as a column of a file may be called after a person. A picture's bytes name nobody, whatever they spell. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('data:image/') ? value : change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), eachText(one, change)]));
}
