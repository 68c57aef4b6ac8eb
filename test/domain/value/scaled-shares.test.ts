import fc from 'fast-check';
import { scaledShares } from '../../../src/domain/value/product/scaled-shares';
import { personaWeights } from '../../../src/domain/value/persona-weights';

const persona = (id: string, share01: number | null, anti = false) => ({
  id,
  name: id,
  share01,
  strategicWeight: 1,
  anti,
});

describe('shares of customers while personas come and go', () => {
  it('keeps each persona at its part of the whole when one is taken out', () => {
    const left = scaledShares([persona('a', 0.6), persona('b', 0.2)]);
    expect(left.map(({ share01 }) => share01)).toEqual([0.6 / 0.8, 0.2 / 0.8]);
  });

  it('changes nothing that sums or leaves room for an unknown share', () => {
    for (const personas of [
      [persona('a', 0.7), persona('b', 0.3)],
      [persona('a', 0.7), persona('b', null)],
      [persona('a', 0.7), persona('b', 0.3), persona('c', 0.2, true)],
    ])
      expect(scaledShares(personas)).toBe(personas);
  });

  it('always gives shares that the value model takes', () => {
    const share = fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100));
    fc.assert(
      fc.property(fc.array(fc.tuple(share, fc.boolean()), { maxLength: 8 }), (drawn) => {
        const personas = drawn.map(([share01, anti], place) => persona(String(place), share01, anti));
        const weights = personaWeights(scaledShares(personas));
        const sum = weights.reduce((total, { weight01 }) => total + weight01, 0);
        expect(sum).toBeCloseTo(personas.some(({ anti }) => !anti) ? 1 : 0, 9);
      }),
    );
  });
});
