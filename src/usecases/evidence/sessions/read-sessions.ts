import type { PieceRecord } from '../../../adapters/store/evidence/stored-piece';
import type {
  PassagePlace,
  SessionCursor,
  SessionHead,
} from '../../../adapters/store/evidence/session-store';
import { placeOfQuote } from '../../../domain/evidence/sessions/highlights';
import { isFound } from '../../../domain/evidence/sessions/voices';
import { asRecord } from '../../../domain/records/kinds';
import type { Call } from '../../call';
import { findPiece } from '../piece-at-hand';
import { findPassages, findSession } from './session-at-hand';
import type { FoundPassage, FoundSession, SessionDeps } from './session-at-hand';

/** As many sessions are looked through at once for what is sought. */
const STRETCH = 500;

/** A session in the list. */
export interface ListedSession extends SessionHead {
  readonly quotes: number;
}

export interface SessionPage {
  readonly sessions: readonly ListedSession[];
  /** Names of the accounts of those who took part, by id. */
  readonly accountNames: ReadonlyMap<string, string>;
  readonly next: SessionCursor | null;
}

/** Sessions by title, participant or account, the newest first. */
export async function listSessions(
  call: Call,
  request: { readonly text: string; readonly after: SessionCursor | null; readonly limit: number },
  deps: SessionDeps,
): Promise<SessionPage> {
  const productId = call.product.id;
  const found: SessionHead[] = [];
  const accountNames = new Map<string, string>();
  let after = request.after;
  let more = true;
  while (more && found.length <= request.limit) {
    const size = request.text === '' ? request.limit + 1 : STRETCH;
    const stretch = await deps.sessions.heads(productId, after, size);
    const accountIds = stretch
      .flatMap(({ participants }) => participants.flatMap(({ accountId }) => accountId ?? []))
      .filter((id) => !accountNames.has(id));
    for (const [id, name] of await namesOfAccounts(call, accountIds, deps)) accountNames.set(id, name);
    found.push(...stretch.filter((head) => isFound(head, accountNames, request.text)));
    after = stretch.at(-1) ?? after;
    more = stretch.length === size;
  }
  const shown = found.slice(0, request.limit);
  const counts = await deps.sessions.quoteCounts(
    productId,
    shown.map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    sessions: shown.map((head) => ({ ...head, quotes: counts.get(head.id) ?? 0 })),
    accountNames,
    next: found.length > request.limit && last !== undefined ? { heldOn: last.heldOn, id: last.id } : null,
  };
}

async function namesOfAccounts(
  call: Call,
  ids: readonly string[],
  deps: SessionDeps,
): Promise<ReadonlyMap<string, string>> {
  const records = await deps.records.read(call.product.id, 'account', [...new Set(ids)]);
  return new Map([...records].map(([id, { value }]) => [id, asRecord('account', value).name]));
}

/** A session with the places of its passages; their words are read page by page. */
export interface OpenSession {
  readonly session: FoundSession;
  readonly passages: readonly PassagePlace[];
  readonly accountNames: ReadonlyMap<string, string>;
}

/** Opens a session. @throws AppError `not-found` when it is gone */
export async function openSession(call: Call, id: string, deps: SessionDeps): Promise<OpenSession> {
  const session = await findSession(call.product.id, id, deps);
  const accountIds = session.value.participants.flatMap(({ accountId }) =>
    accountId === null ? [] : [accountId],
  );
  const [passages, accountNames] = await Promise.all([
    deps.sessions.passages(call.product.id, id),
    namesOfAccounts(call, accountIds, deps),
  ]);
  return { session, passages, accountNames };
}

/** A quote with the place where it stands, word for word; null = its source was changed. */
export interface PlacedQuote {
  readonly piece: PieceRecord;
  readonly begins: number | null;
}

export interface ReadPassage {
  readonly passage: FoundPassage;
  readonly quotes: readonly PlacedQuote[];
}

/** Passages of a session with their quotes, in the order of the ids. */
export async function readPassages(
  call: Call,
  request: { readonly id: string; readonly passageIds: readonly string[] },
  deps: SessionDeps,
): Promise<readonly ReadPassage[]> {
  const productId = call.product.id;
  const [passages, places] = await Promise.all([
    findPassages(productId, request.passageIds, deps),
    deps.sessions.quotes(productId, request.id),
  ]);
  const pieces = await deps.evidence.find(
    productId,
    places.filter(({ passageId }) => passages.has(passageId)).map(({ id }) => id),
  );
  return request.passageIds.flatMap((id) => {
    const passage = passages.get(id);
    if (passage === undefined || passage.value.sessionId !== request.id) return [];
    const quotes = pieces
      .filter(({ origin }) => origin?.passageId === id)
      .map((piece) => ({ piece, begins: placeIn(passage, piece) }));
    return [{ passage, quotes }];
  });
}

function placeIn({ value }: FoundPassage, { text, origin }: PieceRecord): number | null {
  return placeOfQuote(value.text, { text, begins: origin?.begins ?? null });
}

/** The session that a quote comes from, and whether the quote still stands there word for word. */
export interface SourceOfQuote {
  readonly session: FoundSession;
  readonly passageId: string;
  readonly stands: boolean;
}

/** Where a quote comes from; null where that is no session, or one that is gone. */
export async function sourceOfQuote(
  call: Call,
  pieceId: string,
  deps: SessionDeps,
): Promise<SourceOfQuote | null> {
  const productId = call.product.id;
  const piece = await findPiece(productId, pieceId, deps);
  if (piece.origin === null) return null;
  const { sessionId, passageId } = piece.origin;
  const sessions = await deps.records.read(productId, 'session', [sessionId]);
  const record = sessions.get(sessionId);
  if (record?.state == null) return null;
  const passage = (await findPassages(productId, [passageId], deps)).get(passageId);
  return {
    session: { record, value: asRecord('session', record.value) },
    passageId,
    stands: passage !== undefined && placeIn(passage, piece) !== null,
  };
}
