import { AppError } from '../../app-error';
import type { ByteSource } from './byte-source';
import { decodeText, detectEncoding, unitBytes, unitsOf } from './readers/encoding';
import type { DetectedEncoding } from './readers/encoding';
import { withSample } from './file-shape';
import type { FileShape } from './file-shape';
import { inspectCsv } from './readers/inspect-csv';
import { JIRA_XML_COLUMNS } from './readers/jira-xml-records';
import { flattenJson } from './readers/json-cells';
import { rowsStart, scanJson } from './readers/json-scan';
import { readXlsxRecords } from './readers/xlsx-records';

const SAMPLE_BYTES = 256 << 10;
const SAMPLE_VALUES = 200;
const KNOWN_FORMATS = 'CSV, TSV, JSON, Excel (.xlsx) and Jira XML can be read.';

/** Finds out how a file is built. Throws `invalid` with a sentence when it is empty or of no known kind. */
export async function inspectFile(source: ByteSource): Promise<FileShape> {
  const sample = await source.read(0, SAMPLE_BYTES);
  if (sample.length === 0) throw new AppError('invalid', 'The file is empty.');
  if (sample[0] === 0x50 && sample[1] === 0x4b) return inspectXlsx(source);
  if (sample[0] === 0xd0 && sample[1] === 0xcf && sample[2] === 0x11) {
    throw new AppError(
      'invalid',
      'This is an old Excel file (.xls). Save it as .xlsx or CSV and import that.',
    );
  }
  const detected = detectEncoding(sample);
  const { encoding, sure, markBytes } = detected;
  const end = sample.length - ((sample.length - markBytes) % unitBytes(encoding));
  const text = decodeText(sample.subarray(markBytes, end), encoding);
  const begin = text.trimStart();
  if (begin === '') throw new AppError('invalid', 'The file holds nothing but white space.');
  if (text.includes('\0')) throw new AppError('invalid', `This is no text file. ${KNOWN_FORMATS}`);
  if (/^[[{]/.test(begin)) return inspectJson(source, sample, detected);
  if (begin.startsWith('<')) return inspectXml(source, begin, detected);
  const header = await inspectCsv(source, text, encoding, markBytes);
  return withSample(source, { format: 'csv', encoding, encodingSure: sure, ...header });
}

async function inspectXlsx(source: ByteSource): Promise<FileShape> {
  const batches = readXlsxRecords(source, { byte: 0, line: 1, record: 0 }, 20);
  const first = await batches.next();
  const records = first.done === true ? [] : first.value.records;
  const at = records.findIndex(
    (record) => record.kind === 'cells' && record.cells.some((cell) => cell.trim() !== ''),
  );
  const header = records[at];
  if (header?.kind !== 'cells')
    throw new AppError('invalid', 'The first sheet of the workbook has no header row.');
  return withSample(source, {
    format: 'xlsx',
    encoding: 'utf-8',
    encodingSure: true,
    delimiter: '',
    columns: header.cells.map((cell) => cell.trim()),
    start: { byte: 0, line: header.line + 1, record: at + 1 },
  });
}

function inspectXml(source: ByteSource, begin: string, detected: DetectedEncoding): Promise<FileShape> {
  if (detected.encoding !== 'utf-8' || !/<rss\b/.test(begin) || !begin.includes('<channel')) {
    throw new AppError('invalid', `This XML is not an export of Jira. ${KNOWN_FORMATS}`);
  }
  return withSample(source, {
    format: 'jira-xml',
    encoding: 'utf-8',
    encodingSure: true,
    delimiter: '',
    columns: JIRA_XML_COLUMNS,
    start: { byte: 0, line: 1, record: 0 },
  });
}

function inspectJson(source: ByteSource, sample: Uint8Array, detected: DetectedEncoding): Promise<FileShape> {
  const { encoding, sure, markBytes } = detected;
  const width = unitBytes(encoding);
  const units = unitsOf(sample.subarray(markBytes), encoding);
  const text = decodeText(sample.subarray(markBytes, markBytes + units.length * width), encoding);
  const format = isJsonLines(text) ? 'jsonl' : 'json';
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
  return withSample(source, {
    format,
    encoding,
    encodingSure: sure,
    delimiter: '',
    columns: [...columns],
    start,
  });
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
