import type { SessionForm } from '../../records/session';
import { sampleQuotes } from './quotes';

/** Somebody invented who took part in a conversation. */
export interface SampleParticipant {
  readonly speaker: string;
  readonly personaKey: string;
  readonly account: string;
}

/** A conversation in which some of the sample's quotes were said. */
export interface SampleSession {
  readonly title: string;
  readonly form: SessionForm;
  readonly daysAgo: number;
  readonly participants: readonly SampleParticipant[];
  readonly transcript: string;
}

export const sampleSessions: readonly SampleSession[] = [
  {
    title: 'Interview: a Monday at Northbank Bookkeeping',
    form: 'interview',
    daysAgo: 11,
    participants: [{ speaker: 'Priya', personaKey: 'bookkeeper', account: 'Northbank Bookkeeping' }],
    transcript: [
      'Interviewer [00:00:12]: Take me through yesterday. A client rings and asks about an invoice. What do you do?',
      'Priya [00:00:24]: First I look whether I know it by heart. Mostly I do not, there are fourteen of them.',
      'Interviewer [00:00:41]: And then?',
      'Priya [00:00:44]: I keep the unpaid ones in a spreadsheet, because in your list I scroll for ten minutes. The sheet is wrong by Thursday, but on Monday it is faster.',
      'Interviewer [00:01:10]: What happens on Thursday?',
      'Priya [00:01:14]: On Thursday I say that I will call back, and then I look in the bank. It has happened that I told somebody it was open and it had been paid the day before.',
      'Interviewer [00:01:40]: If you could change one thing?',
      'Priya [00:01:43]: One line where I type the amount or half of the name, and it says paid or not paid. No columns, no filters. I am on the phone when I need it.',
    ].join('\n\n'),
  },
  {
    title: 'Interview: before the wages at Quayside Heating',
    form: 'interview',
    daysAgo: 6,
    participants: [{ speaker: 'Dan', personaKey: 'owner', account: 'Quayside Heating' }],
    transcript: [
      'Interviewer [00:00:08]: When in the month do you think about money the most?',
      'Dan [00:00:13]: On the twentieth I sit down with paper and guess what comes in before the wages go out. Nine people want to be paid on the last day, and they are right.',
      'Interviewer [00:00:35]: What do you have in front of you?',
      'Dan [00:00:38]: The list of what we have billed, the account, and a pencil. I cross out who pays late. I know them by now.',
      'Interviewer [00:00:58]: How often are you wrong?',
      'Dan [00:01:02]: Two months of twelve. Then I ring my brother. I do not want to ring my brother.',
      'Interviewer [00:01:20]: Has anybody ever helped you with it?',
      'Dan [00:01:23]: The bank sends a forecast. It does not know that the school pays in February, so it is pretty and useless.',
    ].join('\n\n'),
  },
  {
    title: 'Focus group: asking for one’s money',
    form: 'focus-group',
    daysAgo: 15,
    participants: [
      { speaker: 'Ines', personaKey: 'owner', account: 'Morrow Studio' },
      { speaker: 'Ruth', personaKey: 'owner', account: 'Fern & Daughters' },
      { speaker: 'Colm', personaKey: 'owner', account: 'Hillside Joinery' },
    ],
    transcript: [
      'Moderator: Somebody has not paid for three weeks. What do you do, and what do you feel while you do it?',
      'Ines: I would rather lose the money than ring her again. She is nice, I like her work, and still I am the one who is ashamed.',
      'Ruth: I have a day for it. The first Friday, all of them, with tea. If I wait until I feel like it, I never do.',
      'Colm: With us it is the neighbours. I see them at the baker’s. A letter from a machine would be the end of it.',
      'Moderator: What if you read it before it goes out?',
      'Colm: Then it is my letter. That is something else.',
      'Ruth: And it has to know who has paid this morning. I once wrote to a woman whose transfer I had on the screen.',
      'Ines: If it wrote the first two sentences, kindly, I would send it. It is the beginning that I cannot do.',
      'Moderator: So who would want it to write by itself?',
      'Ruth: The small ones, yes. Under a hundred I do not want to think about it at all.',
    ].join('\n\n'),
  },
];

/** A quote of the sample that stands in a transcript: its place among the quotes, and where it begins. */
export interface SampleMark {
  readonly quote: number;
  readonly begins: number;
  /** Place of whoever says it among the participants. */
  readonly participant: number;
}

/** The quotes of the sample that were said in a session, word for word. */
export function sampleMarks({ transcript, participants }: SampleSession): readonly SampleMark[] {
  return sampleQuotes.flatMap(({ text, account, personaKey }, quote) => {
    const begins = transcript.indexOf(text);
    const participant = participants.findIndex(
      (one) => one.account === account && one.personaKey === personaKey,
    );
    return begins === -1 || participant === -1 ? [] : [{ quote, begins, participant }];
  });
}
