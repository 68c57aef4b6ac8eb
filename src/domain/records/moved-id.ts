import { isRecordId, recordIdOf } from './record-id';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Digits of a UUID that say its version and variant: they stay. */
const FIXED = new Set([12, 16]);

/**
 * The id under which a record of one product stands when it is taken into another: the same one every time, so that
 * taking an archive in twice does it once, and back again the id that it had first. Ids of one product never meet those
 * of another. Within one product an id stays as it is.
 */
export function idIn(productId: string, fromId: string, id: string): string {
  if (productId === fromId || !isRecordId(id)) return id;
  if (id === fromId) return productId;
  const pads = [fromId, productId].map((one) => digitsOf(recordIdOf('moved', one)));
  const digits = digitsOf(id)
    .map((digit, at) => (FIXED.has(at) ? digit : pads.reduce((sum, pad) => sum ^ (pad[at] ?? 0), digit)))
    .map((digit) => digit.toString(16))
    .join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** A text with every id in it as it is in the other product; for texts that the app made, never for a person's words. */
export function withIdsIn(productId: string, fromId: string, text: string): string {
  return text.replace(ID, (id) => idIn(productId, fromId, id));
}

function digitsOf(id: string): number[] {
  return Array.from(id.replaceAll('-', ''), (digit) => Number.parseInt(digit, 16));
}
