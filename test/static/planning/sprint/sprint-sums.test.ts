import { sumUp } from '../../../../static/app/src/features/planning/sprint/sprint-sums';
import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import type { ItemRow } from '../../../../static/app/src/api/work-items/item-numbers';
import { totalBasis } from '../../../../static/app/src/api/work-items/total-basis';
import { bookkeeper, owner, snapshot, workItem } from '../../example-views';

const row = (id: string, points: number | null, coverage: Record<string, number>): ItemRow =>
  rowOf(
    workItem({ id, needKeys: Object.keys(coverage), coverage, estimate: { points, problem: null } }),
    snapshot,
  );
const sumsOf = (rows: ItemRow[]) =>
  sumUp(
    rows,
    [bookkeeper, owner],
    totalBasis(
      rows.map(({ item }) => item),
      snapshot,
    ),
  );

// N-1 and N-2 are worth 24 each: the one to bookkeepers, the other to owners.
describe('The sums of a sprint', () => {
  it('count points and each need once, and say how many items lack an estimate', () => {
    const sums = sumsOf([
      row('1', 3, { 'N-1': 0.5 }),
      row('2', 2, { 'N-1': 0.75 }),
      row('3', null, { 'N-2': 0.25 }),
    ]);
    expect(sums).toMatchObject({ items: 3, points: 5, unestimated: 1, valuePerPoint: 4.8 });
    expect(sums.total.value).toBe(30);
  });

  it('give each persona its part of the value', () => {
    const sums = sumsOf([row('1', 1, { 'N-1': 0.75 }), row('2', 1, { 'N-2': 0.25 })]);
    expect(sums.personas.map((entry) => entry.share01)).toEqual([0.75, 0.25]);
  });

  it('give no value per point without points, and no share of nothing', () => {
    const sums = sumsOf([row('1', null, {})]);
    expect(sums.valuePerPoint).toBeNull();
    expect(sums.personas.map((entry) => entry.share01)).toEqual([0, 0]);
  });
});
