/**
 * A hash of 106 bits as 22 base-36 digits: the same on every machine, in the browser and in a function, and
 * far from chance collisions at a million rows (about 1e-20). Not a secret: it only names. Two rounds of
 * multiply–xor mixing with constants of MurmurHash3's finaliser (Appleby, public domain).
 */
export function stableHash(text: string): string {
  return mix(text, 0x9e3779b1) + mix(text, 0x85ebca77);
}

function mix(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
