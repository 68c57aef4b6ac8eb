import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import { STRENGTHS } from '../../domain/records/evidence';
import { same } from '../../domain/records/three-way-merge';
import { grouped } from '../../domain/grouped';
import { said } from '../../domain/words/said';
import { TRIAGES } from '../../domain/evidence/evidence';
import type { Triage } from '../../domain/evidence/evidence';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { StoredChange } from '../../adapters/store/records/history-store';
import type { Call } from '../call';
import { recorded } from '../records/record-history';
import type { PieceDeps } from './change-piece';
import { recomputeNeeds } from './piece-at-hand';

/** More than one act changes. */
const MOST_PIECES = 300;
const LINK = 'link.';

/** A link as the history keeps it. */
const keptLink = z.object({
  stance: z.enum(['supports', 'contradicts']),
  strength: z.enum(['', ...STRENGTHS]),
  why: z.string(),
});
/** Where a piece was; a piece that was linked before kept no word of it. */
const keptTriage = z.enum(TRIAGES).catch('new');
const keptTags = z.array(z.string()).catch([]);

/**
 * Takes back an act of the caller on many pieces, as one act again: links are what they were, or gone, tags are as
 * before, and each piece waits or rests as it did. A piece that somebody has dealt with meanwhile stays as it is. Gives
 * how many were taken back.
 * @throws AppError `not-found` when the caller has done nothing to pieces at that instant
 */
export async function takeBackMany(call: Call, at: number, deps: PieceDeps): Promise<number> {
  const productId = call.product.id;
  const { accountId } = call.by;
  const found = await deps.history.page(
    productId,
    { kind: 'evidence', accountId, from: at, to: at + 1, seen: true },
    null,
    MOST_PIECES,
    accountId,
  );
  const changes = new Map(
    found
      .filter(({ after }) => after !== null && decidingOf(after).length > 0)
      .map((one) => [one.recordId, one]),
  );
  if (changes.size === 0) throw new AppError('not-found', said('records.change-gone'));
  const states = await deps.records.states(productId, 'evidence', [...changes.keys()]);
  const pieces = await deps.evidence.find(productId, [...changes.keys()]);
  const asLeft = pieces.filter((piece) => {
    const after = changes.get(piece.id)?.after ?? {};
    const is = states.get(piece.id)?.state;
    return !piece.deleted && is != null && decidingOf(after).every((field) => same(is[field], after[field]));
  });
  const needIds = new Set([...changes.values()].flatMap(({ after }) => needIdsOf(after)));
  await recorded(productId, [{ kind: 'evidence', ids: asLeft.map((piece) => piece.id) }], call.by, deps, () =>
    putBack(call, asLeft, changes, deps),
  );
  await recomputeNeeds(await call.catalogue(), needIds, deps);
  return asLeft.length;
}

type Fields = Readonly<Record<string, unknown>>;

/** The needs that a change linked its piece to. */
function needIdsOf(after: Fields | null): string[] {
  return Object.entries(after ?? {}).flatMap(([field, value]) =>
    field.startsWith(LINK) && value != null ? [field.slice(LINK.length)] : [],
  );
}

/** The fields by which one sees whether a piece is as the act left it: where it stands follows from its links. */
function decidingOf(after: Fields): string[] {
  const own = [...needIdsOf(after).map((id) => `${LINK}${id}`), ...('tags' in after ? ['tags'] : [])];
  return own.length > 0 || !('triage' in after) ? own : ['triage'];
}

async function putBack(
  call: Call,
  pieces: readonly PieceRecord[],
  changes: ReadonlyMap<string, StoredChange>,
  deps: PieceDeps,
): Promise<void> {
  const changeOf = (piece: PieceRecord): StoredChange | undefined => changes.get(piece.id);
  for (const needId of new Set(pieces.flatMap((piece) => needIdsOf(changeOf(piece)?.after ?? null)))) {
    const linked = pieces.filter((piece) => needIdsOf(changeOf(piece)?.after ?? null).includes(needId));
    await putLinksBack(call, needId, linked, changes, deps);
  }
  await putTriageBack(call, pieces, changes, deps);
  const tagged = pieces.filter((piece) => changeOf(piece)?.after?.['tags'] !== undefined);
  const tagsBefore = (piece: PieceRecord): string[] => keptTags.parse(changeOf(piece)?.before?.['tags']);
  for (const group of grouped(tagged, (piece) => JSON.stringify(tagsBefore(piece))).values()) {
    const [first] = group;
    if (first === undefined) continue;
    await deps.evidence.retag(call.product.id, idsOf(group), () => tagsBefore(first), call.by);
  }
}

/** Links to a need are what they were, or gone. */
async function putLinksBack(
  { product }: Call,
  needId: string,
  pieces: readonly PieceRecord[],
  changes: ReadonlyMap<string, StoredChange>,
  deps: PieceDeps,
): Promise<void> {
  const linkBefore = (piece: PieceRecord): unknown =>
    changes.get(piece.id)?.before?.[`${LINK}${needId}`] ?? null;
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
  await deps.evidence.unlink(product.id, idsOf(fresh), needId);
}

/** Pieces wait or rest as before; one that somebody has linked elsewhere meanwhile stays linked. */
async function putTriageBack(
  { product, by }: Call,
  pieces: readonly PieceRecord[],
  changes: ReadonlyMap<string, StoredChange>,
  deps: PieceDeps,
): Promise<void> {
  const moved = pieces.filter((piece) => {
    const { before = null, after = null } = changes.get(piece.id) ?? {};
    const linkedTo = needIdsOf(after);
    if (linkedTo.length === 0) return after?.['triage'] !== undefined;
    const isFresh = linkedTo.some((id) => before?.[`${LINK}${id}`] == null);
    return isFresh && piece.links.every(({ needId }) => linkedTo.includes(needId));
  });
  const back = grouped(moved, ({ id }): Triage => keptTriage.parse(changes.get(id)?.before?.['triage']));
  for (const [triage, group] of back) await deps.evidence.setTriage(product.id, idsOf(group), triage, by);
}

function idsOf(pieces: readonly PieceRecord[]): string[] {
  return pieces.map(({ id }) => id);
}
