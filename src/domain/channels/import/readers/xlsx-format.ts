import { AppError } from '../../../app-error';
import { said } from '../../../words/said';
import type { ByteSource } from '../byte-source';
import type { BinaryFormat, FileLayout } from '../file-format';
import { findHeader, FIRST_ROWS } from './header-rows';
import { readXlsxRecords } from './xlsx-records';

/** The first sheet of an Excel workbook. */
export const xlsx: BinaryFormat = {
  kind: 'binary',
  id: 'xlsx',
  fits: (sample) => sample[0] === 0x50 && sample[1] === 0x4b,
  inspect,
  read: (source, _, from, batchSize) => readXlsxRecords(source, from, batchSize),
};

async function inspect(source: ByteSource): Promise<FileLayout> {
  const batches = readXlsxRecords(source, { byte: 0, line: 1, record: 0 }, FIRST_ROWS);
  const first = await batches.next();
  const records = first.done === true ? [] : first.value.records;
  const header = findHeader(records.map((record) => (record.kind === 'cells' ? record.cells : [])));
  if (header === null) throw new AppError('invalid', said('channels.sheet-no-header'));
  const last = records[header.lastRow];
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    encodingSure: true,
    delimiter: '',
    columns: header.columns,
    start: { byte: 0, line: last === undefined ? 1 : last.line + 1, record: header.lastRow + 1 },
  };
}
