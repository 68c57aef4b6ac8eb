import { withoutNames } from '../../../domain/evidence/sessions/nameless';
import {
  labelsIn,
  namelessLabel,
  namesOfParticipant,
  withdrawn,
} from '../../../domain/evidence/sessions/voices';
import { maskNames } from '../../../domain/evidence/text/mask';
import { checkPatch } from '../../../domain/records/check-record';
import { asRecord, kindNamed } from '../../../domain/records/kinds';
import type { Participant, Session } from '../../../domain/records/session';
import type { Call } from '../../call';
import { saveRecord } from '../../records/save-record';
import { findPassages, findSession } from './session-at-hand';
import type { FoundPassage, FoundSession, SessionDeps, SessionRequest } from './session-at-hand';

type Values = SessionRequest['set'];

/** What is to be written, and the records whose past names somebody who is to be named no more. */
interface Masked {
  readonly set: Values;
  readonly forget: readonly string[];
}

/**
 * What is written when participants take back what they had agreed to: their names and labels go from the transcript
 * and its quotes at once, and from what is saved. Nothing to do for anybody else.
 */
export async function maskWithdrawn(
  call: Call,
  { id, version, set }: SessionRequest,
  deps: SessionDeps,
): Promise<Masked> {
  const checked = checkPatch(kindNamed('session'), set, 'form');
  const session = await findSession(call.product.id, id, deps);
  if (!checked.ok || session.record.version !== version) return { set, forget: [] };
  const wanted = asRecord('session', { ...session.value, ...checked.set }).participants;
  const going = session.value.participants.filter(
    (one) => !one.withdrawn && wanted.some((now) => now.id === one.id && now.withdrawn),
  );
  if (going.length === 0) return { set, forget: [] };
  let participants = wanted;
  const forget = new Set([id]);
  for (const one of going) {
    const label = one.speaker === '' ? '' : namelessLabel({ participants });
    for (const touched of await forgetName(call, session, one, label, deps)) forget.add(touched);
    participants = participants.map((now) => (now.id === one.id ? withdrawn(now, label) : now));
  }
  const names = going.flatMap(namesOfParticipant);
  const gone = new Set(going.map(({ speaker }) => speaker));
  const speakers = session.value.speakers.filter((label) => !gone.has(label));
  return {
    set: { ...set, ...withoutNamesIn(session.value, set, names), participants, speakers },
    forget: [...forget],
  };
}

/** Title and guide without the names. */
function withoutNamesIn(before: Session, set: Values, names: readonly string[]): Values {
  const texts = ['title', 'guide'] as const;
  return Object.fromEntries(
    texts.flatMap((field) => {
      const text = typeof set[field] === 'string' ? set[field] : before[field];
      const masked = maskNames(text, names);
      return masked === before[field] ? [] : [[field, masked]];
    }),
  );
}

/** The name goes from every passage and its quotes, which stay word for word as they stand; gives their ids. */
async function forgetName(
  call: Call,
  session: FoundSession,
  participant: Participant,
  label: string,
  deps: SessionDeps,
): Promise<readonly string[]> {
  const productId = call.product.id;
  const places = await deps.sessions.passages(productId, session.record.id);
  const passages = await findPassages(
    productId,
    places.map(({ id }) => id),
    deps,
  );
  const quotes = await deps.sessions.quotes(productId, session.record.id);
  for (const passage of passages.values()) {
    const ids = quotes.filter(({ passageId }) => passageId === passage.record.id).map(({ id }) => id);
    await forgetInPassage(call, { session, passage, participant, label, ids }, deps);
  }
  return [...passages.keys(), ...quotes.map(({ id }) => id)];
}

async function forgetInPassage(
  call: Call,
  of: {
    readonly session: FoundSession;
    readonly passage: FoundPassage;
    readonly participant: Participant;
    readonly label: string;
    readonly ids: readonly string[];
  },
  deps: SessionDeps,
): Promise<void> {
  const { passage, participant, label } = of;
  const productId = call.product.id;
  const pieces = await deps.evidence.find(productId, of.ids);
  const names = namesOfParticipant(participant);
  const rename = (one: string): string => (one === participant.speaker ? label : one);
  const after = withoutNames(
    passage.value.text,
    pieces.map(({ text, origin }) => ({ text, begins: origin?.begins ?? null })),
    {
      labels: labelsIn(of.session.value, passage.value.text),
      rename,
      mask: (text) => maskNames(text, names),
    },
  );
  const { id, version } = passage.record;
  const own = { speaker: rename(passage.value.speaker) };
  await saveRecord(call, 'passage', { id, version, set: { text: after.text }, own }, deps);
  for (const [at, piece] of pieces.entries()) {
    const quote = after.quotes[at] ?? { text: maskNames(piece.text, names), begins: null };
    if (quote.text === piece.text && quote.begins === piece.origin?.begins) continue;
    const words = { text: quote.text, title: maskNames(piece.title, names) };
    await saveRecord(
      call,
      'evidence',
      { id: piece.id, version: piece.version, set: words, own: { begins: quote.begins }, moves: [] },
      deps,
    );
  }
}
