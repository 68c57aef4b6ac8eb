import fc from 'fast-check';
import { needSentences, titleFrom } from '../../../../src/domain/evidence/text/need-in-text';

describe('a need in the text of a work item', () => {
  it('is the sentence that says who cannot do what, not the one that says how it is built', () => {
    const description =
      'The index gets a column.\nOwners add it up by hand every time. We need one number, so that wages can go out.';
    expect(needSentences('Cash due', description)[0]?.text).toContain('We need one number');
  });

  it('falls back to the summary, and to nothing without one', () => {
    expect(needSentences('Pay by card', 'Blue button.')).toEqual([{ text: 'Pay by card', from: 'summary' }]);
    expect(needSentences('  ', '')).toEqual([]);
  });

  it('never invents a word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 400 }), (summary, description) => {
        for (const { text, from } of needSentences(summary, description)) {
          expect((from === 'summary' ? summary : description).includes(text)).toBe(true);
          expect(text.includes(titleFrom(text))).toBe(true);
        }
      }),
    );
  });
});
