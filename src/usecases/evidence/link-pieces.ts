import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import { STRENGTHS } from '../../domain/records/evidence';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { said } from '../../domain/words/said';
import type { PieceRecord, Triage } from '../../adapters/store/evidence/stored-piece';
import type { StoredChange } from '../../adapters/store/records/history-store';
import { productDay } from '../background';
import type { Call } from '../call';
import { needOf } from '../record-of-key';
import { recorded } from '../records/record-history';
import type { NewLink, PieceDeps } from './change-piece';
import { recomputeNeeds } from './piece-at-hand';

/** More than one act links. */
const MOST_PIECES = 300;

/** What linking many pieces to a need would do to it. */
export interface LinkPreview {
  /** Pieces that would be linked anew, and those that speak of the need already. */
  readonly fresh: number;
  readonly known: number;
  /** Customers among the fresh ones. */
  readonly accounts: number;
  /** Value of the need, by the product's model, now and then. */
  readonly before: number;
  readonly after: number;
}

/** Says what linking would do, without doing it. @throws AppError `not-found` when none of the pieces is there */
export async function previewLinks(
  call: Call,
  ids: readonly string[],
  link: NewLink,
  deps: PieceDeps,
): Promise<LinkPreview> {
  const productId = call.product.id;
  const need = needOf(await call.catalogue(), link.needKey);
  const pieces = await piecesOf(productId, ids, deps);
  const product = await call.model();
  const { knowledge } = product;
  const day = productDay(call.product, deps.clock);
  const heard = await deps.evidence.heardWith(
    productId,
    need.id,
    { ids: pieces.map((piece) => piece.id), stance: link.stance, strength: link.strength },
    { settings: knowledge.product.params, median: knowledge.audience.median, today: day },
  );
  const others = knowledge.heard.filter((record) => record.needId !== need.id);
  const then = productModel({ ...knowledge, heard: [...others, ...heard] }, day);
  const fresh = pieces.filter((piece) => !piece.links.some(({ needId }) => needId === need.id));
  return {
    fresh: fresh.length,
    known: pieces.length - fresh.length,
    accounts: new Set(fresh.flatMap((piece) => piece.account?.id ?? [])).size,
    before: valueOf(product, need.key),
    after: valueOf(then, need.key),
  };
}

function valueOf({ model }: ProductModel, needKey: string): number {
  return model.byKey.get(needKey)?.value ?? 0;
}

/** An act by which many pieces were linked; it is taken back by its instant. */
export interface Linked {
  readonly linked: number;
  readonly at: number;
}

/**
 * Links many pieces to one need: what a person has seen to be about the same thing.
 * @throws AppError `not-found` when none of them is there
 */
export async function linkPieces(
  call: Call,
  ids: readonly string[],
  link: NewLink,
  deps: PieceDeps,
): Promise<Linked> {
  const catalogue = await call.catalogue();
  const productId = call.product.id;
  const need = needOf(catalogue, link.needKey);
  const known = (await piecesOf(productId, ids, deps)).map((piece) => piece.id);
  await recorded(productId, [{ kind: 'evidence', ids: known }], call.by, deps, async () => {
    await deps.evidence.link(
      productId,
      known.map((pieceId) => ({ ...link, pieceId, needId: need.id })),
    );
    await deps.evidence.setTriage(productId, known, 'linked', call.by);
  });
  await recomputeNeeds(catalogue, [need.id], deps);
  return { linked: known.length, at: call.by.at };
}

/**
 * Takes back an act of the caller by which many pieces were linked to a need, as one act again: each piece waits or
 * rests as it did before. A piece that somebody has dealt with meanwhile stays as it is. Gives how many were taken back.
 * @throws AppError `not-found` when the caller has linked nothing to the need at that instant
 */
export async function unlinkPieces(
  call: Call,
  act: { readonly at: number; readonly needKey: string },
  deps: PieceDeps,
): Promise<number> {
  const catalogue = await call.catalogue();
  const productId = call.product.id;
  const need = needOf(catalogue, act.needKey);
  const { accountId } = call.by;
  const changes = await deps.history.page(
    productId,
    { kind: 'evidence', accountId, from: act.at, to: act.at + 1, seen: true },
    null,
    MOST_PIECES,
    accountId,
  );
  const field = `link.${need.id}`;
  const links = new Map(
    changes.filter((change) => change.after?.[field] != null).map((change) => [change.recordId, change]),
  );
  if (links.size === 0) throw new AppError('not-found', said('records.change-gone'));
  const states = await deps.records.states(productId, 'evidence', [...links.keys()]);
  const pieces = await deps.evidence.find(productId, [...links.keys()]);
  const asLeft = pieces.filter((piece) => {
    const is = states.get(piece.id)?.state?.[field];
    return !piece.deleted && JSON.stringify(is) === JSON.stringify(links.get(piece.id)?.after?.[field]);
  });
  await recorded(productId, [{ kind: 'evidence', ids: asLeft.map((piece) => piece.id) }], call.by, deps, () =>
    putBack(call, need.id, asLeft, links, deps),
  );
  await recomputeNeeds(catalogue, [need.id], deps);
  return asLeft.length;
}

/** A link as the history keeps it. */
const keptLink = z.object({
  stance: z.enum(['supports', 'contradicts']),
  strength: z.enum(['', ...STRENGTHS]),
  why: z.string(),
});

/** Where a piece was; a piece that was linked before kept no word of it. */
const keptTriage = z.enum(['new', 'linked', 'skipped']).catch('new');

/** Links are what they were, or gone; pieces without any wait or rest as before. */
async function putBack(
  { product, by }: Call,
  needId: string,
  pieces: readonly PieceRecord[],
  changes: ReadonlyMap<string, StoredChange>,
  deps: PieceDeps,
): Promise<void> {
  const linkBefore = (piece: PieceRecord): unknown =>
    changes.get(piece.id)?.before?.[`link.${needId}`] ?? null;
  const fresh = pieces.filter((piece) => linkBefore(piece) === null);
  await deps.evidence.link(
    product.id,
    pieces
      .filter((piece) => linkBefore(piece) !== null)
      .map((piece) => {
        const { strength, ...link } = keptLink.parse(linkBefore(piece));
        return { ...link, strength: strength === '' ? null : strength, pieceId: piece.id, needId };
      }),
  );
  await deps.evidence.unlink(
    product.id,
    fresh.map((piece) => piece.id),
    needId,
  );
  const back = new Map<Triage, string[]>();
  for (const piece of fresh) {
    if (piece.links.some((link) => link.needId !== needId)) continue;
    const before = keptTriage.parse(changes.get(piece.id)?.before?.['triage']);
    back.set(before, [...(back.get(before) ?? []), piece.id]);
  }
  for (const [triage, ids] of back) await deps.evidence.setTriage(product.id, ids, triage, by);
}

async function piecesOf(
  productId: string,
  ids: readonly string[],
  deps: Pick<PieceDeps, 'evidence'>,
): Promise<PieceRecord[]> {
  const pieces = (await deps.evidence.find(productId, ids)).filter((piece) => !piece.deleted);
  if (pieces.length === 0) throw new AppError('not-found', said('evidence.these-gone'));
  return pieces;
}
