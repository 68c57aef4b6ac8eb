import type { PieceRecord } from '../../../adapters/store/evidence/stored-piece';
import { AppError } from '../../../domain/app-error';
import { cutText } from '../../../domain/cut-text';
import { wordsOf } from '../../../domain/evidence/sessions/passages';
import { speakersOf } from '../../../domain/evidence/sessions/turns';
import { recordIdOf } from '../../../domain/records/record-id';
import type { Participant } from '../../../domain/records/session';
import { stableHash } from '../../../domain/stable-hash';
import { said } from '../../../domain/words/said';
import type { Call } from '../../call';
import { recorded } from '../../records/record-history';
import { saveRecord } from '../../records/save-record';
import type { SessionDeps } from './session-at-hand';
import { passageIdOf, writePassages } from './write-transcript';

const TITLE = 120;

/** Notes of interviews that may be whole sessions, the newest first. */
export function longNotes(
  call: Call,
  deps: Pick<SessionDeps, 'sessions'>,
): Promise<readonly { readonly id: string; readonly title: string; readonly saidOn: string }[]> {
  return deps.sessions.notes(call.product.id, 200);
}

/**
 * Makes a session of each note: its words become the transcript, whoever said it the participant, and the note itself
 * a quote of all of it, with its needs as they were. Doing it twice does it once. Gives the ids of the sessions.
 * @throws AppError `invalid` for a piece that is gone, or part of a session already
 */
export async function notesToSessions(
  call: Call,
  ids: readonly string[],
  deps: SessionDeps,
): Promise<readonly string[]> {
  const pieces = await deps.evidence.find(call.product.id, ids);
  const made: string[] = [];
  for (const piece of pieces) {
    const id = recordIdOf('session', call.product.id, piece.id);
    if (piece.deleted || (piece.origin !== null && piece.origin.sessionId !== id))
      throw new AppError('invalid', said('evidence.no-note'), { id: piece.id });
    await sessionOf(call, id, piece, deps);
    made.push(id);
  }
  return made;
}

async function sessionOf(call: Call, id: string, piece: PieceRecord, deps: SessionDeps): Promise<void> {
  const productId = call.product.id;
  const set = {
    title:
      piece.title === ''
        ? cutText(piece.text.split('\n')[0] ?? piece.text, TITLE)
        : cutText(piece.title, TITLE),
    form: piece.channel === 'usability-test' ? 'usability-test' : 'interview',
    heldOn: piece.saidOn,
    participants: participantsOf(piece),
    speakers: speakersOf(piece.text).slice(0, 60),
  };
  const before = (await deps.records.read(productId, 'session', [id])).get(id);
  if (before !== undefined && before.state === null)
    await recorded(productId, [{ kind: 'session', ids: [id] }], call.by, deps, () =>
      deps.records.put(productId, 'session', id, before, {}, call.by),
    );
  await saveRecord(
    call,
    'session',
    { id, version: 0, set, own: { wordsHash: stableHash(wordsOf(piece.text)) } },
    deps,
  );
  await writePassages(
    call,
    { id, passages: [{ place: 0, text: piece.text, speaker: '' }], mask: false },
    deps,
  );
  const origin = { sessionId: id, passageId: passageIdOf(productId, id, 0), begins: 0, participant: 'p1' };
  await recorded(productId, [{ kind: 'evidence', ids: [piece.id] }], call.by, deps, () =>
    deps.sessions.attach(productId, piece.id, origin, piece.quotable),
  );
}

/** Whoever said the note, and those whom its lines name beside them. */
function participantsOf(piece: PieceRecord): readonly Participant[] {
  const first: Participant = {
    id: 'p1',
    speaker: speakersOf(piece.text).find((speaker) => speaker === piece.author) ?? '',
    name: piece.author,
    personaId: piece.personaId,
    accountId: piece.account?.id ?? null,
    named: piece.author !== '',
    quoted: piece.quotable,
    withdrawn: false,
  };
  return [first];
}
