import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import { needOf } from '../record-of-key';
import { recorded } from '../records/record-history';
import type { NewLink, PieceDeps } from './change-piece';
import { piecesOf, recomputeNeeds } from './piece-at-hand';

/** An act on many pieces; it is taken back by its instant. */
export interface ManyDone {
  readonly changed: number;
  readonly at: number;
}

/**
 * Links many pieces to one need: what a person has seen to be about the same thing.
 * @throws AppError `not-found` when none of them is there
 */
export async function linkMany(
  call: Call,
  ids: readonly string[],
  link: NewLink,
  deps: PieceDeps,
): Promise<ManyDone> {
  const catalogue = await call.catalogue();
  const productId = call.product.id;
  const need = needOf(catalogue, link.needKey);
  const done = await onMany(call, ids, deps, async (_, known) => {
    await deps.evidence.link(
      productId,
      known.map((pieceId) => ({ ...link, pieceId, needId: need.id })),
    );
    await deps.evidence.setTriage(productId, known, 'linked', call.by);
  });
  await recomputeNeeds(catalogue, [need.id], deps);
  return done;
}

/**
 * Puts many pieces aside, or brings them back: each to its needs, or to what waits.
 * @throws AppError `not-found` when none of them is there
 */
export function skipMany(
  call: Call,
  ids: readonly string[],
  skipped: boolean,
  deps: PieceDeps,
): Promise<ManyDone> {
  return onMany(call, ids, deps, async (pieces, known) => {
    const { setTriage } = deps.evidence;
    const productId = call.product.id;
    if (skipped) return setTriage(productId, known, 'skipped', call.by);
    const idsOf = (of: readonly PieceRecord[]): string[] => of.map(({ id }) => id);
    const linked = pieces.filter(({ links }) => links.length > 0);
    await setTriage(productId, idsOf(linked), 'linked', call.by);
    await setTriage(productId, idsOf(pieces.filter((piece) => !linked.includes(piece))), 'new', call.by);
  });
}

/**
 * Adds tags to many pieces and takes others off them; a piece that has as many as it may gets no more.
 * @throws AppError `not-found` when none of them is there
 */
export function tagMany(
  call: Call,
  ids: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  deps: PieceDeps,
): Promise<ManyDone> {
  return onMany(call, ids, deps, (_, known) =>
    deps.evidence.retag(
      call.product.id,
      known,
      (tags) => [...tags.filter((tag) => !remove.includes(tag)), ...add],
      call.by,
    ),
  );
}

/** One act on those of the pieces that are there, written down piece by piece. */
async function onMany(
  call: Call,
  ids: readonly string[],
  deps: PieceDeps,
  act: (pieces: readonly PieceRecord[], ids: readonly string[]) => Promise<void>,
): Promise<ManyDone> {
  const productId = call.product.id;
  const pieces = await piecesOf(productId, ids, deps);
  const known = pieces.map((piece) => piece.id);
  await recorded(productId, [{ kind: 'evidence', ids: known }], call.by, deps, () => act(pieces, known));
  return { changed: known.length, at: call.by.at };
}
