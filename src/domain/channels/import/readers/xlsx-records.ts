import { AppError } from '../../../app-error';
import type { ByteSource, ImportPosition } from '../byte-source';
import type { RawRecord, RecordBatch } from '../raw-record';
import { said } from '../../../words/said';
import { openXlsx, xmlChunks } from './xlsx-book';
import type { XlsxBook } from './xlsx-book';
import { parseXml } from './xml-text';

/** Larger workbooks are not taken: they are unpacked in memory. Save the sheet as CSV instead. */
export const MAX_XLSX_BYTES = 50 << 20;
const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Opens a sheet of a workbook; see `openXlsx`. @throws AppError `invalid` for what is none, or is too large */
export async function openSheet(source: ByteSource, wanted?: string): Promise<XlsxBook> {
  if (source.size > MAX_XLSX_BYTES) {
    throw new AppError('invalid', said('channels.workbook-too-large'));
  }
  return openXlsx(await source.read(0, source.size), wanted);
}

/** The rows of a sheet of a workbook from a position on, in batches; dates come as ISO text. */
export async function* readXlsxRecords(
  source: ByteSource,
  sheet: string | undefined,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  if (from.byte >= source.size) return;
  const rows = sheetRows(await openSheet(source, sheet)).slice(from.record);
  for (let at = 0; at < rows.length; at += batchSize) {
    const records = rows.slice(at, at + batchSize);
    const done = at + batchSize >= rows.length;
    const record = from.record + at + records.length;
    const line = (records[records.length - 1]?.line ?? from.line) + 1;
    yield { records, next: { byte: done ? source.size : 0, line, record }, done };
  }
}

/** All rows of the sheet; rows that are left out in the file (blank ones) are left out here. */
export function sheetRows(book: XlsxBook): RawRecord[] {
  const rows: RawRecord[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  try {
    parseXml(xmlChunks(book.sheet), {
      open: ({ name, attributes }) => {
        if (name === 'row') {
          line = Number(attributes['r'] ?? line + 1);
          cells = [];
          column = 0;
        } else if (name === 'c') {
          column = columnOf(attributes['r']) ?? column;
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          value = '';
        }
        reading = name === 'v' || name === 't';
      },
      text: (text) => {
        if (reading) value += text;
      },
      close: (name) => {
        reading = false;
        if (name === 'c') {
          while (cells.length < column) cells.push('');
          cells[column] = cellText(value, type, style, book);
          column += 1;
        } else if (name === 'row') rows.push({ kind: 'cells', line, cells });
      },
    });
  } catch (error) {
    throw new AppError('invalid', said('channels.sheet-damaged', { line }), { line }, error);
  }
  return rows;
}

function cellText(value: string, type: string, style: number, book: XlsxBook): string {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'n':
      return value !== '' && book.dateStyles[style] === true ? dateText(Number(value), book.from1904) : value;
    default:
      return value;
  }
}

function dateText(serial: number, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was; days before it are one off.
  const days = !from1904 && serial < 60 ? serial + 1 : serial;
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * MS_PER_DAY));
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().replace(/\.\d+Z$/u, '');
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
