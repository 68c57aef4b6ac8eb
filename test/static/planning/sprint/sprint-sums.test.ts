import fc from 'fast-check';
import { sumUp } from '../../../../static/app/src/features/planning/sprint/sprint-sums';
import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import { bookkeeper, owner, snapshot, workItem } from '../../example-views';

const row = (value: number | null, points: number | null, personaKeys: string[]) =>
  rowOf(
    workItem({
      id: '1',
      personaKeys,
      estimate: { points, problem: null },
      written: { value, priority: value, band: null },
    }),
    snapshot,
  );
const personas = [bookkeeper, owner];

describe('The sums of a sprint', () => {
  it('count value and points, and say how many items lack an estimate', () => {
    const sums = sumUp([row(12, 3, []), row(8, 2, []), row(5, null, [])], personas);
    expect(sums).toMatchObject({ items: 3, points: 5, value: 25, unestimated: 1, valuePerPoint: 4 });
  });

  it('share the value of an item equally between the personas it serves', () => {
    const sums = sumUp([row(10, 1, ['bookkeeper']), row(10, 1, ['bookkeeper', 'owner'])], personas);
    expect(sums.personas.map((entry) => entry.share01)).toEqual([0.75, 0.25]);
  });

  it('give no value per point without points', () => {
    expect(sumUp([row(10, null, [])], personas).valuePerPoint).toBeNull();
  });

  it('never share out more than there is', () => {
    const anyRow = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.subarray(['bookkeeper', 'owner']))
      .map(([value, keys]) => row(value, 1, keys));
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const total = sumUp(rows, personas).personas.reduce((sum, entry) => sum + entry.share01, 0);
        expect(total).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
