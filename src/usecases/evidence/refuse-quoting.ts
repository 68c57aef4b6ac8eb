import { AppError } from '../../domain/app-error';
import { asRecord } from '../../domain/records/kinds';
import { said } from '../../domain/words/said';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { KnowledgeDeps } from '../knowledge-deps';

/**
 * A piece may be quoted outside unless its words are masked, which nobody said so, or it is of a participant of a session
 * who has not agreed: that stands in the session, and a quote of theirs says nothing else.
 * @throws AppError `invalid`
 */
export async function refuseQuoting(
  productId: string,
  { masked, origin }: Pick<PieceRecord, 'masked' | 'origin'>,
  deps: Pick<KnowledgeDeps, 'records'>,
): Promise<void> {
  if (masked) throw new AppError('invalid', said('evidence.masked-not-quoted'));
  if (origin === null || origin.participant === '') return;
  const session = (await deps.records.read(productId, 'session', [origin.sessionId])).get(origin.sessionId);
  if (session?.state == null) return;
  const { participants } = asRecord('session', session.value);
  const of = participants.find(({ id }) => id === origin.participant);
  if (of !== undefined && (!of.quoted || of.withdrawn))
    throw new AppError('invalid', said('evidence.not-agreed'));
}
