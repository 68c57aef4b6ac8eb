import type { PieceCursor, PieceFilter, PieceRecord } from '../../ports/evidence/evidence-store';
import type { Call } from '../call';
import { needOf, personaIdOf } from '../record-of-key';
import { findPiece } from './piece-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';

export type InboxFilter = Omit<PieceFilter, 'needId' | 'personaId'> & {
  readonly needKey?: string | undefined;
  readonly personaKey?: string | undefined;
};

/** One page of evidence, the newest first. */
export async function readInbox(
  call: Call,
  request: { readonly filter: InboxFilter; readonly after: PieceCursor | null; readonly limit: number },
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<{ readonly pieces: readonly PieceRecord[]; readonly more: boolean }> {
  const catalogue = await call.catalogue();
  const { needKey, personaKey, ...rest } = request.filter;
  const personaId = personaIdOf(catalogue, personaKey ?? null);
  const filter: PieceFilter = {
    ...rest,
    ...(needKey === undefined ? {} : { needId: needOf(catalogue, needKey).id }),
    ...(personaId === null ? {} : { personaId }),
  };
  const found = await deps.evidence.page(call.product.id, filter, request.after, request.limit + 1);
  return { pieces: found.slice(0, request.limit), more: found.length > request.limit };
}

/** Waiting pieces are counted up to here; beyond it nobody reads the number. */
const COUNTED = 1_000;

/** How many pieces wait for triage; `more` when there are more than were counted. */
export async function countWaiting(
  call: Call,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<{ readonly waiting: number; readonly more: boolean }> {
  const waiting = await deps.evidence.countNew(call.product.id, COUNTED + 1);
  return { waiting: Math.min(waiting, COUNTED), more: waiting > COUNTED };
}

/** Pieces that were merged into this one. @throws AppError `not-found` when the piece is not of this product */
export async function readVoices(
  call: Call,
  id: string,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<readonly PieceRecord[]> {
  await findPiece(call.product.id, id, deps);
  return deps.evidence.voicesOf(call.product.id, id);
}

/** Accounts whose name begins with the text. */
export function findAccounts(
  call: Call,
  text: string,
  limit: number,
  deps: Pick<KnowledgeDeps, 'catalogue'>,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return deps.catalogue.findAccounts(call.product.id, text, limit);
}
