import { AppError } from '../../domain/app-error';
import { mayChange, mayKnow } from '../../domain/records/owner';
import { said } from '../../domain/words/said';
import type { RecordState } from '../../adapters/store/records/stored-record';
import type { Writing } from '../call';

/**
 * Lets a record through that the call may change. What somebody else keeps private answers as what is not there.
 * @throws AppError `not-found`, or `forbidden` for a shared one of somebody else
 */
export function ownRecord({ by, actor }: Writing, { owner }: RecordState): void {
  if (!mayKnow(owner, by.accountId)) throw new AppError('not-found', said('records.gone'));
  if (!mayChange(owner, by.accountId, actor?.grants.manageKnowledge === true))
    throw new AppError('forbidden', said('records.of-another'));
}
