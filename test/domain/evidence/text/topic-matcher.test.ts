import { collectStatistics } from '../../../../src/domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../../../src/domain/evidence/text/topic-matcher';

const corpus = [
  'I cannot find an old invoice without scrolling for minutes',
  'Exporting to the accountant takes hours every month',
  'The dark mode is lovely',
  'Please let me search invoices by customer name',
  'The app crashes when I export',
];
const matcher = new TopicMatcher(
  [
    { key: 'N-1', text: 'Find an invoice fast' },
    { key: 'N-2', text: 'Hand the books to my accountant by export' },
  ],
  collectStatistics(corpus),
);

describe('suggested needs', () => {
  it('come best first, with the words they rest on as the customer wrote them', () => {
    const [first, ...others] = matcher.suggest('Finding invoices is slow');
    expect(first?.key).toBe('N-1');
    expect(first?.because.map((shared) => shared.word).sort()).toEqual(['Finding', 'invoices']);
    expect(others).toEqual([]);
  });

  it('are more certain when the words stand together', () => {
    const apart =
      'Finding a printer near the office was hard, and nobody ever told us anything about an invoice';
    const together =
      'Finding an invoice near the office was hard, and nobody ever told us anything about a printer';
    expect(matcher.suggest(together)[0]?.score).toBeGreaterThan(matcher.suggest(apart)[0]?.score ?? 0);
  });

  it('are none where no word is shared', () => {
    expect(matcher.suggest('Love the colours')).toEqual([]);
    expect(matcher.suggest('')).toEqual([]);
  });
});
