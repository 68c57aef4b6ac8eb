import { AppError } from '../../../app-error';
import type { ByteSource, ImportPosition } from '../byte-source';
import { said } from '../../../words/said';
import { readCsvRecords } from './csv-records';
import { unitBytes } from './encoding';
import type { Encoding } from './encoding';
import { findHeader, FIRST_ROWS, knownHeads } from './header-rows';

const DELIMITERS = [',', ';', '\t', '|'];
/** The line by which Excel is told the delimiter: `sep=;`. */
const DELIMITER_LINE = /^"?sep=(\\t|[^\r\n"])?"?[^\r\n]*(?:\r\n|\r|\n)/iu;
const WEIGHT_OF_NAMES = 0.5;

export interface CsvHeader {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly start: ImportPosition;
}

interface FirstRow {
  readonly cells: readonly string[];
  readonly next: ImportPosition;
}

/** Delimiter and header of a delimited file; `sample` is its beginning as text, without the byte order mark. */
export async function inspectCsv(
  source: ByteSource,
  sample: string,
  encoding: Encoding,
  markBytes: number,
): Promise<CsvHeader> {
  const line = DELIMITER_LINE.exec(sample);
  const begin: ImportPosition =
    line === null
      ? { byte: markBytes, line: 1, record: 0 }
      : { byte: markBytes + line[0].length * unitBytes(encoding), line: 2, record: 0 };
  const named = line?.[1] === '\\t' ? '\t' : line?.[1];
  let best: {
    readonly delimiter: string;
    readonly rows: readonly FirstRow[];
    readonly score: number;
  } | null = null;
  const delimiters = named === undefined ? DELIMITERS : [...new Set([named, ...DELIMITERS])];
  for (const delimiter of delimiters) {
    const rows = await firstRows(source, encoding, delimiter, begin);
    const score = scoreOf(rows);
    // The line is believed, unless the file was written with another delimiter after all.
    if (delimiter === named && score > 0) {
      best = { delimiter, rows, score };
      break;
    }
    if (best === null || score > best.score) best = { delimiter, rows, score };
  }
  const header = findHeader(best?.rows.map(({ cells }) => cells) ?? []);
  if (best === null || header === null) throw new AppError('invalid', said('channels.file-no-header'));
  const start = best.rows[header.lastRow]?.next ?? begin;
  return { delimiter: best.delimiter, columns: header.columns, start };
}

/** How well a delimiter fits: the share of rows with as many cells as most have, and headings that are known. */
function scoreOf(rows: readonly FirstRow[]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [common] = [...counts].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (common === undefined) return 0;
  const header = findHeader(rows.map(({ cells }) => cells));
  const names = header === null ? 0 : knownHeads(header.columns) / Math.max(1, header.columns.length);
  return common[1] / filled.length + WEIGHT_OF_NAMES * names;
}

async function firstRows(
  source: ByteSource,
  encoding: Encoding,
  delimiter: string,
  begin: ImportPosition,
): Promise<FirstRow[]> {
  const rows: FirstRow[] = [];
  for await (const batch of readCsvRecords(source, { encoding, delimiter, columns: 0 }, begin, 1)) {
    const [record] = batch.records;
    rows.push({ cells: record?.kind === 'cells' ? record.cells : [], next: batch.next });
    if (rows.length === FIRST_ROWS) break;
  }
  return rows;
}
