export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
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
 * valid UTF-8, else Windows-1252. A sample cut in the middle of a character does no harm.
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
    : { encoding: 'windows-1252', markBytes: 0, sure: false };
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
