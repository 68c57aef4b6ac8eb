import { reopening } from '../../../src/domain/needs/need';
import { nextStatuses } from '../../../src/domain/records/need';
import { initialsOf, personaKeyFor } from '../../../src/domain/customers/persona';

const TODAY = '2026-11-23';

describe('a declined need', () => {
  const declined = (rule: Partial<NonNullable<Parameters<typeof reopening>[0]['decline']>>) => ({
    status: 'declined' as const,
    decline: {
      reopenOn: null,
      piecesAtDecline: null,
      reopenAtAccounts: null,
      reopenAtRevenue: null,
      then: { pieces: 4, accounts: 3, revenue: 1_000 },
      ...rule,
    },
  });
  const backing = (pieces: number, accounts = 0, revenue = 0) => ({ pieces, accounts, revenue });

  it('comes back when its evidence has doubled, when its day has come, or never by itself', () => {
    const doubling = declined({ piecesAtDecline: 4 });
    expect(reopening(doubling, backing(7), TODAY)).toBeNull();
    expect(reopening(doubling, backing(8), TODAY)).toEqual({ why: 'evidence', was: 4, now: 8 });
    const dated = declined({ reopenOn: '2026-11-23' });
    expect(reopening(dated, backing(0), '2026-11-22')).toBeNull();
    expect(reopening(dated, backing(0), '2026-11-23')).toEqual({ why: 'day', was: null, now: null });
    // Of two rules the first that is fulfilled is enough.
    const either = declined({ reopenOn: '2027-01-01', piecesAtDecline: 4 });
    expect(reopening(either, backing(8), TODAY)?.why).toBe('evidence');
    expect(reopening(declined({}), backing(999, 999, 1e9), TODAY)).toBeNull();
    expect(reopening({ status: 'unmet', decline: null }, backing(999), TODAY)).toBeNull();
  });

  it('comes back when as many customers or as much revenue stand behind it as was said, with what was', () => {
    const byAccounts = declined({ reopenAtAccounts: 6 });
    expect(reopening(byAccounts, backing(40, 5), TODAY)).toBeNull();
    expect(reopening(byAccounts, backing(6, 6), TODAY)).toEqual({ why: 'accounts', was: 3, now: 6 });
    const byRevenue = declined({ reopenAtRevenue: 50_000, then: null });
    expect(reopening(byRevenue, backing(9, 9, 49_999), TODAY)).toBeNull();
    expect(reopening(byRevenue, backing(9, 9, 50_000), TODAY)).toEqual({
      why: 'revenue',
      was: null,
      now: 50_000,
    });
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
