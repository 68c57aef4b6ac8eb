import { AppError } from '../../domain/app-error';
import { evidence } from '../../domain/records/evidence';
import type { Channel, Stance, Strength } from '../../domain/records/evidence';
import { daysBetween } from '../../domain/iso-date';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { NewPiece, PieceLink, PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import { needOf, personaIdOf } from '../record-of-key';
import { findPiece, recomputeNeeds } from './piece-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded, writeHistory } from '../records/record-history';
import type { Became } from '../records/record-history';
import { refused } from '../records/save-record';
import { accountNamed } from './account-named';
import { problemOfPiece } from './check-piece';
import { said } from '../../domain/words/said';

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

export type AddDeps = Pick<
  KnowledgeDeps,
  'catalogue' | 'clock' | 'evidence' | 'history' | 'items' | 'jobs' | 'queue' | 'records'
>;

/**
 * Writes a quote down, masked unless the person chose not to, and links it where a need was named. Sending it
 * twice adds it once.
 * @throws AppError `invalid` for a day in the future and for what breaks the declaration, `not-found` for a need or
 * persona that is not of this product, `forbidden` for a piece of somebody else where the caller may only add
 */
export async function addPiece(call: Call, draft: PieceDraft, deps: AddDeps): Promise<PieceRecord> {
  checkDay(draft.saidOn, call.by.day);
  const catalogue = await call.catalogue();
  const productId = call.product.id;
  const personaId = personaIdOf(catalogue, draft.personaKey);
  const links = linksOf(draft, (key) => needOf(catalogue, key).id);
  const given = pieceOf(draft, personaId, links);
  const problem = problemOfPiece(given);
  if (problem !== null) throw refused(evidence, problem);
  const account = await accountNamed(call, draft.accountName, deps);
  const piece: NewPiece = { ...given, accountId: account?.id ?? null };
  const lines: Became[] = account?.became == null ? [] : [account.became];
  const after = await deps.records.insertPiece(productId, piece, links, call.by);
  if (after !== null) lines.push({ kind: 'evidence', id: piece.id, before: undefined, after });
  await writeHistory(productId, lines, call.by, deps);
  // It was there already: sent twice, or taken away with its import.
  if (after === null && mayOnlyAdd(call)) return ownPiece(call, piece.id, deps);
  if (after === null) await addAgain(call, piece, links, deps);
  const needIds = links.map(({ needId }) => needId);
  if (needIds.length > 0) await recomputeNeeds(catalogue, needIds, deps);
  return after === null ? findPiece(productId, piece.id, deps) : newRecord(call, piece, links, account);
}

function linksOf({ link }: PieceDraft, idOf: (needKey: string) => string): PieceLink[] {
  if (link === null) return [];
  const { needKey, stance, strength, why } = link;
  return [{ needId: idOf(needKey), stance, strength, why }];
}

function pieceOf(draft: PieceDraft, personaId: string | null, links: readonly PieceLink[]): NewPiece {
  const text = maskIf(draft.mask, draft.text, draft.author);
  const title = maskIf(draft.mask, draft.title, draft.author);
  return {
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
    accountId: null,
    triage: links.length === 0 ? 'new' : 'linked',
    masked: text !== draft.text || title !== draft.title,
    importId: null,
    sourceHash: '',
    rowId: '',
  };
}

/** Whether the caller may add what they heard, and change nothing that is known already. */
export function mayOnlyAdd({ actor }: Call): boolean {
  return !actor.grants.manageKnowledge;
}

/** What the caller has sent before. @throws AppError `forbidden` when it is somebody else's, or was taken away since */
async function ownPiece(call: Call, id: string, deps: AddDeps): Promise<PieceRecord> {
  const piece = await findPiece(call.product.id, id, deps);
  if (piece.deleted || piece.updatedBy !== call.by.accountId)
    throw new AppError('forbidden', said('evidence.not-yours'), { id });
  return piece;
}

/** @throws AppError `not-found` when the id belongs to a piece of another product */
async function addAgain(
  call: Call,
  piece: NewPiece,
  links: readonly PieceLink[],
  deps: AddDeps,
): Promise<void> {
  const productId = call.product.id;
  await findPiece(productId, piece.id, deps);
  await recorded(productId, [{ kind: 'evidence', ids: [piece.id] }], call.by, deps, async () => {
    await deps.evidence.add(productId, [piece], call.by);
    await deps.evidence.link(
      productId,
      links.map((link) => ({ ...link, pieceId: piece.id })),
    );
  });
}

/** A new piece as it reads from the store: nobody has touched it yet. */
function newRecord(
  { by }: Call,
  piece: NewPiece,
  links: readonly PieceLink[],
  account: { readonly id: string; readonly name: string } | null,
): PieceRecord {
  return {
    ...piece,
    version: 1,
    account: account === null ? null : { id: account.id, name: account.name },
    links,
    starred: false,
    sentiment: null,
    quotable: piece.quotable ?? false,
    voices: 0,
    mergedInto: null,
    deleted: false,
    createdAt: by.at,
    updatedAt: by.at,
    updatedBy: by.accountId,
    origin: piece.origin ?? null,
  };
}

/** @throws AppError `invalid`: what was not said yet is no evidence. One day of grace for other time zones. */
export function checkDay(saidOn: string, now: string): void {
  if (daysBetween(now, saidOn) > 1) {
    throw new AppError('invalid', said('evidence.day-in-future'), {
      path: 'saidOn',
    });
  }
}

function maskIf(mask: boolean, text: string, author: string): string {
  return mask ? maskPersonalData(text, author === '' ? [] : [author]).text : text;
}
