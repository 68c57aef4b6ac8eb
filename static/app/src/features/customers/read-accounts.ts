import { AppError } from '@domain/app-error';
import { guessColumns, mapRecord } from '@domain/channels/import/map-record';
import { account } from '@domain/records/account';
import { importTable } from '@domain/channels/import/import-table';
import { inspectFile } from '@domain/channels/import/inspect-file';
import type { ProcedureInput } from '@contract/rpc';
import { fileSource } from '../../api/open-file';

type NewAccount = ProcedureInput<'account.put'>['accounts'][number];

/** The accounts of a file, and how many of its rows could not be read. */
export async function readAccounts(file: File): Promise<{ rows: NewAccount[]; refused: number }> {
  const source = fileSource(file);
  const shape = await inspectFile(source);
  const columns = guessColumns(account, shape);
  if (!columns.some((column) => column.kind === 'field' && column.target.field === account.title)) {
    throw new AppError(
      'invalid',
      'No column of this file holds the names of accounts. Name one of them "Account".',
    );
  }
  const rows: NewAccount[] = [];
  let refused = 0;
  const map = (cells: readonly string[]): ReturnType<typeof mapRecord> =>
    mapRecord(account, cells, shape.columns, columns, 'dmy');
  for await (const batch of importTable(source, shape, map)) {
    refused += batch.rejected.length;
    // What the file does not say stays as it is.
    for (const { set } of batch.rows) rows.push(set);
  }
  return { rows, refused };
}
