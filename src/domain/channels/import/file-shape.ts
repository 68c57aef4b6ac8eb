import type { ByteSource, ImportPosition } from './byte-source';
import type { FileLayout } from './file-format';
import { formatNamed } from './formats';
import type { RecordBatch } from './raw-record';

/** How a file is built, with its first rows for recognition, guessing and preview. */
export interface FileShape extends FileLayout {
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 50;

/** The rows of an inspected file from a position on (`shape.start` at first), in batches, the last of which is `done`. */
export async function* readRecords(
  source: ByteSource,
  shape: FileLayout,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  let next = from;
  for await (const batch of formatNamed(shape.format).read(source, shape, from, batchSize)) {
    yield batch;
    if (batch.done) return;
    next = batch.next;
  }
  // What follows the last row, such as the bracket that ends a list, holds none.
  yield { records: [], next: { ...next, byte: source.size }, done: true };
}

/** The shape with its first readable rows. */
export async function withSample(source: ByteSource, shape: FileLayout): Promise<FileShape> {
  const first = await readRecords(source, shape, shape.start, SAMPLE_ROWS).next();
  const records = first.done === true ? [] : first.value.records;
  const sample = records.flatMap((record) =>
    record.kind === 'cells' && record.cells.length > 0 ? [record.cells] : [],
  );
  return { ...shape, sample };
}
