import { AppError } from '@domain/app-error';
import { guessColumns, mapRecord } from '@domain/channels/import/map-record';
import { account } from '@domain/records/account';
import { importTable } from '@domain/channels/import/import-table';
import type { RejectedRow } from '@domain/channels/import/import-table';
import { inspectFile } from '@domain/channels/import/inspect-file';
import { fileSource } from '../../api/open-file';

/** A row of a file as a record, with what it was read from: to be corrected where it is refused. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly set: Readonly<Record<string, unknown>>;
}

export interface ReadFile {
  readonly columns: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly rejected: readonly RejectedRow[];
}

/** The accounts of a file by the declaration of accounts. @throws AppError `invalid` where no column names them */
export async function readAccounts(file: File): Promise<ReadFile> {
  const source = fileSource(file);
  const shape = await inspectFile(source);
  const columns = guessColumns(account, shape);
  if (!columns.some((column) => column.kind === 'field' && column.target.field === account.title)) {
    throw new AppError(
      'invalid',
      'No column of this file holds the names of accounts. Name one of them "Account".',
    );
  }
  const rows: ReadRow[] = [];
  const rejected: RejectedRow[] = [];
  const read = importTable(source, shape, (cells, line) => {
    const outcome = mapRecord(account, cells, shape.columns, columns, 'dmy');
    return outcome.kind === 'taken'
      ? { kind: 'taken' as const, row: { line, cells, set: outcome.row.set } }
      : outcome;
  });
  for await (const batch of read) {
    rows.push(...batch.rows);
    rejected.push(...batch.rejected);
  }
  return { columns: shape.columns, rows, rejected };
}
