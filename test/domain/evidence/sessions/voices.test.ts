import {
  isFound,
  labelsIn,
  namelessLabel,
  namesOfParticipant,
  participantOf,
  speakerName,
  voiceOf,
  withdrawn,
} from '../../../../src/domain/evidence/sessions/voices';
import { EvidenceFold } from '../../../../src/domain/evidence/fold-evidence';
import { DEFAULT_SETTINGS } from '../../../../src/domain/value/model/settings';
import type { Participant } from '../../../../src/domain/records/session';

const anna: Participant = {
  id: 'p1',
  speaker: 'Anna',
  name: 'Anna Berger',
  personaId: 'persona',
  accountId: 'account',
  named: true,
  quoted: true,
  withdrawn: false,
};
const bram: Participant = { ...anna, id: 'p2', speaker: 'Bram', name: '', accountId: null, named: false };

describe('who speaks', () => {
  it('is known by the label of the transcript, or as the only one who took part', () => {
    expect(participantOf({ participants: [anna, bram] }, 'Bram')).toBe(bram);
    expect(participantOf({ participants: [anna, bram] }, '')).toBeNull();
    expect(participantOf({ participants: [anna] }, '')).toBe(anna);
    expect(participantOf({ participants: [anna] }, 'Interviewer')).toBeNull();
    const session = { participants: [anna, { ...bram, speaker: '' }], speakers: ['Moderator'] };
    const passage = 'Cleo: Yes.\nCleo: No.\nOnce: a word.\nand on\nand on\nand on';
    expect([...labelsIn(session, passage)]).toEqual(['Moderator', 'Anna', 'Cleo']);
  });

  it('is named with their consent alone, and quoted with theirs', () => {
    expect(voiceOf(anna)).toMatchObject({ author: 'Anna Berger', accountId: 'account', quotable: true });
    expect(voiceOf({ ...anna, named: false, quoted: false })).toMatchObject({
      author: '',
      quotable: false,
    });
    expect(voiceOf(null)).toMatchObject({ participant: '', quotable: false });
  });

  it('has no name, label or account any more after taking it back', () => {
    const gone = withdrawn(anna, namelessLabel({ participants: [anna, bram] }));
    expect(gone).toMatchObject({ name: '', speaker: 'P2', named: false, quoted: false, withdrawn: true });
    expect(voiceOf(gone)).toEqual({
      participant: 'p1',
      author: '',
      personaId: 'persona',
      accountId: null,
      quotable: false,
    });
  });

  it('is found by each part of the name, but for labels that name nobody', () => {
    expect(namesOfParticipant(anna)).toEqual(['Anna Berger', 'Anna', 'Berger']);
    expect(namesOfParticipant({ ...bram, speaker: 'Speaker 2' })).toEqual([]);
  });
});

it('finds a session by title, name or account, every word of it, without regard to case', () => {
  const session = { title: 'Payroll with Quayside', participants: [anna] };
  const names = new Map([['account', 'Quayside Heating']]);
  for (const sought of ['payroll', 'anna', 'HEATING', 'berger quayside', ''])
    expect(isFound(session, names, sought)).toBe(true);
  expect(isFound(session, names, 'payroll nobody')).toBe(false);
});

describe('in the value model', () => {
  const today = '2026-11-27';
  const piece = {
    personaId: 'p',
    accountId: null,
    revenue: null,
    channel: 'interview',
    stance: 'supports',
  } as const;
  const conversations = (speakers: readonly { readonly author: string; readonly met: boolean }[]): number => {
    const fold = new EvidenceFold('n');
    speakers.forEach((speaker, at) => {
      fold.add({
        ...piece,
        ...speaker,
        id: String(at),
        strength: 'important',
        on: today,
        starred: false,
        hasQuote: true,
      });
    });
    return fold.result(0, DEFAULT_SETTINGS, today).heard[0]?.facts.interviews.plus ?? 0;
  };
  const of = (participant: string) => ({ author: speakerName('', 's1', participant), met: true });

  it('everybody who took part counts once, named or not, however often they are quoted', () => {
    expect(conversations([of('p1'), of('p1'), of('p1')])).toBe(1);
    expect(conversations([of('p1'), of('p2'), of('p1')])).toBe(2);
    expect(conversations([{ author: 'Anna Berger', met: true }])).toBe(1);
  });

  it('notes that nobody is known to have said stay as they were', () => {
    const unknown = { author: '', met: false };
    expect(conversations([unknown, unknown])).toBe(2 * DEFAULT_SETTINGS.anonymousShare01);
  });
});
