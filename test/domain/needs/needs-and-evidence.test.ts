import { confidenceTypesIn } from '../../../src/domain/evidence/evidence';
import { declineNeed, mustReopen, needNumber, reopenNeed } from '../../../src/domain/needs/need';
import { nextStatuses } from '../../../src/domain/records/need';
import { initialsOf, personaKeyFor } from '../../../src/domain/customers/persona';
import { need, piece, TODAY } from '../example-records';

describe('a declined need', () => {
  it('comes back when its evidence has doubled, when its day has come, or never by itself', () => {
    const declined = (reopen: Parameters<typeof declineNeed>[1]['reopen']) =>
      declineNeed(need('N-1'), { reason: 'too few', declinedOn: '2026-01-01', reopen });
    const doubling = declined({ kind: 'evidence-doubles', evidenceCountAtDecline: 4 });
    expect([mustReopen(doubling, 7, TODAY), mustReopen(doubling, 8, TODAY)]).toEqual([false, true]);
    const dated = declined({ kind: 'on-date', date: '2026-11-23' });
    expect([mustReopen(dated, 0, '2026-11-22'), mustReopen(dated, 0, '2026-11-23')]).toEqual([false, true]);
    expect(mustReopen(declined({ kind: 'never' }), 999, TODAY)).toBe(false);
    expect(reopenNeed(dated)).toMatchObject({ status: 'unmet', decline: null });
    expect(mustReopen(need('N-2'), 999, TODAY)).toBe(false);
  });

  it('has only one way on: to be open again', () => {
    expect(nextStatuses('declined')).toEqual(['unmet']);
    expect(nextStatuses('shipped')).toContain('met');
  });
});

describe('keys', () => {
  it('of needs are N- and a number', () => {
    expect([needNumber('N-12'), needNumber('N-0'), needNumber('n-1'), needNumber('N-1x')]).toEqual([
      12,
      null,
      null,
      null,
    ]);
  });

  it('of personas are slugs of their names, free of those taken', () => {
    expect(personaKeyFor('Büro-Leiterin & Co', new Set())).toBe('buro-leiterin-co');
    expect(personaKeyFor('Admin', new Set(['admin', 'admin-2']))).toBe('admin-3');
    expect(personaKeyFor('管理者', new Set())).toBe('persona');
    expect(initialsOf('Ann van der Lee')).toBe('AL');
  });
});

describe('what evidence counts as', () => {
  const voices = (count: number, channel: 'interview' | 'review') =>
    Array.from({ length: count }, (_, at) => piece(String(at), { channel, author: `person ${String(at)}` }));

  it('is anecdote for 1–3 customers, market data from 4, user evidence from 20 interviewed (Gilad 2023)', () => {
    expect(confidenceTypesIn(voices(3, 'interview'))).toEqual(['anecdotal']);
    expect(confidenceTypesIn(voices(4, 'interview'))).toEqual(['anecdotal', 'market_data']);
    expect(confidenceTypesIn(voices(20, 'interview'))).toEqual(['anecdotal', 'market_data', 'user_evidence']);
    expect(confidenceTypesIn(voices(500, 'review'))).toEqual(['anecdotal', 'market_data']);
  });

  it('grows with customers, not with pieces: forty tickets of one account are anecdote', () => {
    const tickets = Array.from({ length: 40 }, (_, at) => piece(String(at), { accountId: 'a1' }));
    expect(confidenceTypesIn(tickets)).toEqual(['anecdotal']);
    expect(confidenceTypesIn([])).toEqual([]);
  });
});
