import { mustReopen } from '../../../src/domain/needs/need';
import { nextStatuses } from '../../../src/domain/records/need';
import { initialsOf, personaKeyFor } from '../../../src/domain/customers/persona';

const TODAY = '2026-11-23';

describe('a declined need', () => {
  it('comes back when its evidence has doubled, when its day has come, or never by itself', () => {
    const declined = (reopenOn: string | null, piecesAtDecline: number | null) => ({
      status: 'declined' as const,
      decline: { reopenOn, piecesAtDecline },
    });
    const doubling = declined(null, 4);
    expect([mustReopen(doubling, 7, TODAY), mustReopen(doubling, 8, TODAY)]).toEqual([false, true]);
    const dated = declined('2026-11-23', null);
    expect([mustReopen(dated, 0, '2026-11-22'), mustReopen(dated, 0, '2026-11-23')]).toEqual([false, true]);
    // Of two rules the first that is fulfilled is enough.
    expect(mustReopen(declined('2027-01-01', 4), 8, TODAY)).toBe(true);
    expect(mustReopen(declined(null, null), 999, TODAY)).toBe(false);
    expect(mustReopen({ status: 'unmet', decline: null }, 999, TODAY)).toBe(false);
  });

  it('has only one way on: to be open again', () => {
    expect(nextStatuses('declined')).toEqual(['unmet']);
    expect(nextStatuses('shipped')).toContain('met');
  });
});

describe('keys', () => {
  it('of personas are slugs of their names, free of those taken', () => {
    expect(personaKeyFor('Büro-Leiterin & Co', new Set())).toBe('buro-leiterin-co');
    expect(personaKeyFor('Admin', new Set(['admin', 'admin-2']))).toBe('admin-3');
    expect(personaKeyFor('管理者', new Set())).toBe('persona');
    expect(initialsOf('Ann van der Lee')).toBe('AL');
  });
});
