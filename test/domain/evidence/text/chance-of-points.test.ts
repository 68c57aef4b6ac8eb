import fc from 'fast-check';
import { chanceOfPoints } from '../../../../src/domain/evidence/text/chance-of-points';

describe('the chance of as many points', () => {
  it('is the sum over all combinations of words that reach them', () => {
    const chance = (often: boolean, seldom: boolean): number =>
      chanceOfPoints([
        { chance01: 0.5, points: 1, present: often },
        { chance01: 0.2, points: 2, present: seldom },
      ]);
    expect(chance(false, false)).toBe(1);
    expect(chance(true, false)).toBeCloseTo(1 - 0.5 * 0.8, 12);
    expect(chance(false, true)).toBeCloseTo(0.2, 12);
    expect(chance(true, true)).toBeCloseTo(0.1, 12);
  });

  it('counts a word that is there alone, whatever its points are rounded to', () => {
    for (const points of [0.3, 1.1, 2.37, 3.12])
      expect(chanceOfPoints([{ chance01: 0.04, points, present: true }])).toBeCloseTo(0.04, 12);
  });

  it('equals brute force', () => {
    const word = fc.record({
      chance01: fc.double({ min: 0, max: 1, noNaN: true }),
      points: fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4),
      present: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const there = words.reduce((sum, each) => sum + (each.present ? each.points : 0), 0);
        let expected = 0;
        for (let set = 0; set < 2 ** words.length; set += 1) {
          let points = 0;
          let chance = 1;
          words.forEach((each, at) => {
            const has = (set >> at) % 2 === 1;
            points += has ? each.points : 0;
            chance *= has ? each.chance01 : 1 - each.chance01;
          });
          if (points >= there) expected += chance;
        }
        expect(chanceOfPoints(words)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
