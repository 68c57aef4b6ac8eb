import type { ByteSource } from '@domain/channels/import/byte-source';
import { stableHash } from '@domain/stable-hash';

const FINGERPRINT_BYTES = 65_536;

/** A file of the browser, read in parts: it is never in memory as a whole. */
export function fileSource(file: File): ByteSource {
  return {
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  };
}

/** Size, beginning and end of a file in a few characters: going on with another file must be noticed. */
export async function fingerprintOf(file: File): Promise<string> {
  const source = fileSource(file);
  const begin = await source.read(0, FINGERPRINT_BYTES);
  const end = await source.read(Math.max(0, file.size - FINGERPRINT_BYTES), FINGERPRINT_BYTES);
  const text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${file.size.toString(36)}-${stableHash(text(begin) + text(end))}`;
}
