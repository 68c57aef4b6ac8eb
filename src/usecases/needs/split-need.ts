import { AppError } from '../../domain/app-error';
import type { Actor } from '../../ports/actor';
import { needOf, productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';
import { startRecompute } from '../start-recompute';

export interface NeedSplit {
  readonly needKey: string;
  /** Id of the new need: splitting twice with one id splits once. */
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly pieceIds: readonly string[];
}

/**
 * Makes a second need out of one that turned out to be two: chosen pieces go with it, and what each persona says
 * about the first counts for both until somebody says otherwise. Gives the key of the new one.
 * @throws AppError `not-found` for a need that is gone
 */
export async function splitNeed(
  projectId: string,
  split: NeedSplit,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<string> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId, projectIds } = catalogue;
  const need = needOf(catalogue, split.needKey);
  if (need.id === split.id)
    throw new AppError('invalid', 'The new need takes an id of its own.', { path: 'id' });
  const touched = [
    { kind: 'need' as const, ids: [need.id, split.id] },
    { kind: 'evidence' as const, ids: split.pieceIds },
  ];
  const needKey = await recorded(productId, touched, by, deps, async () => {
    const { id, title, statement } = split;
    const key = await deps.knowledge.addNeed(productId, { id, title, statement, claimedEvidence: null }, by);
    await deps.needs.copyRatings(need.id, id);
    await deps.needs.moveEvidence(productId, need.id, id, split.pieceIds);
    return key;
  });
  await startRecompute({ id: productId, projectIds }, [need.key, needKey], deps);
  return needKey;
}
