/** Encodings in which an unmarked file of one byte a sign may be written; of equals the first is taken. */
export const OLDER_ENCODINGS = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...OLDER_ENCODINGS] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark, 0 when there is none. */
  readonly markBytes: 0 | 2 | 3;
  /** False when it was concluded from the bytes, and a person should look at the preview. */
  readonly sure: boolean;
}

/**
 * The encoding of a file by its first bytes: a byte order mark, zero bytes at every second place (UTF-16),
 * valid UTF-8, else the older encoding in which it reads most like words. A sample cut in the middle of a character does no harm.
 */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  const [first, second, third] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', markBytes: 3, sure: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2, sure: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2, sure: true };
  const zeros = [0, 0];
  sample.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = Math.min(sample.length, 4096) / 2;
  if ((zeros[1] ?? 0) > 0.3 * half) return { encoding: 'utf-16le', markBytes: 0, sure: false };
  if ((zeros[0] ?? 0) > 0.3 * half) return { encoding: 'utf-16be', markBytes: 0, sure: false };
  return isUtf8(sample)
    ? { encoding: 'utf-8', markBytes: 0, sure: true }
    : { encoding: olderEncoding(sample), markBytes: 0, sure: false };
}

/** Signs that words of languages with accents are written with; others are rare between letters. */
const USUAL = new Set('äöüßéèêëàâáãåæçñóòôõøœíìîïúùûýÄÖÜÉÈÀÂÁÇÑÓÍÚÅÆØ€–—‘’‚“”„«»…•°§£·©®™¿¡ºª');
const USUAL_IN: Partial<Record<Encoding, RegExp>> = {
  'windows-1250': /[ąćęłńśźżĄĆŁŚŻčďěňřšťůžČŘŠŽőűŐŰşţăâî]/u,
  'windows-1251': /[а-яёіїєА-Я]/u,
  shift_jis: /[\u3041-\u30fe\u4e00-\u9fff、。]/u,
  gb18030: /[\u4e00-\u9fa5，。]/u,
  big5: /[\u4e00-\u9fa5，。]/u,
  'euc-kr': /[\uac00-\ud7a3]/u,
};
const LOOKED_AT = 32_768;

function olderEncoding(sample: Uint8Array): Encoding {
  const start = sample.findIndex((byte) => byte >= 0x80);
  const part = sample.subarray(Math.max(0, start - 64), Math.max(0, start - 64) + LOOKED_AT);
  let best: { readonly encoding: Encoding; readonly score: number } = {
    encoding: 'windows-1252',
    score: -Infinity,
  };
  for (const encoding of OLDER_ENCODINGS) {
    const score = likeness(part, encoding);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Words in other scripts hold such signs side by side; a lone one is an accent that was read wrongly. */
function signIn(encoding: Encoding, before: string): number {
  return encoding === 'windows-1250' || before >= '\u0080' ? 1 : 0;
}

/** How much bytes read in an encoding look like words: per byte beyond ASCII, 1 for a usual sign, −2 for what is none. */
function likeness(bytes: Uint8Array, encoding: Encoding): number {
  let score = 0;
  let signs = 0;
  const own = USUAL_IN[encoding];
  let before = '';
  for (const sign of decodeText(bytes, encoding)) {
    if (sign >= '\u0080') {
      signs += 1;
      if (/[\ufffd\p{Cc}\p{Co}\p{Cn}]/u.test(sign)) score -= 2;
      else if (own?.test(sign) === true) score += signIn(encoding, before);
      else if (USUAL.has(sign)) score += /\p{Ll}\p{Lu}/u.test(before + sign) ? -0.5 : 1;
      else score -= 0.5;
    }
    before = sign;
  }
  return signs === 0 ? 0 : score / signs;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // `stream` leaves a character that the sample cuts in two without complaint.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Characters of Windows-1252 at 0x80–0x9F; the five that mean nothing stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>();

/** Text of whole characters. Bytes that mean nothing become U+FFFD; nothing is thrown away silently. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  const text = decoder.decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Some versions of Node read Windows-1252 as ISO 8859-1, without these characters.
  return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** Bytes of one code unit, as in `unitsOf`. */
export function unitBytes(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

/**
 * The code units of the bytes, so that ASCII signs (quotes, line ends, braces) can be found without decoding:
 * in all four encodings such a sign is never part of another character. An odd last byte is left out.
 */
export function unitsOf(bytes: Uint8Array, encoding: Encoding): Uint8Array | Uint16Array {
  if (unitBytes(encoding) === 1) return bytes;
  const units = new Uint16Array(bytes.length >> 1);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = 0; at < units.length; at += 1) {
    units[at] = (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + 1 - low] ?? 0) << 8);
  }
  return units;
}
