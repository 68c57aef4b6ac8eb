import fc from 'fast-check';
import {
  effortAt01,
  isoLine,
  isoRatios,
  neighbourOf,
  plotPlaces,
  plotScale,
} from '../../../src/domain/roadmap/value-effort';

const dots = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 9_999 }).map(String),
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    points: fc.double({ min: 0, max: 200, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40, selector: (dot) => dot.id },
);

describe('The plot of value against effort', () => {
  it('puts every item inside, and the same items always at the same places', () => {
    fc.assert(
      fc.property(dots, (items) => {
        const scale = plotScale(items);
        const places = plotPlaces(items, scale);
        expect([...plotPlaces([...items].reverse(), scale)]).toEqual([...places]);
        for (const { x01, y01 } of places.values()) {
          expect(Math.min(x01, y01)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x01, y01)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('hides no item behind another', () => {
    const twins = ['1', '2', '3', '4', '5'].map((id) => ({ id, value: 10, points: 5 }));
    const places = [...plotPlaces(twins, plotScale(twins)).values()];
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1))
        expect(Math.hypot(one.dx - other.dx, one.dy - other.dy)).toBeGreaterThan(0.5);
  });

  it('draws a line on which value is the ratio times the points', () => {
    const scale = plotScale([{ id: '1', value: 40, points: 40 }]);
    for (const { x01, y01 } of isoLine(2, scale)) {
      const points = 2 ** (x01 * Math.log2(1 + scale.mostPoints)) - 1;
      expect(y01 * scale.mostValue).toBeCloseTo(Math.min(scale.mostValue, 2 * points), 6);
      expect(effortAt01(points, scale)).toBeCloseTo(x01, 9);
    }
  });

  it('chooses lines among the items, in round numbers', () => {
    const items = [1, 2, 4, 8, 16].map((ratio) => ({ id: String(ratio), value: ratio * 3, points: 3 }));
    expect(isoRatios(items)).toEqual([2, 4, 8]);
    expect(isoRatios([{ id: '1', value: 5, points: 0 }])).toEqual([]);
  });

  it('walks to the nearest item in the direction of the key, or nowhere', () => {
    const items = [
      { id: 'left', value: 10, points: 1 },
      { id: 'right', value: 11, points: 8 },
      { id: 'up', value: 30, points: 2 },
    ];
    const places = plotPlaces(items, plotScale(items));
    expect(neighbourOf(places, 'left', 'right')).toBe('right');
    expect(neighbourOf(places, 'left', 'up')).toBe('up');
    expect(neighbourOf(places, 'left', 'left')).toBeNull();
    expect(neighbourOf(places, 'gone', 'left')).toBeNull();
  });
});
