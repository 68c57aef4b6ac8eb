import { placeOfQuote } from '../../../domain/evidence/sessions/highlights';
import { turnsOf } from '../../../domain/evidence/sessions/turns';
import { channelOfForm, labelsIn, participantOf, voiceOf } from '../../../domain/evidence/sessions/voices';
import type { Voice } from '../../../domain/evidence/sessions/voices';
import { grouped } from '../../../domain/grouped';
import { isPlain } from '../../../domain/records/check-record';
import { asRecord } from '../../../domain/records/kinds';
import { same } from '../../../domain/records/three-way-merge';
import type { PieceRecord } from '../../../adapters/store/evidence/stored-piece';
import type { Call } from '../../call';
import { recorded, writeHistory } from '../../records/record-history';
import { saveRecord } from '../../records/save-record';
import type { SaveOutcome } from '../../records/save-record';
import { accountNamed } from '../account-named';
import { checkDay } from '../add-piece';
import { recomputeNeeds } from '../piece-at-hand';
import { findPassages } from './session-at-hand';
import type { FoundSession, SessionDeps, SessionRequest } from './session-at-hand';
import { maskWithdrawn } from './withdraw-participant';

/** Fields of a session that its quotes have as well. */
const SHARED = ['form', 'heldOn', 'participants'] as const;

/**
 * Writes a session, and brings its quotes to what it says now of who spoke, and when. Of somebody who takes back what
 * they had agreed to the name goes from everything that the session keeps.
 * @throws AppError `invalid` for a day in the future and for what breaks the declaration, `not-found` when it is gone
 */
export async function saveSession(
  call: Call,
  request: SessionRequest,
  deps: SessionDeps,
): Promise<SaveOutcome> {
  const { id, version, wordsHash } = request;
  if (typeof request.set['heldOn'] === 'string') checkDay(request.set['heldOn'], call.by.day);
  const given = await withAccounts(call, request, deps);
  const own = wordsHash === undefined ? {} : { own: { wordsHash } };
  const { set, forget } =
    version === 0 ? { set: given, forget: [] } : await maskWithdrawn(call, { id, version, set: given }, deps);
  const outcome = await saveRecord(call, 'session', { id, version, set, ...own }, deps);
  if (outcome.kind === 'conflict' || version === 0) return outcome;
  if (SHARED.some((field) => set[field] !== undefined))
    await bringQuotes(
      call,
      { record: outcome.record, value: asRecord('session', outcome.record.value) },
      deps,
    );
  // After all the rest, which leaves lines of its own behind.
  await deps.evidence.forgetPast(call.product.id, forget);
  return outcome;
}

/** What is written, with the accounts that were named for participants. */
async function withAccounts(
  call: Call,
  { set, accounts = {} }: SessionRequest,
  deps: SessionDeps,
): Promise<SessionRequest['set']> {
  const { participants } = set;
  if (!Array.isArray(participants) || Object.keys(accounts).length === 0) return set;
  const ids = new Map<string, string | null>();
  for (const [participant, name] of Object.entries(accounts)) {
    const account = await accountNamed(call, name, deps);
    if (account?.became != null) await writeHistory(call.product.id, [account.became], call.by, deps);
    ids.set(participant, account?.id ?? null);
  }
  return {
    ...set,
    participants: participants.map((one: unknown) => {
      if (!isPlain(one)) return one;
      const accountId = typeof one['id'] === 'string' ? ids.get(one['id']) : undefined;
      return accountId === undefined ? one : { ...one, accountId };
    }),
  };
}

/** Brings the quotes of a session to what it says now. */
async function bringQuotes(call: Call, session: FoundSession, deps: SessionDeps): Promise<void> {
  const productId = call.product.id;
  const places = await deps.sessions.quotes(productId, session.record.id);
  if (places.length === 0) return;
  const pieces = await deps.evidence.find(
    productId,
    places.map(({ id }) => id),
  );
  const passages = await findPassages(
    productId,
    [...new Set(places.map(({ passageId }) => passageId))],
    deps,
  );
  const speakerOf = (piece: PieceRecord): string | null => {
    const passage = passages.get(piece.origin?.passageId ?? '')?.value;
    if (passage === undefined) return null;
    const begins = placeOfQuote(passage.text, { text: piece.text, begins: piece.origin?.begins ?? null });
    if (begins === null) return null;
    const turns = turnsOf(passage.text, labelsIn(session.value, passage.text), passage.speaker);
    return turns.find(({ from, to }) => from <= begins && begins < to)?.speaker ?? '';
  };
  const { participants, form, heldOn } = session.value;
  const voiceFor = (piece: PieceRecord): Voice => {
    const speaker = speakerOf(piece);
    const known = participants.find(({ id }) => id === piece.origin?.participant);
    const voice = voiceOf(speaker === null ? (known ?? null) : participantOf(session.value, speaker));
    // Of who speaks nobody knows what they agreed to: what somebody noted stays.
    return voice.participant === '' ? { ...voice, quotable: piece.quotable } : voice;
  };
  const channel = channelOfForm(form);
  const changed = pieces
    .map((piece) => ({ piece, voice: voiceFor(piece) }))
    .filter(({ piece, voice }) => !same({ ...voice, channel, heldOn }, standingOf(piece)));
  if (changed.length === 0) return;
  const ids = changed.map(({ piece }) => piece.id);
  await recorded(productId, [{ kind: 'evidence', ids }], call.by, deps, async () => {
    for (const alike of grouped(changed, ({ voice }) => JSON.stringify(voice)).values()) {
      const [first] = alike;
      if (first === undefined) continue;
      const of = { voice: first.voice, channel, saidOn: heldOn };
      await deps.sessions.voice(
        productId,
        alike.map(({ piece }) => piece.id),
        of,
        call.by,
      );
    }
  });
  await recomputeNeeds(
    await call.catalogue(),
    changed.flatMap(({ piece }) => piece.links.map(({ needId }) => needId)),
    deps,
  );
}

/** What a quote says now of who spoke, and when. */
function standingOf(piece: PieceRecord): object {
  const { origin, author, personaId, account, quotable, channel, saidOn } = piece;
  return {
    participant: origin?.participant ?? '',
    author,
    personaId,
    accountId: account?.id ?? null,
    quotable,
    channel,
    heldOn: saidOn,
  };
}
