import { demandOf, needInputs, reachSample } from '../../../src/domain/product/aggregates';
import { mergeEvidence } from '../../../src/domain/customers/merge-records';
import { account, need, persona, piece, TODAY } from '../example-records';

const params = { demandHalfLifeDays: 180, accountWeightExponent: 0.5, accountWeightCap: 10 };
const supports = (strength: 'nice' | 'important' | 'blocker') => [
  { needKey: 'N-1', stance: 'supports' as const, strength, why: '' },
];
const accounts = ['a', 'b', 'c', 'd'].map((id) => account(id, { personaKey: 'admin' }));

describe('demand', () => {
  it('counts an account once however often it asks, and half after a half-life', () => {
    const tickets = Array.from({ length: 10 }, (_, at) =>
      piece(String(at), { accountId: 'a', personaKey: 'admin', links: supports('blocker') }),
    );
    expect(demandOf('N-1', 'admin', { accounts, evidence: tickets }, params, TODAY)).toBeCloseTo(1 / 4, 12);
    const old = tickets.map((ticket) => ({ ...ticket, saidOn: '2026-05-27' }));
    expect(demandOf('N-1', 'admin', { accounts, evidence: old }, params, TODAY)).toBeCloseTo(1 / 8, 12);
  });

  it('weighs accounts by the root of their revenue over the median, at most tenfold', () => {
    const priced = [1, 1, 1, 1_000_000].map((arr, at) => account(String(at), { arr, personaKey: 'admin' }));
    const evidence = [piece('x', { accountId: '3', personaKey: 'admin', links: supports('blocker') })];
    expect(demandOf('N-1', 'admin', { accounts: priced, evidence }, params, TODAY)).toBeCloseTo(10 / 13, 12);
  });

  it('hears the voices of merged pieces, and nobody who contradicts', () => {
    const one = piece('1', { accountId: 'a', personaKey: 'admin', links: supports('blocker') });
    const other = piece('2', { accountId: 'b', personaKey: 'admin' });
    const against = piece('3', {
      accountId: 'c',
      personaKey: 'admin',
      links: [{ needKey: 'N-1', stance: 'contradicts', strength: 'blocker', why: '' }],
    });
    expect(
      demandOf('N-1', 'admin', { accounts, evidence: [mergeEvidence(one, other), against] }, params, TODAY),
    ).toBeCloseTo(2 / 4, 12);
  });
});

describe('inputs of the value model', () => {
  it('take reach from those who were asked', () => {
    const asked = ['a', 'b', 'c'].map((id) =>
      piece(id, {
        channel: 'interview',
        accountId: id,
        personaKey: 'admin',
        links: id === 'c' ? [] : supports('nice'),
      }),
    );
    expect(reachSample(asked, 'N-1', 'admin')).toEqual({ have: 2, asked: 3 });
    expect(
      reachSample([piece('x', { personaKey: 'admin', links: supports('nice') })], 'N-1', 'admin'),
    ).toBeNull();
  });

  it('leave out what nobody measured', () => {
    const estimate = { personaKey: 'admin', importance01: 0.9, satisfaction01: 0.2, reach01: null };
    const rows = { personas: [persona('admin'), persona('guest')], accounts: [], evidence: [], answers: [] };
    expect(
      needInputs(need('N-1', { personaKeys: ['admin'], estimates: [estimate] }), rows, params, TODAY),
    ).toEqual([{ personaId: 'admin', estimate: { importance01: 0.9, satisfaction01: 0.2 } }]);
  });
});
