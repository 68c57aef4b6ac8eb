import fc from 'fast-check';
import { fieldWords } from '../../../src/domain/items/field-words';

const noFormer = { needs: new Map<string, string>(), personas: new Map<string, string>() };
const needs = (titles: readonly string[]) =>
  titles.map((title, at) => ({ key: `N-${String(at + 1)}`, title }));
const allOf = (parts: ReturnType<typeof fieldWords>) =>
  Object.assign({}, ...parts.map(({ words }) => words)) as Record<string, string>;

describe('the words by which Jira shows the keys in its fields', () => {
  it('are the titles of needs and the names of personas, those of merged keys too', () => {
    const words = allOf(
      fieldWords({
        needs: needs(['Find an unpaid invoice fast']),
        personas: [{ key: 'owner', name: 'Managing director' }],
        formerKeys: { needs: new Map([['N-9', 'N-1']]), personas: new Map([['boss', 'owner']]) },
      }),
    );
    expect(words).toEqual({
      'N-1': 'Find an unpaid invoice fast',
      'N-9': 'Find an unpaid invoice fast',
      owner: 'Managing director',
      boss: 'Managing director',
    });
  });

  it('always stand in the same properties, so that a deleted one leaves no word behind', () => {
    const names = (titles: readonly string[]) =>
      fieldWords({ needs: needs(titles), personas: [], formerKeys: noFormer }).map(
        ({ property }) => property,
      );
    expect(names([])).toEqual(names(Array.from({ length: 900 }, () => 'x'.repeat(200))));
  });

  it('fit into what Jira takes for a property, whatever signs they hold, and none is cut inside a sign', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), fc.nat({ max: 120 }), (titles, times) => {
        const many = Array.from({ length: times }, () => titles).flat();
        for (const { words } of fieldWords({ needs: needs(many), personas: [], formerKeys: noFormer })) {
          expect(JSON.stringify(words).length).toBeLessThan(32_768);
          for (const word of Object.values(words)) expect(() => encodeURIComponent(word)).not.toThrow();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are kept for a thousand needs with titles of an ordinary length', () => {
    const titles = Array.from(
      { length: 1_000 },
      (_, at) => `Find the unpaid invoice number ${String(at)} fast`,
    );
    expect(
      Object.keys(allOf(fieldWords({ needs: needs(titles), personas: [], formerKeys: noFormer }))),
    ).toHaveLength(1_000);
  });
});
