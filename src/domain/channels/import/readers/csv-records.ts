import Papa from 'papaparse';
import type { ByteSource, ImportPosition } from '../byte-source';
import { afterLine, scanCsv } from './csv-scan';
import type { ScannedRecord } from './csv-scan';
import { decodeText, unitBytes, unitsOf } from './encoding';
import type { Encoding } from './encoding';
import { problem } from '../problem';
import { RAW_KEPT } from '../raw-record';
import type { RawRecord, RecordBatch } from '../raw-record';

export interface CsvShape {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Cells of the header; rows with more are unreadable unless the rest is blank. 0 accepts any number. */
  readonly columns: number;
}

const WINDOW_BYTES = 1 << 20;
/** A row longer than this is taken for a quotation mark that was never closed. */
export const MAX_RECORD_BYTES = 4 << 20;
/** An unreadable row over more lines than this is read again line by line (ours). */
const SUSPICIOUS_LINES = 50;

/**
 * The records of a delimited file from a position on, in batches. Any batch's `next` may be given again: the
 * records then go on exactly there. A row that cannot be taken apart is handed out as unreadable and reading
 * goes on at the next line. Blank rows are handed out as rows without cells.
 */
export async function* readCsvRecords(
  source: ByteSource,
  shape: CsvShape,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  let position = from;
  let windowBytes = WINDOW_BYTES;
  while (position.byte < source.size) {
    const bytes = await source.read(position.byte, windowBytes);
    const final = position.byte + bytes.length >= source.size;
    const units = unitsOf(bytes, shape.encoding);
    const scanned = scanCsv(units, shape.delimiter.charCodeAt(0), final, batchSize);
    if (scanned.records.length > 0) {
      const batch = toBatch(scanned.records, bytes, shape, position);
      position = batch.next;
      windowBytes = WINDOW_BYTES;
      yield { ...batch, done: position.byte >= source.size };
    } else if (!final && windowBytes < MAX_RECORD_BYTES) {
      windowBytes *= 2;
    } else {
      const batch = brokenLine(units, bytes, shape, position, scanned.openQuote);
      if (batch.next.byte <= position.byte) return;
      position = batch.next;
      windowBytes = WINDOW_BYTES;
      yield { ...batch, done: position.byte >= source.size };
    }
  }
}

function toBatch(
  scanned: readonly ScannedRecord[],
  bytes: Uint8Array,
  shape: CsvShape,
  from: ImportPosition,
): { records: RawRecord[]; next: ImportPosition } {
  const width = unitBytes(shape.encoding);
  const records: RawRecord[] = [];
  let { line, record } = from;
  let byte = from.byte;
  for (const { start, end, next, lines } of scanned) {
    const text = decodeText(bytes.subarray(start * width, end * width), shape.encoding);
    const parsed = parseRecord(text, line, shape);
    if (parsed.kind === 'unreadable' && lines > SUSPICIOUS_LINES) {
      // More likely a stray quotation mark that swallowed good rows than one row: give up its first line only.
      const rest = bytes.subarray(start * width);
      const broken = brokenLine(
        unitsOf(rest, shape.encoding),
        rest,
        shape,
        { byte: from.byte + start * width, line, record },
        true,
      );
      return { records: [...records, ...broken.records], next: broken.next };
    }
    records.push(parsed);
    line += lines;
    record += 1;
    byte = from.byte + next * width;
  }
  return { records, next: { byte, line, record } };
}

function parseRecord(text: string, line: number, shape: CsvShape): RawRecord {
  if (text.trim() === '') return { kind: 'cells', line, cells: [] };
  const parsed = Papa.parse<string[]>(text, { delimiter: shape.delimiter, header: false });
  const unreadable = (code: 'quote-malformed' | 'too-many-cells', params = {}): RawRecord => ({
    kind: 'unreadable',
    line,
    problem: problem(code, params),
    raw: text.slice(0, RAW_KEPT),
  });
  if (parsed.data.length !== 1 || parsed.errors.some((error) => error.type === 'Quotes')) {
    return unreadable('quote-malformed');
  }
  const cells = parsed.data[0] ?? [];
  const beyond = shape.columns > 0 ? cells.slice(shape.columns) : [];
  if (beyond.some((cell) => cell.trim() !== '')) {
    return unreadable('too-many-cells', { found: cells.length, expected: shape.columns });
  }
  return { kind: 'cells', line, cells: cells.slice(0, cells.length - beyond.length) };
}

function brokenLine(
  units: Uint8Array | Uint16Array,
  bytes: Uint8Array,
  shape: CsvShape,
  from: ImportPosition,
  openQuote: boolean,
): { records: RawRecord[]; next: ImportPosition } {
  const width = unitBytes(shape.encoding);
  const end = afterLine(units, 0);
  const raw = decodeText(bytes.subarray(0, end * width), shape.encoding).replace(/[\r\n]+$/, '');
  const why = openQuote
    ? problem('quote-not-closed')
    : problem('record-too-long', { limit: MAX_RECORD_BYTES });
  return {
    records: [{ kind: 'unreadable', line: from.line, problem: why, raw: raw.slice(0, RAW_KEPT) }],
    next: { byte: from.byte + end * width, line: from.line + 1, record: from.record + 1 },
  };
}
