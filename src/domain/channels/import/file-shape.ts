import type { ByteSource, ImportPosition } from './byte-source';
import { readCsvRecords } from './readers/csv-records';
import type { Encoding } from './readers/encoding';
import { readJiraXmlRecords } from './readers/jira-xml-records';
import { readJsonRecords } from './readers/json-records';
import type { RecordBatch } from './raw-record';
import { readXlsxRecords } from './readers/xlsx-records';

/** How a file is built: all that is needed to read it again from any position. */
export interface FileShape {
  readonly format: 'csv' | 'json' | 'jsonl' | 'xlsx' | 'jira-xml';
  readonly encoding: Encoding;
  /** False when the encoding was concluded and a person should look at the preview. */
  readonly encodingSure: boolean;
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** Where the first row after the header begins. */
  readonly start: ImportPosition;
  /** The first rows, for recognition, guessing and preview. */
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 50;

/** The rows of an inspected file from a position on (`shape.start` at first), in batches. */
export function readRecords(
  source: ByteSource,
  shape: Omit<FileShape, 'sample'>,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  const { format, encoding, delimiter, columns } = shape;
  switch (format) {
    case 'csv':
      return readCsvRecords(source, { encoding, delimiter, columns: columns.length }, from, batchSize);
    case 'json':
    case 'jsonl':
      return readJsonRecords(source, { encoding, format, columns }, from, batchSize);
    case 'xlsx':
      return readXlsxRecords(source, from, batchSize);
    case 'jira-xml':
      return readJiraXmlRecords(source, from, batchSize);
  }
}

/** The shape with its first readable rows. */
export async function withSample(source: ByteSource, shape: Omit<FileShape, 'sample'>): Promise<FileShape> {
  const first = await readRecords(source, shape, shape.start, SAMPLE_ROWS).next();
  const records = first.done === true ? [] : first.value.records;
  const sample = records.flatMap((record) =>
    record.kind === 'cells' && record.cells.length > 0 ? [record.cells] : [],
  );
  return { ...shape, sample };
}
