import type { IsoDate } from '../iso-date';
import type { ByteSource, ImportPosition } from './byte-source';
import { readRecords } from './file-shape';
import type { FileShape } from './file-shape';
import { mapRow } from './map-row';
import type { AnswerRow, EvidenceRow, ImportMapping } from './mapping';
import type { ImportProblem } from './problem';

/** A row that was not taken, with all that is needed to correct it and import it again. */
export interface RejectedRow {
  readonly line: number;
  readonly problem: ImportProblem;
  /** The cells in the order of the columns; null when the row could not be taken apart: then `raw` has it. */
  readonly cells: readonly string[] | null;
  readonly raw: string;
}

export interface ImportBatch {
  readonly rows: readonly EvidenceRow[];
  /** Ratings without words, for survey results. */
  readonly answers: readonly AnswerRow[];
  readonly rejected: readonly RejectedRow[];
  /** Rows with neither words nor a rating, blank lines among them. */
  readonly empty: number;
  /** Share of the file that has been read, 0–1. */
  readonly progress01: number;
  /** Store this with the batch; given again as `from`, the import goes on exactly after it. */
  readonly next: ImportPosition;
  readonly done: boolean;
}

export const ROWS_PER_BATCH = 500;

/**
 * Reads a file as evidence, batch by batch. Same file, shape, mapping and `today` give the same rows with the
 * same ids, wherever it was interrupted: an import that was killed goes on from the last stored position, and
 * a second import brings no new ids. No row is lost: each is evidence, an answer, empty or rejected with a reason.
 */
export async function* importEvidence(
  source: ByteSource,
  shape: Omit<FileShape, 'sample'>,
  mapping: ImportMapping,
  today: IsoDate,
  from: ImportPosition = shape.start,
  rowsPerBatch = ROWS_PER_BATCH,
): AsyncGenerator<ImportBatch> {
  for await (const batch of readRecords(source, shape, from, rowsPerBatch)) {
    const rows: EvidenceRow[] = [];
    const answers: AnswerRow[] = [];
    const rejected: RejectedRow[] = [];
    let empty = 0;
    for (const record of batch.records) {
      if (record.kind === 'unreadable') {
        rejected.push({ line: record.line, problem: record.problem, cells: null, raw: record.raw });
        continue;
      }
      const mapped = mapRow(record.cells, shape.columns, mapping, record.line, today);
      if (mapped.kind === 'evidence') rows.push(mapped.row);
      else if (mapped.kind === 'answer') answers.push(mapped.row);
      else if (mapped.kind === 'empty') empty += 1;
      else rejected.push({ line: record.line, problem: mapped.problem, cells: record.cells, raw: '' });
    }
    const { next, done } = batch;
    const progress01 = done || source.size === 0 ? 1 : next.byte / source.size;
    yield { rows, answers, rejected, empty, progress01, next, done };
  }
}
