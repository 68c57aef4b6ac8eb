import type { ByteSource } from '@domain/channels/import/byte-source';
import type { Answers, Doubt } from '@domain/channels/import/columns/doubt';
import { importTable } from '@domain/channels/import/import-table';
import type { RejectedRow, RowOutcome } from '@domain/channels/import/import-table';
import { MOST_HELD_BYTES, openStudied } from '@domain/channels/import/open-studied';
import type { StudiedFile } from '@domain/channels/import/studied-file';
import { fileSource } from './open-file';
import { userDay } from './user-day';

/** A chosen file, read once from end to end: how it is built, and what its columns hold. */
export interface OpenedFile extends StudiedFile {
  readonly name: string;
  readonly source: ByteSource;
}

/** Opens a file as every import does; `answers` may say its encoding. @throws AppError where it is no table, or too large */
export async function openFile(
  file: File,
  answers: Answers = {},
  most = MOST_HELD_BYTES,
): Promise<OpenedFile> {
  const source = fileSource(file);
  return { name: file.name, source, ...(await openStudied(source, answers, userDay(), most)) };
}

/** A row as it would be taken in, with what it was read from: to be corrected where it is refused later. */
export interface TriedRow<T> {
  readonly line: number;
  readonly cells: readonly string[];
  readonly row: T;
}

/** What a whole file would bring; nothing is stored. Its counts sum to the rows of the file. */
export interface TriedFile<T> {
  readonly columns: readonly string[];
  readonly rows: readonly TriedRow<T>[];
  readonly rejected: readonly RejectedRow[];
  readonly empty: number;
  readonly doubts: readonly Doubt[];
  /** The tool whose export it is; null where that is not known. */
  readonly tool: string | null;
}

/** Reads all rows of an opened file. */
export async function tryRows<T>(
  { source, shape }: OpenedFile,
  mapRow: (cells: readonly string[], line: number) => RowOutcome<T>,
): Promise<Pick<TriedFile<T>, 'columns' | 'rows' | 'rejected' | 'empty'>> {
  const rows: TriedRow<T>[] = [];
  const rejected: RejectedRow[] = [];
  let empty = 0;
  const read = importTable(source, shape, (cells, line): RowOutcome<TriedRow<T>> => {
    const outcome = mapRow(cells, line);
    return outcome.kind === 'taken' ? { kind: 'taken', row: { line, cells, row: outcome.row } } : outcome;
  });
  for await (const batch of read) {
    rows.push(...batch.rows);
    rejected.push(...batch.rejected);
    empty += batch.empty;
  }
  return { columns: shape.columns, rows, rejected, empty };
}
