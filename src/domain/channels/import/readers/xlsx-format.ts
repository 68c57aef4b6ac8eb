import { AppError } from '../../../app-error';
import { said } from '../../../words/said';
import type { ByteSource } from '../byte-source';
import type { AskedLayout, BinaryFormat, FileLayout } from '../file-format';
import { findHeader, FIRST_ROWS } from './header-rows';
import { openSheet, readXlsxRecords, sheetRows } from './xlsx-records';

/** A sheet of an Excel workbook. */
export const xlsx: BinaryFormat = {
  kind: 'binary',
  id: 'xlsx',
  fits: (sample) => sample[0] === 0x50 && sample[1] === 0x4b,
  inspect,
  read: (source, { sheet }, from, batchSize) => readXlsxRecords(source, sheet?.name, from, batchSize),
};

async function inspect(source: ByteSource, asked: AskedLayout): Promise<FileLayout> {
  const book = await openSheet(source, asked.sheet);
  const records = sheetRows(book).slice(0, FIRST_ROWS);
  const header = findHeader(records.map((record) => (record.kind === 'cells' ? record.cells : [])));
  if (header === null) throw new AppError('invalid', said('channels.sheet-no-header'));
  const last = records[header.lastRow];
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    encodingSure: true,
    delimiter: '',
    sheet: { name: book.name, all: book.names },
    columns: header.columns,
    start: { byte: 0, line: last === undefined ? 1 : last.line + 1, record: header.lastRow + 1 },
  };
}
