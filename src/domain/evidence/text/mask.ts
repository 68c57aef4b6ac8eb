/** What kind of personal data stood at a place. */
export type MaskKind = 'email' | 'phone' | 'card' | 'iban' | 'link' | 'name';

export interface MaskedText {
  readonly text: string;
  /** How many places of each kind were masked; kinds without any are absent. */
  readonly counts: Readonly<Partial<Record<MaskKind, number>>>;
}

interface Finder {
  readonly kind: MaskKind;
  readonly pattern: RegExp;
  /** Whether the match really is what it looks like. */
  readonly accept: (match: string) => boolean;
}

const MASK = /\[(?:email|phone|card|iban|link|name) \d+\]/gu;
const SECRET_PARAMETER =
  /[?&#;](?:[\w.-]*(?:token|secret|signature|passw|session|apikey|api_key|credential|otp)[\w.-]*|sig|key|auth|code|jwt|pwd)=/i;
const LONG_VALUE = /[=/](?=[\w.~%-]*\d)(?=[\w.~%-]*[A-Za-z])[\w.~%-]{24,}/;
const USER_IN_LINK = /^[a-z]+:\/\/[^/\s]*@/i;

/** Order matters: a link may hold an e-mail address, a card number looks like a phone number. */
const FINDERS: readonly Finder[] = [
  {
    kind: 'link',
    pattern: /\b(?:https?|ftp):\/\/[^\s<>"')\]]+/giu,
    accept: (link) => SECRET_PARAMETER.test(link) || LONG_VALUE.test(link) || USER_IN_LINK.test(link),
  },
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, accept: () => true },
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g, accept: isIban },
  { kind: 'card', pattern: /\b\d(?:[ -]?\d){12,18}\b/g, accept: isCardNumber },
  { kind: 'phone', pattern: /(?<![\w./-])(?:\+|\(|\d)[\d ()./-]{6,}\d(?![\w-])/g, accept: isPhoneNumber },
];

/**
 * The text with e-mail addresses, phone, card and IBAN numbers, links that carry a secret, and the given
 * names replaced by `[email 1]`, `[name 1]` and so on: the same value gives the same number within a text.
 * Deterministic; masking a masked text changes nothing; nothing of the original can be read from the result.
 * `names` match as whole words without regard to case, whatever spaces stand between their parts and whichever way
 * an accent is written; names shorter than two characters are ignored.
 */
export function maskPersonalData(text: string, names: readonly string[] = []): MaskedText {
  return maskFound(text, [...FINDERS, ...nameFinders(names)]);
}

/** The text with the given names alone replaced, as `maskPersonalData` does: other people's data stays. */
export function maskNames(text: string, names: readonly string[]): string {
  return maskFound(text, nameFinders(names)).text;
}

function maskFound(text: string, finders: readonly Finder[]): MaskedText {
  const counts: Partial<Record<MaskKind, number>> = {};
  let masked = text;
  for (const finder of finders) {
    const numbers = numbersInUse(masked, finder.kind);
    masked = replaceOutsideMasks(masked, finder, (match) => {
      counts[finder.kind] = (counts[finder.kind] ?? 0) + 1;
      const value = match.toLowerCase().replace(/[\s().-]/g, '');
      let number = numbers.byValue.get(value);
      if (number === undefined) {
        numbers.last += 1;
        number = numbers.last;
        numbers.byValue.set(value, number);
      }
      return `[${finder.kind} ${String(number)}]`;
    });
  }
  return { text: masked, counts };
}

function numbersInUse(text: string, kind: MaskKind): { byValue: Map<string, number>; last: number } {
  let last = 0;
  for (const match of text.matchAll(new RegExp(`\\[${kind} (\\d{1,9})\\]`, 'g'))) {
    last = Math.max(last, Number(match[1]));
  }
  return { byValue: new Map(), last };
}

function replaceOutsideMasks(text: string, finder: Finder, replace: (match: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  const put = (part: string): void => {
    parts.push(part.replace(finder.pattern, (match) => (finder.accept(match) ? replace(match) : match)));
  };
  for (const mask of text.matchAll(MASK)) {
    put(text.slice(from, mask.index));
    parts.push(mask[0]);
    from = mask.index + mask[0].length;
  }
  put(text.slice(from));
  return parts.join('');
}

function nameFinders(names: readonly string[]): Finder[] {
  const usable = [...new Set(names.map((name) => name.trim()).filter((name) => name.length >= 2))];
  if (usable.length === 0) return [];
  const longestFirst = usable.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any = longestFirst
    .flatMap((name) => [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])])
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/gu, '\\s+'))
    .join('|');
  return [
    {
      kind: 'name',
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'),
      accept: () => true,
    },
  ];
}

/** Luhn's check (ISO/IEC 7812), so that order numbers stay readable. */
function isCardNumber(match: string): boolean {
  const digits = match.replace(/\D/g, '');
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  Array.from(digits)
    .reverse()
    .forEach((digit, at) => {
      const doubled = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
      sum += doubled > 9 ? doubled - 9 : doubled;
    });
  return sum % 10 === 0;
}

/** The mod-97 check of ISO 13616. */
function isIban(match: string): boolean {
  const compact = match.replace(/ /g, '');
  if (compact.length < 15 || compact.length > 34) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55);
    for (const digit of value) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** 8 to 15 digits (ITU-T E.164), started or grouped as people write phone numbers, and not a date. */
function isPhoneNumber(match: string): boolean {
  const digits = match.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15) return false;
  if (/^\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b/.test(match)) return false;
  if (match.startsWith('+') || match.startsWith('00')) return true;
  const groups = match.split(/[ ()./-]+/).filter((group) => group !== '');
  if (groups.length === 1) return match.startsWith('0') && digits.length >= 9;
  return groups.length <= 6 && digits.length >= 9 && groups.every((group) => group.length <= 8);
}
