import { recheckQueue } from '../../../src/domain/needs/recheck-queue';
import { personaTopic, suggestPersona } from '../../../src/domain/customers/suggest-persona';
import { collectStatistics } from '../../../src/domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../../src/domain/evidence/text/topic-matcher';
import { need, persona, piece, TODAY } from '../example-records';

describe('a suggested persona', () => {
  const clerk = persona('bookkeeper', { role: 'closes the month and files invoices' });
  const matcher = new TopicMatcher(
    [personaTopic(clerk), personaTopic(persona('guest'))],
    collectStatistics([]),
  );
  const said = piece('x', { text: 'I cannot file an invoice', author: 'Ann' });

  it('is that of the account, else of the author’s other pieces, else by shared words, with the reason', () => {
    const account = { id: 'acme', personaKey: 'guest' };
    expect(suggestPersona(said, account, [], matcher)).toEqual({
      personaKey: 'guest',
      because: { kind: 'account', accountId: 'acme' },
    });
    const others = [
      { personaKey: 'guest' },
      { personaKey: 'bookkeeper' },
      { personaKey: 'bookkeeper' },
      { personaKey: null },
    ];
    expect(suggestPersona(said, null, others, matcher)).toEqual({
      personaKey: 'bookkeeper',
      because: { kind: 'author', author: 'Ann', pieces: 2 },
    });
    expect(suggestPersona(said, null, [], matcher)).toMatchObject({
      personaKey: 'bookkeeper',
      because: { kind: 'words' },
    });
    expect(suggestPersona({ ...said, text: 'Hello' }, null, [], matcher)).toBeNull();
  });
});

describe('the queue for re-check', () => {
  it('lists what changed before what was forgotten', () => {
    const declined = need('N-1', {
      status: 'declined',
      decline: {
        reason: 'few',
        declinedOn: '2026-01-01',
        reopen: { kind: 'evidence-doubles', evidenceCountAtDecline: 1 },
      },
    });
    const queue = recheckQueue(
      [
        { need: need('N-5'), supportedOn: [], contradictedOn: [] },
        { need: need('N-4'), supportedOn: ['2026-05-27'], contradictedOn: [] },
        { need: need('N-3'), supportedOn: [TODAY], contradictedOn: [] },
        { need: need('N-2'), supportedOn: [TODAY], contradictedOn: ['2026-11-01'] },
        { need: declined, supportedOn: ['2026-10-01', '2026-11-01'], contradictedOn: [] },
        { need: need('N-6', { status: 'met' }), supportedOn: [], contradictedOn: [] },
      ],
      TODAY,
    );
    expect(queue).toEqual([
      { needKey: 'N-1', why: 'reopen', days: 22 },
      { needKey: 'N-2', why: 'contradicted', days: 0 },
      { needKey: 'N-4', why: 'stale', days: 180 },
      { needKey: 'N-5', why: 'never-heard', days: null },
    ]);
  });
});
