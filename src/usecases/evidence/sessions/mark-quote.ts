import type { NewPiece, PieceLink } from '../../../adapters/store/evidence/stored-piece';
import { AppError } from '../../../domain/app-error';
import { highlightsIn } from '../../../domain/evidence/sessions/highlights';
import type { Highlight } from '../../../domain/evidence/sessions/highlights';
import { channelOfForm, labelsIn, participantOf, voiceOf } from '../../../domain/evidence/sessions/voices';
import { evidence } from '../../../domain/records/evidence';
import { recordIdOf } from '../../../domain/records/record-id';
import { said } from '../../../domain/words/said';
import type { Call } from '../../call';
import { needOf } from '../../record-of-key';
import { writeHistory } from '../../records/record-history';
import type { Became } from '../../records/record-history';
import { refused } from '../../records/save-record';
import type { NewLink } from '../change-piece';
import { problemOfPiece } from '../check-piece';
import { recomputeNeeds } from '../piece-at-hand';
import { findPassage } from './session-at-hand';
import type { FoundPassage, FoundSession, SessionDeps } from './session-at-hand';

export interface MarkRequest {
  /** Id of the first quote, made by the caller: sending it twice marks once. */
  readonly id: string;
  readonly passageId: string;
  /** Version of the passage that the person saw. */
  readonly version: number;
  readonly from: number;
  readonly to: number;
  readonly link: NewLink | null;
  readonly tags: readonly string[];
}

/**
 * Makes quotes of marked words, word for word as they stand: one for each turn of speaking in the stretch, said by
 * whoever speaks there. Gives their ids.
 * @throws AppError `conflict` when the passage was edited meanwhile, `invalid` where nothing that somebody says is
 * marked, `not-found` for a need that is not of this product
 */
export async function markQuote(
  call: Call,
  request: MarkRequest,
  deps: SessionDeps,
): Promise<readonly string[]> {
  const productId = call.product.id;
  const { passage, session } = await findPassage(productId, request.passageId, deps);
  if (passage.record.version !== request.version)
    throw new AppError('conflict', said('app.written-meanwhile'));
  const marked = highlightsIn(
    passage.value,
    request.from,
    request.to,
    labelsIn(session.value, passage.value.text),
  );
  if (marked.length === 0) throw new AppError('invalid', said('evidence.nothing-marked'));
  const catalogue = await call.catalogue();
  const links = linksOf(request, (key) => needOf(catalogue, key).id);
  const pieces = marked.map((one, place) => pieceOf(request, place, one, { passage, session }));
  const lines: Became[] = [];
  for (const piece of pieces) {
    const problem = problemOfPiece(piece);
    if (problem !== null) throw refused(evidence, problem);
    const after = await deps.records.insertPiece(productId, piece, links, call.by);
    if (after !== null) lines.push({ kind: 'evidence', id: piece.id, before: undefined, after });
  }
  await writeHistory(productId, lines, call.by, deps);
  if (links.length > 0)
    await recomputeNeeds(
      catalogue,
      links.map(({ needId }) => needId),
      deps,
    );
  return pieces.map(({ id }) => id);
}

function linksOf({ link }: MarkRequest, idOf: (needKey: string) => string): readonly PieceLink[] {
  if (link === null) return [];
  const { needKey, stance, strength, why } = link;
  return [{ needId: idOf(needKey), stance, strength, why }];
}

function pieceOf(
  { id, link, tags }: MarkRequest,
  place: number,
  { begins, text, speaker }: Highlight,
  { passage, session }: { readonly passage: FoundPassage; readonly session: FoundSession },
): NewPiece {
  const { participant, author, personaId, accountId, quotable } = voiceOf(
    participantOf(session.value, speaker),
  );
  return {
    id: place === 0 ? id : recordIdOf('quote', id, String(place)),
    text,
    title: '',
    channel: channelOfForm(session.value.form),
    source: 'session',
    externalId: '',
    url: '',
    saidOn: session.value.heldOn,
    author,
    rating01: null,
    votes: 1,
    tags,
    attributes: {},
    personaId,
    accountId,
    triage: link === null ? 'new' : 'linked',
    masked: false,
    importId: null,
    sourceHash: '',
    rowId: '',
    origin: { sessionId: session.record.id, passageId: passage.record.id, begins, participant },
    quotable,
  };
}
