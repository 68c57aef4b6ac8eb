import type { TextFormat } from '../file-format';
import { readCsvRecords } from './csv-records';
import { inspectCsv } from './inspect-csv';

/** Rows of cells between separators; any text that is nothing else is read so. */
export const csv: TextFormat = {
  kind: 'text',
  id: 'csv',
  fits: ({ text }) => !text.trimStart().startsWith('<'),
  inspect: async (source, { text, detected: { encoding, sure, markBytes } }) => ({
    format: 'csv',
    encoding,
    encodingSure: sure,
    ...(await inspectCsv(source, text, encoding, markBytes)),
  }),
  read: (source, { encoding, delimiter, columns }, from, batchSize) =>
    readCsvRecords(source, { encoding, delimiter, columns: columns.length }, from, batchSize),
};
