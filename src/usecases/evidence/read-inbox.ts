import type { PieceOrder } from '../../domain/evidence/evidence';
import { byLikeness } from '../../domain/evidence/text/likeness';
import type { PieceCursor, PieceFilter, PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import { needOf, personaIdOf } from '../record-of-key';
import { findPiece } from './piece-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';

export type InboxFilter = Omit<PieceFilter, 'needId' | 'personaId'> & {
  readonly needKey?: string | undefined;
  readonly personaKey?: string | undefined;
  readonly order?: PieceOrder | undefined;
  /** The need that pieces are to be like, the likest first, in place of an order. */
  readonly likeNeedKey?: string | undefined;
};

/** How the pieces of a page stand: as it was asked for, or by day where more fit than can be put in that order. */
export type InboxOrder = PieceOrder | 'like';

export interface InboxPage {
  readonly pieces: readonly PieceRecord[];
  readonly order: InboxOrder;
  /** Where the next page begins; null at the end. */
  readonly next: PieceCursor | null;
}

/** Pieces that are compared with a need, and those that are shown of them. */
const COMPARED = 400;
const LIKEST = 100;

/** One page of evidence, in the order that is asked for where it can be had. */
export async function readInbox(
  call: Call,
  request: { readonly filter: InboxFilter; readonly after: PieceCursor | null; readonly limit: number },
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<InboxPage> {
  const { filter, order, likeNeedKey } = await asked(call, request.filter);
  const productId = call.product.id;
  if (likeNeedKey !== undefined) {
    const ids = await likestIds(call, filter, likeNeedKey, deps);
    return { pieces: await deps.evidence.find(productId, ids), order: 'like', next: null };
  }
  const { after, limit } = request;
  const found = await deps.evidence.idsInOrder(productId, filter, order, after, limit + 1);
  const pieces = await deps.evidence.find(productId, found.ids.slice(0, limit));
  const last = pieces.at(-1);
  const goesOn = found.ids.length > limit && last !== undefined;
  return { pieces, order: found.order, next: goesOn ? cursorAfter(last, found.order) : null };
}

/** More than one choice holds: what is done with them is done in a few calls, and taken back by as many. */
const CHOSEN = 1_500;

/** Ids of all the pieces that fit a filter, in its order; `more` when there are more than one choice holds. */
export async function chooseAll(
  call: Call,
  inbox: InboxFilter,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const { filter, order, likeNeedKey } = await asked(call, inbox);
  if (likeNeedKey !== undefined)
    return { ids: await likestIds(call, filter, likeNeedKey, deps), more: false };
  const { ids } = await deps.evidence.idsInOrder(call.product.id, filter, order, null, CHOSEN + 1);
  return { ids: ids.slice(0, CHOSEN), more: ids.length > CHOSEN };
}

interface Asked {
  readonly filter: PieceFilter;
  readonly order: PieceOrder;
  readonly likeNeedKey: string | undefined;
}

/** The filter with records by their ids. @throws AppError `not-found` when the need or persona is gone */
async function asked(call: Call, inbox: InboxFilter): Promise<Asked> {
  const catalogue = await call.catalogue();
  const { needKey, personaKey, order = 'said', likeNeedKey, ...rest } = inbox;
  const personaId = personaIdOf(catalogue, personaKey ?? null);
  const filter: PieceFilter = {
    ...rest,
    ...(needKey === undefined ? {} : { needId: needOf(catalogue, needKey).id }),
    ...(personaId === null ? {} : { personaId }),
  };
  return { filter, order, likeNeedKey };
}

/**
 * The pieces that are most like a need, of those that share its rarest words: no order of all that there is, which a
 * million pieces could not be put in.
 */
async function likestIds(
  call: Call,
  filter: PieceFilter,
  needKey: string,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<readonly string[]> {
  const need = needOf(await call.catalogue(), needKey);
  const about = `${need.title} ${need.statement}`;
  const productId = call.product.id;
  const sharing = await deps.evidence.sharingWords(productId, about, COMPARED);
  const fitting = await deps.evidence.fitting(
    productId,
    filter,
    sharing.map(({ id }) => id),
  );
  const texts = sharing
    .filter(({ id }) => fitting.has(id))
    .map(({ id, title, text }) => ({ id, text: `${title} ${text}` }));
  return byLikeness(about, texts).slice(0, LIKEST);
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

/** The cursor after a piece in an order. */
function cursorAfter({ saidOn, id, createdAt, votes }: PieceRecord, order: PieceOrder): PieceCursor {
  if (order === 'said') return { saidOn, id };
  return { saidOn, id, at: order === 'arrived' ? createdAt : votes };
}
