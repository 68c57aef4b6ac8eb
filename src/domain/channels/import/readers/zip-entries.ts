import { Inflate } from 'fflate';
import { AppError } from '../../../app-error';
import { said } from '../../../words/said';

/** Where a packed file lies in a zip archive. */
interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Of so many packed bytes at most a thousand times as many come out before they are counted. */
const PUSHED_AT_ONCE = 4_096;
/** What stands in place of a number that has no room; the number is in the entry's extra field. */
const IN_EXTRA = 0xffffffff;
const ZIP64 = 1;

/**
 * The files of a zip archive that are wanted, unpacked. What an archive says of their sizes is not believed: what comes
 * out is counted, and more than `most` bytes of all together are refused.
 * @throws AppError `invalid` for what is no archive, is damaged, or becomes too large
 */
export function unzipped(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let left = most;
  for (const [name, entry] of entriesOf(bytes)) {
    if (!isWanted(name)) continue;
    const file = unpacked(bytes, entry, left);
    left -= file.length;
    files.set(name, file);
  }
  return files;
}

function damaged(cause?: unknown): AppError {
  return new AppError('invalid', said('channels.workbook-damaged'), {}, cause);
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    const extra = bytes.subarray(at + ENTRY_BYTES + nameBytes, at + ENTRY_BYTES + nameBytes + extraBytes);
    const [, packed = 0, offset = 0] = largeNumbers(extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.set(name, { method: view.getUint16(at + 10, true), packed, offset });
    at += ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= least; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw damaged();
}

/** Size, packed size and place; those that have no room in the entry stand in its extra field, in this order. */
function largeNumbers(extra: Uint8Array, numbers: readonly number[]): readonly number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    let place = at + 4;
    return numbers.map((number) => {
      if (number !== IN_EXTRA || place + 8 > extra.length) return number;
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    });
  }
  return numbers;
}

function unpacked(bytes: Uint8Array, { method, packed, offset }: ZipEntry, most: number): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged();
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) {
    if (content.length > most) throw tooLarge();
    return content;
  }
  if (method !== DEFLATED) throw damaged();
  return inflated(content, most);
}

function inflated(content: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const out = { size: 0, whole: false };
  const inflate = new Inflate((part, final) => {
    out.size += part.length;
    if (out.size > most) throw tooLarge();
    parts.push(part);
    out.whole = final;
  });
  try {
    for (let at = 0; at < content.length; at += PUSHED_AT_ONCE)
      inflate.push(content.subarray(at, at + PUSHED_AT_ONCE), at + PUSHED_AT_ONCE >= content.length);
  } catch (cause) {
    throw cause instanceof AppError ? cause : damaged(cause);
  }
  if (!out.whole) throw damaged();
  const file = new Uint8Array(out.size);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function tooLarge(): AppError {
  return new AppError('invalid', said('channels.workbook-unpacked'));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
