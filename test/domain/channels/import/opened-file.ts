import { bytesInMemory } from '../../../bytes-in-memory';
import type { ByteSource } from '../../../../src/domain/channels/import/byte-source';
import { studyFile } from '../../../../src/domain/channels/import/columns/study';
import type { StudiedFile } from '../../../../src/domain/channels/import/studied-file';
import { importTable } from '../../../../src/domain/channels/import/import-table';
import type { RejectedRow, RowOutcome } from '../../../../src/domain/channels/import/import-table';
import { inspectFile } from '../../../../src/domain/channels/import/inspect-file';

export interface OpenedFile extends StudiedFile {
  readonly source: ByteSource;
}

/** A file as every import opens it: how it is built, and what its columns hold. */
export async function openedFile(file: string | Uint8Array, today = '2026-11-23'): Promise<OpenedFile> {
  const source = bytesInMemory(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const shape = await inspectFile(source);
  return { source, shape, facts: await studyFile(source, shape, today) };
}

export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly rejected: readonly RejectedRow[];
  readonly empty: number;
}

/** All rows of an opened file. */
export async function rowsOf<T>(
  { source, shape }: OpenedFile,
  mapRow: (cells: readonly string[], line: number) => RowOutcome<T>,
): Promise<ReadRows<T>> {
  const rows: T[] = [];
  const rejected: RejectedRow[] = [];
  let empty = 0;
  for await (const batch of importTable(source, shape, mapRow)) {
    rows.push(...batch.rows);
    rejected.push(...batch.rejected);
    empty += batch.empty;
  }
  return { rows, rejected, empty };
}
