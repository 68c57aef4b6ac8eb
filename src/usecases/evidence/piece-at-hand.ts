import { AppError } from '../../domain/app-error';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import { said } from '../../domain/words/said';
import type { KnowledgeDeps } from '../knowledge-deps';
import { startRecompute } from '../start-recompute';

/** A piece of the product, deleted ones included. @throws AppError `not-found` */
export async function findPiece(
  productId: string,
  id: string,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<PieceRecord> {
  const [piece] = await deps.evidence.find(productId, [id]);
  if (piece === undefined) throw new AppError('not-found', said('evidence.gone'), { id });
  return piece;
}

/** Those of the pieces that are there. @throws AppError `not-found` when none of them is */
export async function piecesOf(
  productId: string,
  ids: readonly string[],
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<PieceRecord[]> {
  const pieces = (await deps.evidence.find(productId, ids)).filter((piece) => !piece.deleted);
  if (pieces.length === 0) throw new AppError('not-found', said('evidence.these-gone'));
  return pieces;
}

/** Starts the recomputation of the needs that the evidence speaks about; nothing to do without any. */
export async function recomputeNeeds(
  catalogue: Catalogue,
  needIds: Iterable<string>,
  deps: Pick<KnowledgeDeps, 'clock' | 'items' | 'jobs' | 'queue'>,
): Promise<void> {
  const ids = new Set(needIds);
  const keys = catalogue.needs.filter((need) => ids.has(need.id)).map((need) => need.key);
  if (keys.length > 0) {
    await startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, keys, deps);
  }
}
