import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { XzReadableStream } from 'xz-decompress';
import type { ByteSource } from '../../src/domain/channels/import/byte-source';
import { DataError, reasonOf } from './data-error';

/** Longest text that is read as one piece; Node's own limit for a string is about 512 MB. */
const longestTextChars = 400_000_000;

type Compression = 'none' | 'gzip' | 'xz';

/**
 * The text of a file in pieces, uncompressed by its content (gzip, xz) whatever its name is. UTF-8, or UTF-16
 * with a byte order mark; the mark itself is left out.
 *
 * @param name how the file is called in an error
 * @throws DataError when the file cannot be read, is a ZIP archive, or its compression is damaged
 */
export async function* textChunks(path: string, name: string): AsyncGenerator<string> {
  const head = await firstBytes(path, name);
  if (isZip(head))
    throw new DataError('invalid', `${name} is a ZIP archive: unpack it and load the folder instead.`);
  const compression = compressionOf(head);
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of byteChunks(path, compression)) {
      decoder ??= new TextDecoder(encodingOf(bytes));
      const text = decoder.decode(bytes, { stream: true });
      if (text !== '') yield text;
    }
  } catch (thrown) {
    if (thrown instanceof DataError) throw thrown;
    if (compression === 'none') throw unreadable(name, thrown);
    throw damaged(name, compression, thrown);
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** Whether a file is an Excel workbook: a ZIP archive that says so at its beginning, as Excel, Jira and LibreOffice write it. */
export async function isWorkbook(path: string, name: string): Promise<boolean> {
  const head = await firstBytes(path, name, 4_096);
  return isZip(head) && /\[Content_Types\]\.xml|_rels\/|xl\//u.test(new TextDecoder('latin1').decode(head));
}

/** The first characters of a file, for telling its format. */
export async function textHead(path: string, name: string, chars: number): Promise<string> {
  let head = '';
  for await (const chunk of textChunks(path, name)) {
    head += chunk;
    if (head.length >= chars) break;
  }
  return head.slice(0, chars);
}

/** The whole text of a file. */
export async function wholeText(path: string, name: string): Promise<string> {
  const chunks: string[] = [];
  let chars = 0;
  for await (const chunk of textChunks(path, name)) {
    chars += chunk.length;
    if (chars > longestTextChars) throw tooLong(name);
    chunks.push(chunk);
  }
  return chunks.join('');
}

/** The whole of a file, uncompressed, to be read in parts. @throws DataError as `textChunks` does */
export async function wholeBytes(path: string, name: string): Promise<ByteSource> {
  const chunks: Uint8Array[] = [];
  const compression = compressionOf(await firstBytes(path, name));
  try {
    for await (const bytes of byteChunks(path, compression)) chunks.push(bytes);
  } catch (thrown) {
    throw compression === 'none' ? unreadable(name, thrown) : damaged(name, compression, thrown);
  }
  const bytes = Buffer.concat(chunks);
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(new Uint8Array(bytes.subarray(offset, offset + length))),
  };
}

/** Stops before Node would, with a sentence of our own. */
export function assertReadable(chars: number, name: string): void {
  if (chars > longestTextChars) throw tooLong(name);
}

function tooLong(name: string): DataError {
  return new DataError(
    'invalid',
    `${name} holds more than 400 MB in one piece: export it in pages, or as JSON Lines with one work item a line.`,
  );
}

async function* byteChunks(path: string, compression: Compression): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  if (compression === 'none') {
    yield* asBytes(file);
    return;
  }
  if (compression === 'gzip') {
    const gunzip = createGunzip({ chunkSize: 1 << 20 });
    file.on('error', (error) => gunzip.destroy(error));
    try {
      yield* asBytes(file.pipe(gunzip));
    } finally {
      file.destroy();
    }
    return;
  }
  const compressed = Readable.toWeb(file) as ConstructorParameters<typeof XzReadableStream>[0];
  yield* asBytes(new XzReadableStream(compressed));
}

async function* asBytes(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
}

async function firstBytes(path: string, name: string, length = 6): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const head = new Uint8Array(length);
      const { bytesRead } = await file.read(head, 0, length, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw unreadable(name, thrown);
  }
}

function damaged(name: string, compression: Compression, thrown: unknown): DataError {
  return new DataError(
    'invalid',
    `${name} is damaged or cut off: its ${compression} compression ends with “${reasonOf(thrown)}”. Copy or export it again.`,
    { cause: thrown },
  );
}

function unreadable(name: string, thrown: unknown): DataError {
  return new DataError(
    'unavailable',
    `${name} cannot be read (${reasonOf(thrown)}): check the path and its permissions.`,
    {
      cause: thrown,
    },
  );
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head[0] === 0xfd && head[1] === 0x37 && head[2] === 0x7a ? 'xz' : 'none';
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
