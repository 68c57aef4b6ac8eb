import { AppError } from '../../domain/app-error';
import type { Channel, Sentiment, Stance, Strength } from '../../domain/records/evidence';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { Actor } from '../../ports/actor';
import type { Catalogue } from '../../ports/evidence/catalogue-store';
import type { PieceRecord } from '../../ports/evidence/evidence-store';
import { accountIdOf, checkDay } from './add-piece';
import { today } from '../background';
import { findPiece, needOf, personaIdOf, productAtHand, recomputeNeeds } from '../product-at-hand';
import type { ProductAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';

export interface ChangedPiece {
  readonly catalogue: Catalogue;
  readonly piece: PieceRecord;
}

export interface PieceEdit {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly saidOn?: string | undefined;
  readonly author?: string | undefined;
  readonly accountName?: string | undefined;
  readonly personaKey?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly sentiment?: Sentiment | null | undefined;
  readonly mask?: boolean | undefined;
}

/** One change of a piece, then the recomputation of every need that it spoke about before or speaks about now. */
async function changing(
  projectId: string,
  id: string,
  actor: Actor,
  deps: KnowledgeDeps,
  act: (piece: PieceRecord, product: ProductAtHand) => Promise<void>,
  alsoTouched: readonly string[] = [],
): Promise<ChangedPiece> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  const before = await findPiece(productId, id, deps);
  const voices = before.voices === 0 ? [] : await deps.evidence.voicesOf(productId, id);
  const ids = [id, ...alsoTouched, ...voices.map((voice) => voice.id)];
  await recorded(productId, [{ kind: 'evidence', ids }], product.by, deps, () => act(before, product));
  const piece = await findPiece(productId, id, deps);
  const needIds = [...before.links, ...piece.links].map((link) => link.needId);
  await recomputeNeeds(product.catalogue, needIds, deps);
  return { catalogue: product.catalogue, piece };
}

/** Says that a piece supports or contradicts a need; saying it again changes how strongly and why. */
export function linkPiece(
  projectId: string,
  id: string,
  link: {
    readonly needKey: string;
    readonly stance: Stance;
    readonly strength: Strength | null;
    readonly why: string;
  },
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece> {
  return changing(projectId, id, actor, deps, async (piece, { catalogue, by }) => {
    const need = needOf(catalogue, link.needKey);
    // The voices merged into a piece speak for the need as well: each account counts, once.
    const voices = await deps.evidence.voicesOf(catalogue.productId, id);
    await deps.evidence.link(
      catalogue.productId,
      [piece, ...voices].map((one) => ({ ...link, pieceId: one.id, needId: need.id })),
    );
    await deps.evidence.setTriage(catalogue.productId, [id], 'linked', by);
  });
}

/** Takes a link back; a piece without any waits for triage again. */
export function unlinkPiece(
  projectId: string,
  id: string,
  needKey: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece> {
  return changing(projectId, id, actor, deps, async (piece, { catalogue, by }) => {
    const need = needOf(catalogue, needKey);
    const voices = await deps.evidence.voicesOf(catalogue.productId, id);
    for (const one of [piece, ...voices]) await deps.evidence.unlink(catalogue.productId, one.id, need.id);
    if (piece.links.every((link) => link.needId === need.id)) {
      await deps.evidence.setTriage(catalogue.productId, [id], 'new', by);
    }
  });
}

/** Puts a piece aside that is about no need, or brings it back to the inbox. */
export function skipPiece(
  projectId: string,
  id: string,
  skipped: boolean,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece> {
  return changing(projectId, id, actor, deps, async (piece, { catalogue, by }) => {
    const back = piece.links.length > 0 ? 'linked' : 'new';
    await deps.evidence.setTriage(catalogue.productId, [id], skipped ? 'skipped' : back, by);
  });
}

/** Stars a piece: it is then the first quote shown for its needs. */
export function starPiece(
  projectId: string,
  id: string,
  starred: boolean,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece> {
  return changing(projectId, id, actor, deps, (_, { catalogue, by }) =>
    deps.evidence.setStarred(catalogue.productId, id, starred, by),
  );
}

/** Deletes a piece, or brings it back within 30 days; its voices go and come with it. */
export function deletePiece(
  projectId: string,
  id: string,
  deleted: boolean,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece> {
  return changing(projectId, id, actor, deps, async (_, { catalogue, by }) => {
    const voices = await deps.evidence.voicesOf(catalogue.productId, id);
    await deps.evidence.setDeleted(
      catalogue.productId,
      [id, ...voices.map((voice) => voice.id)],
      deleted,
      by,
    );
  });
}

/**
 * Shows a piece as a further voice of another that says the same; both speak for the needs of either, and each
 * account still counts once. `into` null takes it out again.
 */
export function mergePiece(
  projectId: string,
  id: string,
  into: string | null,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece> {
  const also = into === null ? [] : [into];
  const act = async (piece: PieceRecord, { catalogue, by }: ProductAtHand): Promise<void> => {
    const { productId } = catalogue;
    if (into === null) {
      await deps.evidence.setMergedInto(productId, id, null, by);
      return;
    }
    const kept = await findPiece(productId, into, deps);
    if (into === id || kept.mergedInto !== null || kept.deleted) {
      throw new AppError('invalid', 'Choose a piece that is not itself merged or deleted.', { path: 'into' });
    }
    const voices = await deps.evidence.voicesOf(productId, id);
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
  return changing(projectId, id, actor, deps, act, also);
}

/** Edits a piece on the version that the person saw; `saved` false when somebody else was faster. */
export async function editPiece(
  projectId: string,
  request: { readonly id: string; readonly version: number; readonly change: PieceEdit },
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ChangedPiece & { readonly saved: boolean }> {
  const { change: asked } = request;
  const change = asked.mask === true ? maskedEdit(asked) : asked;
  if (change.saidOn !== undefined) checkDay(change.saidOn, today(deps.clock));
  let saved = false;
  const changed = await changing(projectId, request.id, actor, deps, async (_, { catalogue, by }) => {
    const { productId } = catalogue;
    saved = await deps.evidence.edit(
      productId,
      request.id,
      request.version,
      {
        ...(change.text === undefined ? {} : { text: change.text }),
        ...(change.title === undefined ? {} : { title: change.title }),
        ...(change.channel === undefined ? {} : { channel: change.channel }),
        ...(change.saidOn === undefined ? {} : { saidOn: change.saidOn }),
        ...(change.author === undefined ? {} : { author: change.author }),
        ...(change.tags === undefined ? {} : { tags: change.tags }),
        ...(change.sentiment === undefined ? {} : { sentiment: change.sentiment }),
        ...(change.mask === true ? { masked: true } : {}),
        ...(change.personaKey === undefined ? {} : { personaId: personaIdOf(catalogue, change.personaKey) }),
        ...(change.accountName === undefined
          ? {}
          : { accountId: await accountIdOf(productId, change.accountName, by, deps) }),
      },
      by,
    );
  });
  return { ...changed, saved };
}

/** The edit with personal data replaced in every text of it; who said it is forgotten. */
function maskedEdit(edit: PieceEdit): PieceEdit {
  const names = edit.author === undefined || edit.author === '' ? [] : [edit.author];
  const masked = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : maskPersonalData(text, names).text;
  return { ...edit, text: masked(edit.text), title: masked(edit.title), author: '' };
}

/** Links many pieces to one need: what a person has seen to be about the same thing. */
export async function linkPieces(
  projectId: string,
  ids: readonly string[],
  link: Parameters<typeof linkPiece>[2],
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<number> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  const need = needOf(catalogue, link.needKey);
  const pieces = (await deps.evidence.find(productId, ids)).filter((piece) => !piece.deleted);
  const known = pieces.map((piece) => piece.id);
  await recorded(productId, [{ kind: 'evidence', ids: known }], by, deps, async () => {
    await deps.evidence.link(
      productId,
      known.map((pieceId) => ({ ...link, pieceId, needId: need.id })),
    );
    await deps.evidence.setTriage(productId, known, 'linked', by);
  });
  if (known.length > 0) await recomputeNeeds(catalogue, [need.id], deps);
  return known.length;
}
