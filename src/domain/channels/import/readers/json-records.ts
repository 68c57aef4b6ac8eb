import type { ByteSource, ImportPosition } from '../byte-source';
import { MAX_RECORD_BYTES } from './csv-records';
import { afterLine } from './csv-scan';
import { decodeText, unitBytes, unitsOf } from './encoding';
import type { Encoding } from './encoding';
import { flattenJson } from './json-cells';
import { scanJson } from './json-scan';
import { problem } from '../problem';
import { RAW_KEPT } from '../raw-record';
import type { RawRecord, RecordBatch } from '../raw-record';

export interface JsonShape {
  readonly encoding: Encoding;
  /** `json`: values of one list. `jsonl`: one value a line, so that a broken line spoils only itself. */
  readonly format: 'json' | 'jsonl';
  /** Column names, as `flattenJson` gives them; cells of others are left out. */
  readonly columns: readonly string[];
}

const WINDOW_BYTES = 1 << 20;

/** The rows of a JSON or JSON Lines file from a position on, in batches; see `readCsvRecords`. */
export async function* readJsonRecords(
  source: ByteSource,
  shape: JsonShape,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  const width = unitBytes(shape.encoding);
  let position = from;
  let windowBytes = WINDOW_BYTES;
  while (position.byte < source.size) {
    const bytes = await source.read(position.byte, windowBytes);
    const final = position.byte + bytes.length >= source.size;
    const units = unitsOf(bytes, shape.encoding);
    const scan = shape.format === 'json' ? scanJson(units, batchSize) : scanLines(units, batchSize, final);
    if (scan.elements.length === 0 && !final && windowBytes < MAX_RECORD_BYTES && !scan.ended) {
      windowBytes *= 2;
      continue;
    }
    windowBytes = WINDOW_BYTES;
    if (scan.elements.length === 0) {
      if (scan.ended || decodeText(bytes, shape.encoding).trim() === '') return;
      yield brokenRest(bytes, shape, position, source.size);
      return;
    }
    const records: RawRecord[] = [];
    let { byte, line, record } = position;
    for (const element of scan.elements) {
      line += element.linesBefore;
      const text = decodeText(bytes.subarray(element.start * width, element.end * width), shape.encoding);
      records.push(parseElement(text, line, shape.columns));
      line += element.lines;
      record += 1;
      byte = position.byte + element.end * width;
    }
    position = { byte, line, record };
    yield { records, next: position, done: byte >= source.size };
  }
}

function scanLines(
  units: Uint8Array | Uint16Array,
  limit: number,
  final: boolean,
): ReturnType<typeof scanJson> {
  const elements = [];
  let start = 0;
  while (start < units.length && elements.length < limit) {
    const end = afterLine(units, start);
    const whole = final || end < units.length || units[end - 1] === 0x0a;
    if (!whole) break;
    elements.push({ start, end, linesBefore: 0, lines: 1 });
    start = end;
  }
  return { elements, ended: false };
}

function parseElement(text: string, line: number, columns: readonly string[]): RawRecord {
  if (text.trim() === '') return { kind: 'cells', line, cells: [] };
  const unreadable = (code: 'json-invalid' | 'json-not-a-row'): RawRecord => ({
    kind: 'unreadable',
    line,
    problem: problem(code),
    raw: text.slice(0, RAW_KEPT),
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable('json-invalid');
  }
  const cells = flattenJson(value);
  if (cells === null) return unreadable('json-not-a-row');
  return { kind: 'cells', line, cells: columns.map((column) => cells.get(column) ?? '') };
}

/** What cannot be told apart any more is one unreadable row: the file is damaged from here on. */
function brokenRest(bytes: Uint8Array, shape: JsonShape, from: ImportPosition, size: number): RecordBatch {
  const raw = decodeText(bytes.subarray(0, RAW_KEPT), shape.encoding);
  return {
    records: [{ kind: 'unreadable', line: from.line, problem: problem('json-invalid'), raw }],
    next: { byte: size, line: from.line, record: from.record + 1 },
    done: true,
  };
}
