import { wordsOf } from '../../domain/evidence/sessions/passages';
import { speakersOf } from '../../domain/evidence/sessions/turns';
import { addDays } from '../../domain/iso-date';
import { sampleMarks, sampleSessions } from '../../domain/product/sample/sessions';
import { recordIdOf } from '../../domain/records/record-id';
import { stableHash } from '../../domain/stable-hash';
import type { Authorship } from '../../ports/actor';
import type { KnowledgeDeps } from '../knowledge-deps';
import { putSample } from './put-sample';

/** Where the sample's records stand in a product. */
export interface SampleSessionPlace {
  readonly productId: string;
  readonly personaId: (key: string) => string;
  readonly accountId: (name: string) => string;
  readonly quoteId: (place: number) => string;
}

const sessionId = (productId: string, at: number): string =>
  recordIdOf('sample session', productId, String(at));
const passageId = (productId: string, at: number): string =>
  recordIdOf('sample passage', productId, String(at));

/** Ids of the sample's sessions and their transcripts. */
export function sampleSessionIds(productId: string): readonly string[] {
  return sampleSessions.flatMap((_, at) => [sessionId(productId, at), passageId(productId, at)]);
}

/** Writes the conversations in which quotes of the sample were said; doing it twice ends in the same. */
export async function writeSampleSessions(
  place: SampleSessionPlace,
  by: Authorship,
  deps: Pick<KnowledgeDeps, 'records' | 'sessions'>,
): Promise<void> {
  const { productId } = place;
  const sessions = sampleSessions.map(({ title, form, daysAgo, participants, transcript }, at) => ({
    id: sessionId(productId, at),
    value: {
      title,
      form,
      heldOn: addDays(by.day, -daysAgo),
      participants: participants.map(({ speaker, personaKey, account }, who) => ({
        id: `p${String(who + 1)}`,
        speaker,
        name: '',
        personaId: place.personaId(personaKey),
        accountId: place.accountId(account),
        named: false,
        quoted: true,
        withdrawn: false,
      })),
      speakers: speakersOf(transcript),
      wordsHash: stableHash(wordsOf(transcript, new Set(speakersOf(transcript)))),
    },
  }));
  await putSample(productId, 'session', sessions, by, deps);
  const passages = sampleSessions.map(({ transcript }, at) => ({
    id: passageId(productId, at),
    value: { sessionId: sessionId(productId, at), place: 0, speaker: '', text: transcript },
  }));
  await putSample(productId, 'passage', passages, by, deps);
  for (const [at, session] of sampleSessions.entries())
    for (const { quote, begins, participant } of sampleMarks(session))
      await deps.sessions.attach(
        productId,
        place.quoteId(quote),
        {
          sessionId: sessionId(productId, at),
          passageId: passageId(productId, at),
          begins,
          participant: `p${String(participant + 1)}`,
        },
        true,
      );
}
