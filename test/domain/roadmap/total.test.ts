import fc from 'fast-check';
import { itemPlans } from '../../../src/domain/roadmap/item-plan';
import { leftToGain, plannedShare, totalOf } from '../../../src/domain/roadmap/total';
import type { NeedWorth, TotalBasis } from '../../../src/domain/roadmap/total';
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item';
import { planned } from './planned-item';

const DEFAULT = { coverageDefault01: 0.5 };
const find: NeedWorth = {
  key: 'N-1',
  value: 20,
  left01: 1,
  valueByPersona: { bookkeeper: 15, owner: 5 },
};
const match: NeedWorth = { key: 'N-2', value: 8, left01: 0.5, valueByPersona: { owner: 8 } };
const basisOf = (items: RoadmapItem[], needs: readonly NeedWorth[] = [find, match]): TotalBasis => ({
  needs,
  plans: itemPlans(items, DEFAULT),
});
const points = (estimate: number | null) => ({ estimate: { points: estimate, problem: null } });
const done = { statusCategory: 'done' } as const;

describe('The total of some work', () => {
  it('counts a need once: two halves make a whole, and a third adds nothing', () => {
    const items = ['1', '2', '3'].map((id) => planned({ id, needKeys: ['N-1'], coverage: { 'N-1': 0.5 } }));
    const basis = basisOf(items);
    expect([1, 2, 3].map((count) => totalOf(items.slice(0, count), basis).value)).toEqual([10, 20, 20]);
  });

  it('counts no more of a need than done work has left', () => {
    const items = [planned({ id: '1', needKeys: ['N-2'], coverage: { 'N-2': 1 } })];
    expect(totalOf(items, basisOf(items)).value).toBe(4);
    expect(leftToGain([find, match])).toBe(24);
  });

  it('says what of it rests on a share that nobody has stated', () => {
    const stated = planned({ id: '1', needKeys: ['N-1'], coverage: { 'N-1': 0.25 } });
    const silent = planned({ id: '2', needKeys: ['N-1'] });
    const total = totalOf([stated, silent], basisOf([stated, silent]));
    expect(total).toMatchObject({ value: 15, assumedValue: 10 });
    expect(plannedShare(find, total)).toEqual({ planned01: 0.75, assumed01: 0.5 });
    expect(plannedShare({ key: 'N-1', left01: 0 }, total)).toBeNull();
  });

  it('takes an epic for what is left of its own share, or what its open stories plan, whichever is more', () => {
    const epic = planned({ id: '1', hierarchyLevel: 1, needKeys: ['N-1'], coverage: { 'N-1': 1 } });
    const built = planned({ id: '2', parentId: '1', needKeys: ['N-1'], coverage: { 'N-1': 0.5 }, ...done });
    const open = planned({ id: '3', parentId: '1', needKeys: ['N-1'], coverage: { 'N-1': 0.25 } });
    const basis = basisOf([epic, built, open]);
    expect(totalOf([epic], basis).value).toBe(10);
    expect(totalOf([epic, built, open], basis)).toMatchObject({
      value: 10,
      counted: ['1'],
      within: 1,
      done: 1,
    });
    expect(totalOf([open], basis).value).toBe(5);
  });

  it('counts open stories under a done epic, which plans nothing itself', () => {
    const epic = planned({ id: '1', hierarchyLevel: 1, needKeys: ['N-1'], ...done });
    const open = planned({ id: '2', parentId: '1', needKeys: ['N-1'], coverage: { 'N-1': 0.25 } });
    expect(totalOf([epic, open], basisOf([epic, open]))).toMatchObject({
      value: 5,
      counted: ['2'],
      within: 0,
      done: 1,
    });
  });

  it('counts for a persona its part of the value, and for a need that need', () => {
    const items = [planned({ id: '1', needKeys: ['N-1', 'N-2'], coverage: { 'N-1': 1, 'N-2': 0.5 } })];
    const basis = basisOf(items);
    const valueIn = (scope: Parameters<typeof totalOf>[2]) => totalOf(items, basis, scope).value;
    expect(valueIn({})).toBe(24);
    expect(valueIn({ personaKey: 'bookkeeper' })).toBe(15);
    expect(valueIn({ personaKey: 'owner' })).toBe(9);
    expect(valueIn({ personaKey: 'nobody' })).toBe(0);
    expect(valueIn({ needKeys: new Set(['N-2']) })).toBe(4);
    expect(leftToGain(basis.needs, { personaKey: 'owner' })).toBe(9);
  });

  it('sums the points that are left, and says what is not estimated', () => {
    const epic = planned({ id: '1', hierarchyLevel: 1 });
    const items = [
      epic,
      planned({ id: '2', parentId: '1', ...points(3), ...done }),
      planned({ id: '3', parentId: '1', ...points(5) }),
      planned({ id: '4', ...points(2) }),
      planned({ id: '5' }),
    ];
    expect(totalOf(items, basisOf(items))).toMatchObject({ points: 7, unestimated: 1 });
    const large = { ...epic, ...points(20) };
    expect(totalOf([large], basisOf([large, ...items.slice(1)])).points).toBe(17);
    const known = { needs: [find], plans: itemPlans(items, { ...DEFAULT, pointsLeft: new Map([['1', 9]]) }) };
    expect(totalOf([epic], known).points).toBe(9);
  });

  it('ends in a circle of parents, and leaves out what it does not know', () => {
    const items = [
      planned({ id: '1', parentId: '2', needKeys: ['N-1'] }),
      planned({ id: '2', parentId: '1', needKeys: ['N-9'] }),
    ];
    expect(totalOf([...items, planned({ id: '7' })], basisOf(items))).toMatchObject({
      value: 10,
      counted: ['1', '2'],
    });
  });
});

const KEYS = ['N-1', 'N-2', 'N-3'];
const share = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const anyNeeds = fc
  .array(fc.tuple(share, fc.nat(30), fc.nat(30)), { minLength: 3, maxLength: 3 })
  .map((rows) =>
    rows.map(([left01, first, second], at): NeedWorth => ({
      key: KEYS[at] ?? '',
      value: first + second,
      left01,
      valueByPersona: { first, second },
    })),
  );
/** Items under one another, stated or not, done or open; a parent may come later in the list, or not at all. */
const anyItems = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(11)),
      needKeys: fc.subarray(KEYS),
      coverage: fc.dictionary(fc.constantFrom(...KEYS), share),
      done: fc.boolean(),
      points: fc.option(fc.nat(13)),
    }),
    { maxLength: 10 },
  )
  .map((rows) =>
    rows.map(({ parent, needKeys, coverage, done: isDone, points: estimate }, at) =>
      planned({
        id: String(at),
        parentId: parent === null ? null : String(parent),
        needKeys,
        coverage,
        statusCategory: isDone ? 'done' : 'new',
        ...points(estimate),
      }),
    ),
  );
const anyWork = fc.tuple(anyItems, anyNeeds, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }));

describe('Of any work, the total', () => {
  const holds = (check: (items: RoadmapItem[], some: RoadmapItem[], basis: TotalBasis) => void): void => {
    fc.assert(
      fc.property(anyWork, ([items, needs, picks]) => {
        check(
          items,
          items.filter((_, at) => picks[at] === true),
          basisOf(items, needs),
        );
      }),
      { numRuns: 500 },
    );
  };

  it('is no more than its items by themselves, and than what is left of the needs', () => {
    holds((_, some, basis) => {
      const { value, assumedValue } = totalOf(some, basis);
      const sum = some.reduce((all, item) => all + totalOf([item], basis).value, 0);
      expect(value).toBeLessThanOrEqual(sum + 1e-9);
      expect(value).toBeLessThanOrEqual(leftToGain(basis.needs) + 1e-9);
      expect(assumedValue).toBeGreaterThanOrEqual(-1e-9);
      expect(assumedValue).toBeLessThanOrEqual(value + 1e-9);
    });
  });

  it('never falls when an item is added', () => {
    holds((items, some, basis) => {
      const before = totalOf(some, basis);
      for (const item of items) {
        const after = totalOf([...some, item], basis);
        expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-9);
        const stated = (total: typeof after): number => total.value - total.assumedValue;
        expect(stated(after)).toBeGreaterThanOrEqual(stated(before) - 1e-9);
      }
    });
  });

  it('is the same in any order, and however often an item stands in it', () => {
    holds((_, some, basis) => {
      const { value, points: left, counted, within, done: finished } = totalOf(some, basis);
      const again = totalOf([...some].reverse().concat(some), basis);
      expect(again.value).toBeCloseTo(value, 9);
      expect(again.points).toBe(left);
      expect([...again.counted].sort()).toEqual([...counted].sort());
      expect(counted.length + within + finished).toBe(some.length);
    });
  });

  it('is shared out among the personas and among the needs without a rest', () => {
    holds((_, some, basis) => {
      const { value } = totalOf(some, basis);
      const parts = (scopes: Parameters<typeof totalOf>[2][]): number =>
        scopes.reduce((sum, scope) => sum + totalOf(some, basis, scope).value, 0);
      expect(parts([{ personaKey: 'first' }, { personaKey: 'second' }])).toBeCloseTo(value, 9);
      expect(parts(KEYS.map((key) => ({ needKeys: new Set([key]) })))).toBeCloseTo(value, 9);
    });
  });
});
