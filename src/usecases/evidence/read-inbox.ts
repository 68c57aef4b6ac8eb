import type { Actor } from '../../ports/actor';
import type { Catalogue } from '../../ports/evidence/catalogue-store';
import type { PieceCursor, PieceFilter, PieceRecord } from '../../ports/evidence/evidence-store';
import { needOf, personaIdOf, productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';

export type InboxFilter = Omit<PieceFilter, 'needId' | 'personaId'> & {
  readonly needKey?: string | undefined;
  readonly personaKey?: string | undefined;
};

/** One page of evidence, the newest first. */
export async function readInbox(
  projectId: string,
  request: { readonly filter: InboxFilter; readonly after: PieceCursor | null; readonly limit: number },
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<{
  readonly catalogue: Catalogue;
  readonly pieces: readonly PieceRecord[];
  readonly more: boolean;
}> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const { needKey, personaKey, ...rest } = request.filter;
  const personaId = personaIdOf(catalogue, personaKey ?? null);
  const filter: PieceFilter = {
    ...rest,
    ...(needKey === undefined ? {} : { needId: needOf(catalogue, needKey).id }),
    ...(personaId === null ? {} : { personaId }),
  };
  const found = await deps.evidence.page(catalogue.productId, filter, request.after, request.limit + 1);
  return { catalogue, pieces: found.slice(0, request.limit), more: found.length > request.limit };
}
