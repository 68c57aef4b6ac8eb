import { AppError } from '../../../app-error';
import type { FileLayout, TextFormat, TextHead } from '../file-format';
import { decodeText, unitBytes, unitsOf } from './encoding';
import { flattenJson } from './json-cells';
import { readJsonRecords } from './json-records';
import { rowsStart, scanJson } from './json-scan';

const SAMPLE_VALUES = 200;

const isJson = (text: string): boolean => /^[[{]/.test(text.trimStart());

/** A list of objects, at the top or inside the first object that holds one. */
export const json: TextFormat = {
  kind: 'text',
  id: 'json',
  extensions: ['.json'],
  fits: ({ text }) => isJson(text),
  inspect: (_, head) => Promise.resolve().then(() => layoutOf('json', head)),
  read: (source, { encoding, columns }, from, batchSize) =>
    readJsonRecords(source, { encoding, format: 'json', columns }, from, batchSize),
};

/** One object a line. */
export const jsonLines: TextFormat = {
  kind: 'text',
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  fits: ({ text }) => isJson(text) && isJsonLines(text),
  inspect: (_, head) => Promise.resolve().then(() => layoutOf('jsonl', head)),
  read: (source, { encoding, columns }, from, batchSize) =>
    readJsonRecords(source, { encoding, format: 'jsonl', columns }, from, batchSize),
};

function layoutOf(format: 'json' | 'jsonl', { sample, detected }: TextHead): FileLayout {
  const { encoding, sure, markBytes } = detected;
  const width = unitBytes(encoding);
  const units = unitsOf(sample.subarray(markBytes), encoding);
  const text = decodeText(sample.subarray(markBytes, markBytes + units.length * width), encoding);
  const startUnit = format === 'json' ? rowsStart(units) : 0;
  const columns = new Set<string>();
  for (const { start, end } of scanJson(units.subarray(startUnit), SAMPLE_VALUES).elements) {
    const from = markBytes + (startUnit + start) * width;
    const value = decodeText(sample.subarray(from, from + (end - start) * width), encoding);
    for (const name of namesIn(value)) columns.add(name);
  }
  const plainList = format === 'json' && startUnit === 0 && text.trimStart().startsWith('[');
  if (columns.size === 0 || plainList)
    throw new AppError('invalid', 'The JSON holds no list of objects that could be rows.');
  const start = {
    byte: markBytes + startUnit * width,
    line: 1 + countLines(units, startUnit),
    record: 0,
  };
  return {
    format,
    encoding,
    encodingSure: sure,
    delimiter: '',
    columns: [...columns],
    start,
  };
}

/** More than one line, and the first is a whole value of its own. */
function isJsonLines(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && namesIn(lines[0] ?? '').length > 0;
}

function namesIn(json: string): string[] {
  try {
    return [...(flattenJson(JSON.parse(json)) ?? new Map<string, string>()).keys()];
  } catch {
    return [];
  }
}

function countLines(units: Uint8Array | Uint16Array, until: number): number {
  let lines = 0;
  for (let at = 0; at < until; at += 1) if (units[at] === 0x0a) lines += 1;
  return lines;
}
