import type { ByteSource, ImportPosition } from './byte-source';
import { readRecords } from './file-shape';
import type { FileShape } from './file-shape';
import { isHeaderAgain } from './columns/beside-records';
import { problem } from './problem';
import type { ImportProblem } from './problem';

/** What became of a row. */
export type RowOutcome<T> =
  | { readonly kind: 'taken'; readonly row: T }
  /** Nothing in it that could be taken: counted, nothing to correct. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'rejected'; readonly problem: ImportProblem };

/** A row that was not taken, with all that is needed to correct it and import it again. */
export interface RejectedRow {
  readonly line: number;
  readonly problem: ImportProblem;
  /** The cells in the order of the columns; null when the row could not be taken apart: then `raw` has it. */
  readonly cells: readonly string[] | null;
  readonly raw: string;
}

export interface TableBatch<T> {
  readonly rows: readonly T[];
  readonly rejected: readonly RejectedRow[];
  readonly empty: number;
  /** Share of the file that has been read, 0–1. */
  readonly progress01: number;
  /** Store this with the batch; given again as `from`, the import goes on exactly after it. */
  readonly next: ImportPosition;
  readonly done: boolean;
}

export const ROWS_PER_BATCH = 500;

/**
 * Reads a file row by row through `mapRow`, in batches. Deterministic: an import that was killed goes on from
 * the last stored position to exactly the rows of an uninterrupted one. No row is lost: each is taken, empty,
 * or rejected with a reason.
 */
export async function* importTable<T>(
  source: ByteSource,
  shape: Omit<FileShape, 'sample'>,
  mapRow: (cells: readonly string[], line: number) => RowOutcome<T>,
  from: ImportPosition = shape.start,
  rowsPerBatch = ROWS_PER_BATCH,
): AsyncGenerator<TableBatch<T>> {
  const beside = new Map((shape.beside ?? []).map(({ line, why }) => [line, why]));
  for await (const batch of readRecords(source, shape, from, rowsPerBatch)) {
    const rows: T[] = [];
    const rejected: RejectedRow[] = [];
    let empty = 0;
    for (const record of batch.records) {
      if (record.kind === 'unreadable') {
        rejected.push({ line: record.line, problem: record.problem, cells: null, raw: record.raw });
        continue;
      }
      const why = beside.get(record.line);
      if (why !== undefined) {
        rejected.push({ line: record.line, problem: problem(why), cells: record.cells, raw: '' });
        continue;
      }
      const outcome = isHeaderAgain(record.cells, shape.columns)
        ? ({ kind: 'empty' } as const)
        : mapRow(record.cells, record.line);
      if (outcome.kind === 'taken') rows.push(outcome.row);
      else if (outcome.kind === 'empty') empty += 1;
      else rejected.push({ line: record.line, problem: outcome.problem, cells: record.cells, raw: '' });
    }
    const { next, done } = batch;
    const progress01 = done || source.size === 0 ? 1 : next.byte / source.size;
    yield { rows, rejected, empty, progress01, next, done };
  }
}
