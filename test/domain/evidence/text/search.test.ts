import { expandQuery, PieceSearch, spellingDistance } from '../../../../src/domain/evidence/text/search';

describe('search', () => {
  const search = new PieceSearch();
  search.add([
    { id: '1', title: '', text: 'Searching for invoices takes ages', tags: [] },
    { id: '2', title: 'Dark mode', text: 'My eyes hurt', tags: ['night'] },
    { id: '3', title: '', text: 'Invoice export is broken', tags: [] },
  ]);
  const ids = (query: string): string[] => search.search(query).map((hit) => hit.id);

  it('finds other forms of a word, its beginning, and a word with a typo', () => {
    expect(ids('search').sort()).toEqual(['1']);
    expect(ids('invo').sort()).toEqual(['1', '3']);
    expect(ids('invioce exporting')).toEqual(['3']);
    expect(ids('night')).toEqual(['2']);
  });

  it('wants all words, and takes any when no piece has them all', () => {
    expect(ids('invoice broken')).toEqual(['3']);
    expect(ids('invoice eyes').sort()).toEqual(['1', '2', '3']);
    expect(ids('zzz')).toEqual([]);
  });

  it('forgets what is removed and follows what is changed', () => {
    search.add([{ id: '2', title: 'Light mode', text: '', tags: [] }]);
    expect(ids('dark')).toEqual([]);
    search.remove('3');
    expect(ids('export')).toEqual([]);
  });

  it('turns a query into known terms for search in a table', () => {
    const vocabulary = new Set(['invoic', 'export', 'expir']);
    expect(expandQuery('exporting invioces', vocabulary)).toEqual([['export'], ['invoic']]);
    expect(expandQuery('exp', vocabulary)).toEqual([['expir', 'export']]);
  });

  it('counts a swap of neighbours as one change', () => {
    expect(spellingDistance('invioc', 'invoic', 2)).toBe(1);
    expect(spellingDistance('kitten', 'sitting', 3)).toBe(3);
    expect(spellingDistance('kitten', 'sitting', 2)).toBeNull();
  });
});
