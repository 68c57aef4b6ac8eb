import type { IsoDate } from '../../iso-date';
import { stableHash } from '../../stable-hash';
import type { ByteSource, ImportPosition } from './byte-source';
import type { FileShape } from './file-shape';
import { importTable, ROWS_PER_BATCH } from './import-table';
import type { TableBatch } from './import-table';
import { mapRow } from './map-row';
import type { MappedRow } from './map-row';
import type { AnswerRow, EvidenceRow, ImportMapping } from './mapping';

export interface ImportBatch extends TableBatch<EvidenceRow> {
  /** Ratings without words, for survey results. */
  readonly answers: readonly AnswerRow[];
}

/**
 * Reads a file as evidence, batch by batch; see `importTable`. Same file, shape, mapping and `today` give the
 * same rows with the same ids: a second import, or one of a longer export, brings no new ids for known rows. Rows that
 * nothing names and that say the same are told apart by their place among each other; to know that place, an import
 * that goes on reads what came before once more.
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
  const alike = new Map<string, number>();
  const named = ({ row, nameless }: MappedRow): string => {
    if (!nameless) return row.id;
    const place = (alike.get(row.id) ?? 0) + 1;
    alike.set(row.id, place);
    return place === 1 ? row.id : stableHash(`${row.id} ${String(place)}`);
  };
  if (from.record > shape.start.record) {
    for await (const batch of importTable(source, shape, map, shape.start, rowsPerBatch)) {
      for (const taken of batch.rows) if (taken.row.line < from.line) named(taken);
      if (batch.next.record >= from.record) break;
    }
  }
  for await (const batch of importTable(source, shape, map, from, rowsPerBatch)) {
    const rows: EvidenceRow[] = [];
    const answers: AnswerRow[] = [];
    for (const taken of batch.rows) {
      const id = named(taken);
      if (taken.kind === 'evidence') rows.push({ ...taken.row, id });
      else answers.push({ ...taken.row, id });
    }
    yield { ...batch, rows, answers };
  }
}
