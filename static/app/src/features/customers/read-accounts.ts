import { AppError } from '@domain/app-error';
import type { Answers } from '@domain/channels/import/columns/doubt';
import { recogniseExport } from '@domain/channels/import/known-exports/known-exports';
import { recordReader } from '@domain/channels/import/map-record';
import type { MappedRecord } from '@domain/channels/import/map-record';
import { planRecords } from '@domain/channels/import/plan-records';
import type { RecordColumn } from '@domain/channels/import/record-plan';
import { account } from '@domain/records/account';
import { said } from '@domain/words/said';
import { fingerprintOf } from '../../api/open-file';
import { openFile, tryRows } from '../../api/read-file';
import type { TriedFile } from '../../api/read-file';
import { userZone } from '../../api/user-day';

export interface TriedAccounts extends TriedFile<MappedRecord> {
  readonly uses: readonly RecordColumn[];
  readonly sample: readonly (readonly string[])[];
  readonly fingerprint: string;
}

/** The accounts that a file would bring, by the declaration of accounts. @throws AppError `invalid` where no column names them */
export async function tryAccounts(file: File, answers: Answers): Promise<TriedAccounts> {
  const opened = await openFile(file, answers);
  const { shape } = opened;
  const { plan, doubts } = planRecords(account, opened, answers, userZone());
  if (!plan.columns.some((column) => column.kind === 'field' && column.target.field === account.title)) {
    throw new AppError('invalid', said('customers.no-account-column'));
  }
  const tried = await tryRows(opened, recordReader(account, shape.columns, plan));
  const tool = recogniseExport(shape.columns)?.known.name ?? null;
  const fingerprint = await fingerprintOf(file);
  return { ...tried, uses: plan.columns, doubts, tool, sample: shape.sample, fingerprint };
}
