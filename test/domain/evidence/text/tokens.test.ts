import fc from 'fast-check';
import { termsOf, tokenise } from '../../../../src/domain/evidence/text/tokens';

describe('words and their terms', () => {
  it('stems English words and leaves out stop words', () => {
    expect(termsOf('The invoices were searched while searching for an invoice')).toEqual([
      'invoic',
      'search',
      'search',
      'invoic',
    ]);
  });

  it('removes accents, keeps other scripts, and cuts scripts without spaces into pairs', () => {
    expect(termsOf('Café Ärger')).toEqual(['cafe', 'arger']);
    expect(termsOf('поиск счёта')).toEqual(['поиск', 'счета']);
    expect(termsOf('検索機能')).toEqual(['検索', '索機', '機能']);
  });

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.word);
      }),
    );
  });
});
