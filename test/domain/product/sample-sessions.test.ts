import { turnsOf, speakersOf } from '../../../src/domain/evidence/sessions/turns';
import { sampleQuotes } from '../../../src/domain/product/sample/quotes';
import { sampleMarks, sampleSessions } from '../../../src/domain/product/sample/sessions';

it('the sample holds two interviews and a focus group, in which its quotes were said on that day', () => {
  expect(sampleSessions.map(({ form }) => form).sort()).toEqual(['focus-group', 'interview', 'interview']);
  for (const session of sampleSessions) {
    const marks = sampleMarks(session);
    expect(marks.length).toBeGreaterThan(0);
    const turns = turnsOf(session.transcript, new Set(speakersOf(session.transcript)));
    for (const { quote, begins, participant } of marks) {
      expect(sampleQuotes[quote]?.daysAgo).toBe(session.daysAgo);
      const turn = turns.find(({ from, to }) => from <= begins && begins < to);
      expect(turn?.speaker).toBe(session.participants[participant]?.speaker);
    }
  }
});
