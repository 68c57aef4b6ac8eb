import { movedQuotes } from '../../../domain/evidence/sessions/highlights';
import { maskPersonalData } from '../../../domain/evidence/text/mask';
import { recordIdOf } from '../../../domain/records/record-id';
import type { Call } from '../../call';
import { addRecord, saveRecord } from '../../records/save-record';
import type { SaveOutcome } from '../../records/save-record';
import { findPassage, findSession } from './session-at-hand';
import type { SessionDeps } from './session-at-hand';

export interface NewPassage {
  readonly place: number;
  readonly text: string;
  /** Who is speaking where it begins in the middle of a turn, or empty. */
  readonly speaker: string;
}

/**
 * Writes passages of a transcript, so many as one call carries; one that stands at its place already stays as it is,
 * so that a page which is sent twice is written once. Personal data is masked when that is asked for.
 * @throws AppError `not-found` when the session is gone, `invalid` for what breaks the declaration
 */
export async function writePassages(
  call: Call,
  request: { readonly id: string; readonly passages: readonly NewPassage[]; readonly mask: boolean },
  deps: SessionDeps,
): Promise<void> {
  await findSession(call.product.id, request.id, deps);
  for (const { place, text, speaker } of request.passages) {
    const words = request.mask ? maskPersonalData(text).text : text;
    const id = passageIdOf(call.product.id, request.id, place);
    const own = { sessionId: request.id, place, speaker };
    await addRecord(call, 'passage', { id, set: { text: words }, own }, deps);
  }
}

/** The id of the passage at a place of a session. */
export function passageIdOf(productId: string, sessionId: string, place: number): string {
  return recordIdOf('passage', productId, sessionId, String(place));
}

/**
 * Edits a passage on the version that the person saw. Its quotes move along with the words around them; one whose own
 * words were changed stands nowhere from then on, and says so.
 * @throws AppError `not-found` when passage or session is gone, `invalid` for what breaks the declaration
 */
export async function editPassage(
  call: Call,
  request: { readonly id: string; readonly version: number; readonly text: string },
  deps: SessionDeps,
): Promise<SaveOutcome> {
  const productId = call.product.id;
  const { passage, session } = await findPassage(productId, request.id, deps);
  const { id, version, text } = request;
  const outcome = await saveRecord(call, 'passage', { id, version, set: { text } }, deps);
  if (outcome.kind === 'conflict' || text === passage.value.text) return outcome;
  const places = await deps.sessions.quotes(productId, session.record.id);
  const here = places.filter(({ passageId }) => passageId === id);
  const pieces = new Map(
    (
      await deps.evidence.find(
        productId,
        here.map((one) => one.id),
      )
    ).map((piece) => [piece.id, piece]),
  );
  const stood = here.map(({ id: pieceId, begins }) => ({ text: pieces.get(pieceId)?.text ?? '', begins }));
  const moved = movedQuotes(passage.value.text, text, stood).map((begins, at) => ({
    id: here[at]?.id ?? '',
    was: here[at]?.begins ?? null,
    begins,
  }));
  await deps.sessions.move(
    productId,
    moved.filter(({ was, begins }) => was !== begins),
  );
  return outcome;
}
