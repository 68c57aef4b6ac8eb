import { AppError } from '@domain/app-error';
import { guessAccountTargets, mapAccount } from '@domain/customers/map-account';
import { importTable } from '@domain/channels/import/import-table';
import { inspectFile } from '@domain/channels/import/inspect-file';
import type { ProcedureInput } from '@contract/rpc';
import { fileSource } from '../../api/open-file';

type NewAccount = ProcedureInput<'account.put'>['accounts'][number];

/** The accounts of a file, and how many of its rows could not be read. */
export async function readAccounts(file: File): Promise<{ rows: NewAccount[]; refused: number }> {
  const source = fileSource(file);
  const shape = await inspectFile(source);
  const targets = guessAccountTargets(shape);
  if (!targets.includes('name')) {
    throw new AppError(
      'invalid',
      'No column of this file holds the names of accounts. Name one of them "Account".',
    );
  }
  const rows: NewAccount[] = [];
  let refused = 0;
  const map = (cells: readonly string[]): ReturnType<typeof mapAccount> =>
    mapAccount(cells, shape.columns, targets, 'dmy');
  for await (const batch of importTable(source, shape, map)) {
    refused += batch.rejected.length;
    for (const { name, state, plan, size, arr, attributes } of batch.rows) {
      rows.push({ name: name.slice(0, 255), state, plan: plan.slice(0, 80), people: size, arr, attributes });
    }
  }
  return { rows, refused };
}
