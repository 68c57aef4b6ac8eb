import type { ErasureSubject } from '../../ports/product/retention-store';
import type { Call } from '../call';
import { maskedPiece } from './keep-retention';
import type { RetentionDeps } from './keep-retention';
import { recordAct } from '../records/record-history';
import { startRecompute } from '../start-recompute';

export interface SubjectFound {
  readonly pieces: readonly { readonly id: string; readonly text: string }[];
  readonly answers: number;
  readonly next: string | null;
}

/** Looks through one stretch of the evidence for a subject; nothing is changed. */
export async function findSubject(
  call: Call,
  subject: ErasureSubject,
  after: string,
  deps: RetentionDeps,
): Promise<SubjectFound> {
  const productId = call.product.id;
  const page = await deps.retention.piecesOf(productId, subject, after);
  const answers = after === '' ? await deps.retention.countAnswers(productId, subject) : 0;
  return { pieces: page.pieces.map(({ id, text }) => ({ id, text })), answers, next: page.next };
}

/**
 * Erases a subject from one stretch of the evidence: its pieces go, or keep their words without whose they are.
 * Asking twice erases once: what is gone is not found again.
 */
export async function eraseSubject(
  call: Call,
  request: { readonly subject: ErasureSubject; readonly how: 'mask' | 'delete'; readonly after: string },
  deps: RetentionDeps,
): Promise<{ readonly pieces: number; readonly next: string | null }> {
  const { by } = call;
  const productId = call.product.id;
  const { subject, how } = request;
  const { pieces, next } = await deps.retention.piecesOf(productId, subject, request.after);
  const names = subject.kind === 'person' ? subject.words : [];
  if (how === 'delete')
    await deps.retention.remove(
      productId,
      pieces.map(({ id }) => id),
    );
  else
    await deps.retention.mask(
      productId,
      pieces.map((piece) => maskedPiece(piece, names)),
      by,
    );
  return { pieces: pieces.length, next };
}

/** Ends an erasure: survey answers forget the person, an account goes, and the history says that it was done. */
export async function finishErasure(
  call: Call,
  request: { readonly subject: ErasureSubject; readonly pieces: number },
  deps: RetentionDeps,
): Promise<{ readonly answers: number; readonly at: number }> {
  const { by } = call;
  const productId = call.product.id;
  const { subject, pieces } = request;
  const answers = await deps.retention.countAnswers(productId, subject);
  await deps.retention.forgetAnswers(productId, subject);
  if (subject.kind === 'account') await deps.retention.removeAccount(productId, subject.accountId);
  // Whose erasure it was is not written down: that would be a trace.
  const facts = { state: subject.kind, pieces, answers };
  await recordAct(productId, { kind: 'erasure', recordId: productId, facts }, by, deps);
  await startRecompute(call.product, 'all', deps);
  return { answers, at: by.at };
}
