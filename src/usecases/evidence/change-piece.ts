import { AppError } from '../../domain/app-error';
import type { Stance, Strength } from '../../domain/records/evidence';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import { needOf } from '../record-of-key';
import { findPiece, recomputeNeeds } from './piece-at-hand';
import { said } from '../../domain/words/said';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';
import { refuseQuoting } from './refuse-quoting';

export type PieceDeps = Pick<
  KnowledgeDeps,
  'clock' | 'evidence' | 'history' | 'items' | 'jobs' | 'queue' | 'records'
>;

export interface NewLink {
  readonly needKey: string;
  readonly stance: Stance;
  readonly strength: Strength | null;
  readonly why: string;
}

/** One change of a piece, then the recomputation of every need that it spoke about before or speaks about now. */
async function changing(
  call: Call,
  id: string,
  deps: PieceDeps,
  act: (piece: PieceRecord, voices: readonly PieceRecord[]) => Promise<void>,
  alsoTouched: readonly string[] = [],
): Promise<PieceRecord> {
  const productId = call.product.id;
  const before = await findPiece(productId, id, deps);
  const voices = before.voices === 0 ? [] : await deps.evidence.voicesOf(productId, id);
  const ids = [id, ...alsoTouched, ...voices.map((voice) => voice.id)];
  await recorded(productId, [{ kind: 'evidence', ids }], call.by, deps, () => act(before, voices));
  const piece = await findPiece(productId, id, deps);
  const needIds = [...before.links, ...piece.links].map((link) => link.needId);
  if (needIds.length > 0) await recomputeNeeds(await call.catalogue(), needIds, deps);
  return piece;
}

/** Says that a piece supports or contradicts a need; saying it again changes how strongly and why. */
export function linkPiece(call: Call, id: string, link: NewLink, deps: PieceDeps): Promise<PieceRecord> {
  return changing(call, id, deps, async (piece, voices) => {
    const need = needOf(await call.catalogue(), link.needKey);
    // The voices merged into a piece speak for the need as well: each account counts, once.
    await deps.evidence.link(
      call.product.id,
      [piece, ...voices].map((one) => ({ ...link, pieceId: one.id, needId: need.id })),
    );
    await deps.evidence.setTriage(call.product.id, [id], 'linked', call.by);
  });
}

/**
 * Takes a link back; a piece without any waits for triage again.
 * @throws AppError `not-found` when the piece does not speak about the need
 */
export function unlinkPiece(call: Call, id: string, needKey: string, deps: PieceDeps): Promise<PieceRecord> {
  return changing(call, id, deps, async (piece, voices) => {
    const need = needOf(await call.catalogue(), needKey);
    if (!piece.links.some((link) => link.needId === need.id))
      throw new AppError('not-found', said('evidence.link-gone'));
    const ids = [piece, ...voices].map((one) => one.id);
    await deps.evidence.unlink(call.product.id, ids, need.id);
    if (piece.links.every((link) => link.needId === need.id))
      await deps.evidence.setTriage(call.product.id, [id], 'new', call.by);
  });
}

/** Puts a piece aside that is about no need, or brings it back to the inbox. */
export function skipPiece(call: Call, id: string, skipped: boolean, deps: PieceDeps): Promise<PieceRecord> {
  return changing(call, id, deps, async (piece) => {
    const back = piece.links.length > 0 ? 'linked' : 'new';
    await deps.evidence.setTriage(call.product.id, [id], skipped ? 'skipped' : back, call.by);
  });
}

/**
 * Stars a piece: it is then the first quote shown for its needs. No edit of it: its version stays, so that an import
 * still refreshes its words.
 */
export function starPiece(call: Call, id: string, starred: boolean, deps: PieceDeps): Promise<PieceRecord> {
  return changing(call, id, deps, () => deps.evidence.setStarred(call.product.id, id, starred, call.by));
}

/**
 * Notes whether whoever said it allows that it is quoted outside of the team.
 * @throws AppError `invalid` for a masked piece: these are not the words that somebody said; and for one of a session
 * whose participant has not agreed, or took it back
 */
export function consentPiece(
  call: Call,
  id: string,
  quotable: boolean,
  deps: PieceDeps,
): Promise<PieceRecord> {
  return changing(call, id, deps, async (piece) => {
    if (quotable) await refuseQuoting(call.product.id, piece, deps);
    await deps.evidence.setQuotable(call.product.id, id, quotable, call.by);
  });
}

/** Deletes a piece, or brings it back within 30 days; its voices go and come with it. */
export function deletePiece(call: Call, id: string, deleted: boolean, deps: PieceDeps): Promise<PieceRecord> {
  return changing(call, id, deps, (_, voices) =>
    deps.evidence.setDeleted(call.product.id, [id, ...voices.map((voice) => voice.id)], deleted, call.by),
  );
}

/**
 * Shows a piece as a further voice of another that says the same; both speak for the needs of either, and each
 * account still counts once. `into` null takes it out again.
 * @throws AppError `invalid` for a piece that is itself merged or deleted
 */
export function mergePiece(
  call: Call,
  id: string,
  into: string | null,
  deps: PieceDeps,
): Promise<PieceRecord> {
  const { by } = call;
  const productId = call.product.id;
  const also = into === null ? [] : [into];
  const act = async (piece: PieceRecord, voices: readonly PieceRecord[]): Promise<void> => {
    if (into === null) {
      await deps.evidence.setMergedInto(productId, id, null, by);
      return;
    }
    const kept = await findPiece(productId, into, deps);
    if (into === id || kept.mergedInto !== null || kept.deleted) {
      throw new AppError('invalid', said('evidence.merge-choice'), { path: 'into' });
    }
    const merged = [piece, ...voices];
    await deps.evidence.link(productId, [
      ...merged.flatMap((one) => kept.links.map((link) => ({ ...link, pieceId: one.id }))),
      ...piece.links
        .filter((link) => !kept.links.some((own) => own.needId === link.needId))
        .map((link) => ({ ...link, pieceId: into })),
    ]);
    if (piece.links.length > 0 && kept.links.length === 0) {
      await deps.evidence.setTriage(productId, [into], 'linked', by);
    }
    for (const one of merged) await deps.evidence.setMergedInto(productId, one.id, into, by);
  };
  return changing(call, id, deps, act, also);
}
