import { likelyPairs, likelyWork, searchedWords } from '../../../src/domain/roadmap/likely-work';
import type { OpenWork } from '../../../src/domain/roadmap/likely-work';

const today = '2026-11-30';
const work = (summary: string, more: Partial<OpenWork> = {}): OpenWork => ({
  summary,
  votes: 0,
  updatedOn: '2026-11-01',
  ...more,
});
const titles = (found: readonly { readonly work: OpenWork }[]): string[] =>
  found.map((one) => one.work.summary);

describe('which open work is likely to serve a need', () => {
  const need = 'When a client rings, I want to find the unpaid invoice fast';

  it('puts first what shares words with it, in any form of them, and says which', () => {
    const found = likelyWork(
      need,
      [
        work('Upgrade the camera library'),
        work('Export an invoice'),
        work('Filter unpaid invoices by client'),
      ],
      { today, most: 5 },
    );
    expect(titles(found)).toEqual([
      'Filter unpaid invoices by client',
      'Export an invoice',
      'Upgrade the camera library',
    ]);
    expect(found.map(({ because }) => because)).toEqual([['unpaid', 'invoices', 'client'], ['invoice'], []]);
  });

  it('proposes what shares most, never more than three, and nothing that is only recent', () => {
    const same = Array.from({ length: 5 }, (_, at) => work(`Unpaid invoice ${String(at)}`));
    const many = likelyWork(need, [...same, work('Fingerprint sign-in', { updatedOn: today })], {
      today,
      most: 6,
    });
    expect(many.filter(({ clear }) => clear)).toHaveLength(3);
    const none = likelyWork(need, [work('Fingerprint sign-in', { updatedOn: today, votes: 90 })], {
      today,
      most: 6,
    });
    expect(none.map(({ clear, because }) => ({ clear, because }))).toEqual([{ clear: false, because: [] }]);
  });

  it('lets votes and recency decide between equals alone', () => {
    const old = { updatedOn: '2020-01-01' };
    const found = likelyWork(
      need,
      [
        work('Archive of receipts', { updatedOn: today, votes: 40 }),
        work('An invoice', old),
        work('Another invoice', { ...old, votes: 12 }),
        work('A new invoice', { updatedOn: today }),
      ],
      { today, most: 3 },
    );
    expect(new Set(titles(found))).toEqual(new Set(['Another invoice', 'A new invoice', 'An invoice']));
    expect(titles(found).at(-1)).toBe('An invoice');
  });

  it('takes no ordinary word for a reason, in English or in German', () => {
    const found = likelyWork('Ich will schnell eine Rechnung finden', [work('Neue Version schnell finden')], {
      today,
      most: 1,
    });
    expect(found[0]?.because).toEqual([]);
    expect(searchedWords('Ich will schnell eine Rechnung finden', 6)).toEqual(['rechnung']);
  });

  it('searches for letters and digits alone, the rarest words first', () => {
    const words = searchedWords('The customer’s "invoice" OR summary ~ x) for 4471 the client', 3);
    expect(words).toHaveLength(3);
    for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
  });

  it('gives each need its own work, the likeliest that is left, and no more than there is', () => {
    const open = [{ summary: 'Export the books' }, { summary: 'Filter unpaid invoices' }];
    const needs = [
      { title: 'Find an unpaid invoice' },
      { title: 'Pay an invoice' },
      { title: 'Read the books' },
    ];
    const pairs = likelyPairs(needs, open, today);
    expect(pairs.map(({ need: { title }, work: { summary } }) => [title, summary])).toEqual([
      ['Find an unpaid invoice', 'Filter unpaid invoices'],
      ['Pay an invoice', 'Export the books'],
    ]);
  });
});
