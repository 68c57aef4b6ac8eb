import { useState } from 'react';
import type { SessionForm } from '@domain/records/session';
import type { ReadTranscript } from '@domain/channels/import/transcripts/read-transcript';
import { ask } from '../../../api/ask';
import { userDay } from '../../../api/user-day';
import { useAct } from '../../../api/write';
import { newParticipant } from './participant-fields';
import type { ParticipantDraft } from './participant-fields';

/** As many passages as one call carries, far below the 500 kB that Forge takes. */
const PASSAGES_AT_ONCE = 4;
/** Those who ask rather than answer. */
const ASKS = /^(interviewer(in)?|moderator(in)?|moderation|facilitator|host|researcher|q|i|frage)$/iu;

const reader = () => import('@domain/channels/import/transcripts/read-transcript');

/** A session that stands here already with the very words. */
export interface SameSession {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
}

export type NewSession = ReturnType<typeof useNewSession>;

/** A session as it is written down: its words from wherever they come, and who took part. */
export function useNewSession(projectId: string, onDone: (id: string) => void) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [form, setForm] = useState<SessionForm>('interview');
  const [heldOn, setHeldOn] = useState(userDay);
  const [participants, setParticipants] = useState<readonly ParticipantDraft[]>([newParticipant('p1', '')]);
  const [more, setMore] = useState({ guide: '', recordingUrl: '' });
  const [mask, setMask] = useState(true);
  const [same, setSame] = useState<readonly SameSession[]>([]);
  const [id] = useState(() => crypto.randomUUID());

  const takeSpeakers = (speakers: readonly string[]): void => {
    const answering = speakers.filter((speaker) => !ASKS.test(speaker)).slice(0, 30);
    setParticipants((before) => {
      const known = answering.length === 0 ? [''] : answering;
      return known.map(
        (speaker, at) =>
          before.find((one) => one.speaker === speaker) ?? newParticipant(`p${String(at + 1)}`, speaker),
      );
    });
  };
  const take = (read: ReadTranscript): void => {
    setText(read.text);
    takeSpeakers(read.speakers);
    setSame([]);
  };
  const file = useAct(async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const read = (await reader()).readTranscriptFile(bytes);
    take(read);
    setTitle((before) => (before === '' ? chosen.name.replace(/\.[^.]+$/u, '').slice(0, 200) : before));
    return read.speakers.length;
  });
  const look = useAct(async (words: string) => {
    take((await reader()).readTranscript(words));
    return true;
  });
  const save = useAct(async ({ anyway, named }: { anyway: boolean; named: string }, { write }) => {
    const { passages, speakers, wordsHash } = (await reader()).readTranscript(text);
    const found = anyway ? [] : (await ask('session.same', { projectId, id, wordsHash })).sessions;
    setSame(found);
    if (found.length > 0) return null;
    await write('session.save', {
      projectId,
      id,
      version: 0,
      set: {
        title: named,
        form,
        heldOn,
        ...more,
        speakers: speakers.slice(0, 60),
        participants: participants.map(({ account: _, ...one }) => ({ ...one, accountId: null })),
      },
      accounts: Object.fromEntries(participants.map((one) => [one.id, one.account])),
      wordsHash,
    });
    for (let at = 0; at < passages.length; at += PASSAGES_AT_ONCE)
      await write('session.write', {
        projectId,
        id,
        mask,
        passages: passages
          .slice(at, at + PASSAGES_AT_ONCE)
          .map(({ text: words, speaker }, place) => ({ text: words, speaker, place: at + place })),
      });
    return id;
  });
  return {
    text,
    setText: (next: string) => {
      setText(next);
      setSame([]);
    },
    title,
    setTitle,
    form,
    setForm,
    heldOn,
    setHeldOn,
    participants,
    setParticipants,
    more,
    setMore,
    mask,
    setMask,
    same,
    file,
    /** Reads what was pasted: who speaks in it. */
    look,
    busy: save.busy || file.busy,
    failure: save.failure ?? file.failure,
    ready: text.trim().length >= 3,
    save: (named: string, anyway = false) => {
      save.run({ anyway, named }, (done) => {
        if (done !== null) onDone(done);
      });
    },
  };
}
