import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { asRecord } from '../../domain/records/kinds';
import type { Need } from '../../domain/records/need';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Call } from '../call';
import type { Requests } from '../requests';

/** A need by its declaration, with its id and version. */
export interface NeedRecordAtHand {
  readonly id: string;
  readonly version: number;
  readonly value: Need;
}

/** The need of the key as it is kept, in one statement. @throws AppError `not-found` */
export async function needOfKey(
  call: Call,
  needKey: string,
  deps: Pick<Requests, 'records'>,
): Promise<NeedRecordAtHand> {
  const number = Number(/^N-([1-9]\d*)$/.exec(needKey)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) throw noNeed(needKey);
  const query = { text: '', archived: false, where: { number }, reader: null, after: null, limit: 1 };
  const [record] = (await deps.records.page(call.product.id, 'need', query)).records;
  if (record === undefined) throw noNeed(needKey);
  return needAtHand(record);
}

export function needAtHand({ id, version, value }: StoredRecord): NeedRecordAtHand {
  return { id, version, value: asRecord('need', value) };
}

function noNeed(needKey: string): AppError {
  return new AppError('not-found', said('needs.gone', { needKey }), { needKey });
}
