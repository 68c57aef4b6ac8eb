import type { Channel } from '../../records/evidence';
import type { Participant, Session, SessionForm } from '../../records/session';
import { speakersOf } from './turns';

const CHANNEL_OF_FORM: Readonly<Record<SessionForm, Channel>> = {
  interview: 'interview',
  'focus-group': 'interview',
  call: 'interview',
  'usability-test': 'usability-test',
};

/** The channel of what is said in a session: all of them are conversations, which count as interviews. */
export function channelOfForm(form: SessionForm): Channel {
  return CHANNEL_OF_FORM[form];
}

/** Who of a quote is known: what stands beside its words, and counts in the value model. */
export interface Voice {
  readonly participant: string;
  /** Empty where they are not to be named. */
  readonly author: string;
  readonly personaId: string | null;
  readonly accountId: string | null;
  /** They agreed that their words are given out word for word. */
  readonly quotable: boolean;
}

/**
 * By what the value model tells speakers without an account apart. Whoever took part in a session is one person, however
 * often they are quoted there, named or not.
 */
export function speakerName(author: string, sessionId: string, participant: string): string {
  return author === '' && participant !== '' ? `${sessionId} ${participant}` : author;
}

/** What of a session says who speaks in it. */
export type Speakers = Pick<Session, 'participants'>;

/** Whoever a transcript calls so: the participant of that label, or the only one there is. */
export function participantOf({ participants }: Speakers, speaker: string): Participant | null {
  const called = participants.find((one) => one.speaker !== '' && one.speaker === speaker);
  if (called !== undefined) return called;
  const [only, another] = participants;
  return speaker === '' && only !== undefined && another === undefined ? only : null;
}

/**
 * What of a participant stands beside a quote. A name stands there with their consent alone; who took back what they
 * had agreed to counts as somebody of their persona, by no name and no account.
 */
export function voiceOf(of: Participant | null): Voice {
  if (of === null) return { participant: '', author: '', personaId: null, accountId: null, quotable: false };
  const { id, personaId, accountId, named, quoted, withdrawn } = of;
  if (withdrawn) return { participant: id, author: '', personaId, accountId: null, quotable: false };
  return {
    participant: id,
    author: named ? of.name : '',
    personaId,
    accountId,
    quotable: quoted,
  };
}

/** Labels of a passage: those of its session, and what its own lines tell since it was edited. */
export function labelsIn(
  { participants, speakers }: Pick<Session, 'participants' | 'speakers'>,
  passage: string,
): ReadonlySet<string> {
  const labels = [...speakers, ...participants.map(({ speaker }) => speaker), ...speakersOf(passage)];
  return new Set(labels.filter((label) => label !== ''));
}

/** A participant who has taken back what they had agreed to: by no name, and by a label that names nobody. */
export function withdrawn(participant: Participant, label: string): Participant {
  return { ...participant, name: '', speaker: label, named: false, quoted: false, withdrawn: true };
}

/** A label that names nobody, and that no other participant has: `P3`. */
export function namelessLabel({ participants }: Speakers): string {
  const taken = new Set(participants.map(({ speaker }) => speaker));
  for (let number = participants.length; ; number += 1) {
    const label = `P${String(number)}`;
    if (!taken.has(label)) return label;
  }
}

/** What a participant is called, in the transcript and by name: what masking has to find. */
export function namesOfParticipant({
  name,
  speaker,
}: Pick<Participant, 'name' | 'speaker'>): readonly string[] {
  // `Speaker 2` names nobody, and its words stand in every transcript.
  const label = /\d/u.test(speaker) ? [] : [speaker];
  const names = [name, ...label].filter((one) => one.trim() !== '');
  return [
    ...new Set([...names, ...names.flatMap((one) => one.split(/\s+/u).filter((part) => part.length > 2))]),
  ];
}

/** Whether a session is what is looked for: by its title, who was there, or their accounts; without regard to case. */
export function isFound(
  session: {
    readonly title: string;
    readonly participants: readonly Pick<Participant, 'name' | 'speaker' | 'accountId'>[];
  },
  accountNames: ReadonlyMap<string, string>,
  sought: string,
): boolean {
  const texts = [
    session.title,
    ...session.participants.flatMap(({ name, speaker, accountId }) => [
      name,
      speaker,
      accountNames.get(accountId ?? '') ?? '',
    ]),
  ].map((text) => text.toLowerCase());
  return sought
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => texts.some((text) => text.includes(word)));
}
