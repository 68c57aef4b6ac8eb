import type { IsoDate } from '../../iso-date';
import type { ByteSource, ImportPosition } from './byte-source';
import type { FileShape } from './file-shape';
import { importTable, ROWS_PER_BATCH } from './import-table';
import type { TableBatch } from './import-table';
import { mapRow } from './map-row';
import type { AnswerRow, EvidenceRow, ImportMapping } from './mapping';

export interface ImportBatch extends TableBatch<EvidenceRow> {
  /** Ratings without words, for survey results. */
  readonly answers: readonly AnswerRow[];
}

/**
 * Reads a file as evidence, batch by batch; see `importTable`. Same file, shape, mapping and `today` give the
 * same rows with the same ids: a second import, or one of a longer export, brings no new ids for known rows.
 */
export async function* importEvidence(
  source: ByteSource,
  shape: Omit<FileShape, 'sample'>,
  mapping: ImportMapping,
  today: IsoDate,
  from: ImportPosition = shape.start,
  rowsPerBatch = ROWS_PER_BATCH,
): AsyncGenerator<ImportBatch> {
  const map = (cells: readonly string[], line: number): ReturnType<typeof mapRow> =>
    mapRow(cells, shape.columns, mapping, line, today);
  for await (const batch of importTable(source, shape, map, from, rowsPerBatch)) {
    const rows: EvidenceRow[] = [];
    const answers: AnswerRow[] = [];
    for (const taken of batch.rows) {
      if (taken.kind === 'evidence') rows.push(taken.row);
      else answers.push(taken.row);
    }
    yield { ...batch, rows, answers };
  }
}
