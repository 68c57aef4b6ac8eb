import { expandQuery, spellingDistance } from '../../../../src/domain/evidence/text/search';

describe('search', () => {
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
