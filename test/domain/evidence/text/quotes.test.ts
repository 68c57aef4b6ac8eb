import fc from 'fast-check';
import { isVerbatim, splitIntoQuotes } from '../../../../src/domain/evidence/text/quotes';

describe('quotes', () => {
  it('are verbatim only character for character', () => {
    expect(isVerbatim('never find it', 'I never find it again')).toBe(true);
    expect(isVerbatim('Never find it', 'I never find it again')).toBe(false);
    expect(isVerbatim('', 'anything')).toBe(false);
  });

  it('are cut from a note by lines, list points and sentences', () => {
    const note = [
      '- I lose an hour each Monday looking for invoices. Nobody told me that there is a search. It is hidden well.',
      '2) Export is fine',
      '[00:12] Prices went up again!',
      '***',
    ].join('\n');
    expect(splitIntoQuotes(note).map((quote) => quote.text)).toEqual([
      'I lose an hour each Monday looking for invoices.',
      'Nobody told me that there is a search. It is hidden well.',
      'Export is fine',
      'Prices went up again!',
    ]);
  });

  it('are always exact parts of the note, in order and without overlap, and keep every letter', () => {
    const note = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('. A', '\n- ', '! ')),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(note, (parts) => {
        const source = parts.join('');
        let last = 0;
        for (const quote of splitIntoQuotes(source)) {
          expect(quote.start).toBeGreaterThanOrEqual(last);
          expect(source.slice(quote.start, quote.end)).toBe(quote.text);
          expect(isVerbatim(quote.text, source)).toBe(true);
          last = quote.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
