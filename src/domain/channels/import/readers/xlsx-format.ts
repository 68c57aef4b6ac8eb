import { AppError } from '../../../app-error';
import type { ByteSource } from '../byte-source';
import type { BinaryFormat, FileLayout } from '../file-format';
import { readXlsxRecords } from './xlsx-records';

/** The first sheet of an Excel workbook. */
export const xlsx: BinaryFormat = {
  kind: 'binary',
  id: 'xlsx',
  extensions: ['.xlsx'],
  fits: (sample) => sample[0] === 0x50 && sample[1] === 0x4b,
  inspect,
  read: (source, _, from, batchSize) => readXlsxRecords(source, from, batchSize),
};

async function inspect(source: ByteSource): Promise<FileLayout> {
  const batches = readXlsxRecords(source, { byte: 0, line: 1, record: 0 }, 20);
  const first = await batches.next();
  const records = first.done === true ? [] : first.value.records;
  const at = records.findIndex(
    (record) => record.kind === 'cells' && record.cells.some((cell) => cell.trim() !== ''),
  );
  const header = records[at];
  if (header?.kind !== 'cells')
    throw new AppError('invalid', 'The first sheet of the workbook has no header row.');
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    encodingSure: true,
    delimiter: '',
    columns: header.cells.map((cell) => cell.trim()),
    start: { byte: 0, line: header.line + 1, record: at + 1 },
  };
}
