import { AppError } from '../../../app-error';
import { said } from '../../../words/said';
import type { ByteSource } from '../byte-source';
import type { FileLayout, TextFormat, TextHead } from '../file-format';
import { unitBytes, unitsOf } from './encoding';
import { jsonColumns, namesIn, readJsonRecords } from './json-records';
import { rowsStart } from './json-scan';

const OPEN_LIST = 0x5b;

const isJson = (text: string): boolean => /^[[{]/.test(text.trimStart());

/** A list of objects, at the top or inside the first object that holds one. */
export const json: TextFormat = {
  kind: 'text',
  id: 'json',
  fits: ({ text }) => isJson(text),
  inspect: (source, head) => layoutOf(source, 'json', head),
  read: (source, { encoding, columns }, from, batchSize) =>
    readJsonRecords(source, { encoding, format: 'json', columns }, from, batchSize),
};

/** One object a line. */
export const jsonLines: TextFormat = {
  kind: 'text',
  id: 'jsonl',
  fits: ({ text }) => isJson(text) && isJsonLines(text),
  inspect: (source, head) => layoutOf(source, 'jsonl', head),
  read: (source, { encoding, columns }, from, batchSize) =>
    readJsonRecords(source, { encoding, format: 'jsonl', columns }, from, batchSize),
};

async function layoutOf(
  source: ByteSource,
  format: 'json' | 'jsonl',
  { sample, detected }: TextHead,
): Promise<FileLayout> {
  const { encoding, sure, markBytes } = detected;
  const units = unitsOf(sample.subarray(markBytes), encoding);
  const startUnit = format === 'json' ? rowsStart(units) : 0;
  const start = {
    byte: markBytes + startUnit * unitBytes(encoding),
    line: 1 + countLines(units, startUnit),
    record: 0,
  };
  const plainList =
    format === 'json' && startUnit === 0 && units.find((unit) => !isBlank(unit)) === OPEN_LIST;
  const columns = plainList ? [] : await jsonColumns(source, { encoding, format }, start);
  if (columns.length === 0) throw new AppError('invalid', said('channels.file-no-rows'));
  return { format, encoding, encodingSure: sure, delimiter: '', columns, start };
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** More than one line, and the first is a whole value of its own. */
function isJsonLines(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && namesIn(lines[0] ?? '').length > 0;
}

function countLines(units: Uint8Array | Uint16Array, until: number): number {
  let lines = 0;
  for (let at = 0; at < until; at += 1) if (units[at] === 0x0a) lines += 1;
  return lines;
}
