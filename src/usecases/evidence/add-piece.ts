import { AppError } from '../../domain/app-error';
import type { Channel, Stance, Strength } from '../../domain/records/evidence';
import { daysBetween } from '../../domain/iso-date';
import { recordIdOf } from '../../domain/records/record-id';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { Actor } from '../../ports/actor';
import type { Catalogue } from '../../ports/evidence/catalogue-store';
import type { NewPiece, PieceRecord } from '../../ports/evidence/evidence-store';
import { today } from '../background';
import { findPiece, needOf, personaIdOf, productAtHand, recomputeNeeds } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';

export interface PieceDraft {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly channel: Channel;
  readonly saidOn: string;
  readonly author: string;
  readonly accountName: string;
  readonly personaKey: string | null;
  readonly tags: readonly string[];
  readonly url: string;
  readonly link: {
    readonly needKey: string;
    readonly stance: Stance;
    readonly strength: Strength | null;
    readonly why: string;
  } | null;
  readonly mask: boolean;
  readonly source?: { readonly name: string; readonly externalId: string; readonly rating01: number | null };
}

/**
 * Writes a quote down, masked unless the person chose not to, and links it where a need was named. Sending it
 * twice adds it once.
 * @throws AppError `invalid` for a day in the future
 */
export async function addPiece(
  projectId: string,
  draft: PieceDraft,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<{ readonly catalogue: Catalogue; readonly piece: PieceRecord }> {
  checkDay(draft.saidOn, today(deps.clock));
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  const personaId = personaIdOf(catalogue, draft.personaKey);
  const need = draft.link === null ? null : needOf(catalogue, draft.link.needKey);
  const accountId = await accountIdOf(productId, draft.accountName, by, deps);
  const text = maskIf(draft.mask, draft.text, draft.author);
  const title = maskIf(draft.mask, draft.title, draft.author);
  const piece: NewPiece = {
    id: draft.id,
    text,
    title,
    channel: draft.channel,
    source: draft.source?.name ?? 'typed',
    externalId: draft.source?.externalId ?? '',
    url: draft.url,
    saidOn: draft.saidOn,
    author: draft.mask ? '' : draft.author,
    rating01: draft.source?.rating01 ?? null,
    votes: 1,
    tags: draft.tags,
    attributes: {},
    personaId,
    accountId,
    triage: need === null ? 'new' : 'linked',
    masked: text !== draft.text || title !== draft.title,
    importId: null,
    sourceHash: '',
  };
  await recorded(productId, [{ kind: 'evidence', ids: [draft.id] }], by, deps, async () => {
    await deps.evidence.add(productId, [piece], by);
    if (draft.link !== null && need !== null)
      await deps.evidence.link(productId, [{ ...draft.link, pieceId: draft.id, needId: need.id }]);
  });
  if (need !== null) await recomputeNeeds(catalogue, [need.id], deps);
  return { catalogue, piece: await findPiece(productId, draft.id, deps) };
}

/** @throws AppError `invalid`: what was not said yet is no evidence. One day of grace for other time zones. */
export function checkDay(saidOn: string, now: string): void {
  if (daysBetween(now, saidOn) > 1) {
    throw new AppError('invalid', 'The day lies in the future. Give the day on which the customer said it.', {
      path: 'saidOn',
    });
  }
}

function maskIf(mask: boolean, text: string, author: string): string {
  return mask ? maskPersonalData(text, author === '' ? [] : [author]).text : text;
}

/** The account of a name, made when it is new; null for no name. */
export async function accountIdOf(
  productId: string,
  name: string,
  by: Parameters<KnowledgeDeps['catalogue']['accountsNamed']>[2],
  deps: Pick<KnowledgeDeps, 'catalogue' | 'records' | 'history'>,
): Promise<string | null> {
  const key = name.trim().toLowerCase();
  if (key === '') return null;
  const made = recordIdOf('account', productId, key);
  const accounts = await recorded(productId, [{ kind: 'account', ids: [made] }], by, deps, () =>
    deps.catalogue.accountsNamed(productId, [name], by),
  );
  return accounts.get(key) ?? null;
}
