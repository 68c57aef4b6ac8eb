import { stableHash } from '../stable-hash';

/**
 * The id of a record that is named by words: the same words give the same id on every machine, so that writing
 * twice writes once. A UUID of version 8 (RFC 9562, section 5.8: contents are ours) with 106 bits of hash.
 */
export function recordIdOf(...words: readonly string[]): string {
  const hash = stableHash(JSON.stringify(words));
  const half = (from: number): string =>
    Number.parseInt(hash.slice(from, from + 11), 36)
      .toString(16)
      .padStart(14, '0')
      .slice(-14);
  const hex = `${half(0)}${half(11)}`.padStart(30, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

/** Whether the text is a record's id as the app writes it: in small letters, so that no two spellings mean one record. */
export function isRecordId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
