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
const ROWS_AT_ONCE = 500;

interface JsonTexts {
  readonly values: readonly { readonly text: string; readonly line: number }[];
  readonly next: ImportPosition;
  /** What is left is no value: the file is damaged from here on. */
  readonly broken: Uint8Array | null;
}

/** The rows of a JSON or JSON Lines file from a position on, in batches; see `readCsvRecords`. */
export async function* readJsonRecords(
  source: ByteSource,
  shape: JsonShape,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  for await (const { values, next, broken } of jsonTexts(source, shape, from, batchSize)) {
    if (broken !== null) yield brokenRest(broken, shape, next, source.size);
    else {
      const records = values.map(({ text, line }) => parseElement(text, line, shape.columns));
      yield { records, next, done: next.byte >= source.size };
    }
  }
}

/** The names of the cells of all rows, in the order in which they first come: the columns of a JSON file. */
export async function jsonColumns(
  source: ByteSource,
  shape: Omit<JsonShape, 'columns'>,
  from: ImportPosition,
): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const { values } of jsonTexts(source, shape, from, ROWS_AT_ONCE)) {
    for (const { text } of values) for (const name of namesIn(text)) names.add(name);
  }
  return [...names];
}

/** The names of the cells of a JSON value; none where it is no row. */
export function namesIn(json: string): string[] {
  try {
    return [...(flattenJson(JSON.parse(json)) ?? new Map<string, string>()).keys()];
  } catch {
    return [];
  }
}

async function* jsonTexts(
  source: ByteSource,
  shape: Omit<JsonShape, 'columns'>,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<JsonTexts> {
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
      yield { values: [], next: position, broken: bytes };
      return;
    }
    let { byte, line, record } = position;
    const values = scan.elements.map((element) => {
      line += element.linesBefore;
      const text = decodeText(bytes.subarray(element.start * width, element.end * width), shape.encoding);
      const found = { text, line };
      line += element.lines;
      record += 1;
      byte = position.byte + element.end * width;
      return found;
    });
    position = { byte, line, record };
    yield { values, next: position, broken: null };
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
