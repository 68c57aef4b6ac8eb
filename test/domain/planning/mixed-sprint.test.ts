import fc from 'fast-check';
import { AppError } from '../../../src/domain/app-error';
import { solveSprint } from '../../../src/domain/planning/sprint/solve-sprint';
import { proposeSwaps } from '../../../src/domain/planning/sprint/sprint-swaps';
import {
  isScored,
  itemisedValueOf,
  pointsOfKeys,
  standingOf,
  stayReasonOf,
} from '../../../src/domain/planning/sprint/sprint-worth';
import {
  bruteForceMixed,
  candidate,
  keepsMixed,
  mixedSprint,
  movesTo,
  pointsIn,
  sprint,
  valueOfKeys,
} from './sprint-examples';

const need = (needKey: string, coverage01 = 1) => [{ needKey, coverage01 }];

describe('a sprint with every kind of item', () => {
  it('is as good as the best of all sets, and of those the one that moves the fewest items', () => {
    let planned = 0;
    fc.assert(
      fc.property(mixedSprint, (problem) => {
        const best = bruteForceMixed(problem);
        if (best === null) {
          expect(() => solveSprint(problem)).toThrow(AppError);
          return;
        }
        planned++;
        const plan = solveSprint(problem);
        const chosen = new Set(plan.keys);
        expect(keepsMixed(problem, chosen)).toBe(true);
        expect(plan).toMatchObject({ proven: true, gap01: 0, bound: plan.value });
        expect(valueOfKeys(problem, chosen)).toBeCloseTo(best.value, 6);
        expect(plan.value).toBeCloseTo(best.value, 6);
        expect(plan.points).toBeCloseTo(pointsOfKeys(problem, chosen), 6);
        expect(movesTo(problem, chosen)).toBe(best.moves);
      }),
      { numRuns: 1500 },
    );
    expect(planned).toBeGreaterThan(300);
  });

  it('offers swaps that say truly what the whole sprint holds afterwards', () => {
    let offered = 0;
    const draws = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(mixedSprint, draws, (mixed, toggles) => {
        const problem = { ...mixed, pinned: [] };
        let draft = new Set(
          problem.candidates.flatMap(({ key }, at) =>
            problem.present.includes(key) !== (toggles[at] === 0) ? [key] : [],
          ),
        );
        const points = (): number =>
          problem.candidates
            .filter(({ key }) => draft.has(key))
            .reduce((sum, item) => sum + pointsIn(problem, item), 0);
        let swaps;
        try {
          swaps = proposeSwaps(problem, [...draft]);
        } catch (error) {
          if (error instanceof AppError && error.code === 'invalid') return;
          throw error;
        }
        for (const swap of swaps) {
          offered++;
          const [pointsBefore, valueBefore] = [points(), valueOfKeys(problem, draft)];
          for (const { key } of swap.out) {
            expect(draft.has(key)).toBe(true);
            expect(problem.kept ?? []).not.toContain(key);
          }
          draft = new Set([...draft].filter((key) => !swap.out.some((part) => part.key === key)));
          for (const { key } of swap.in) draft.add(key);
          expect(swap.pointsAfter).toBeCloseTo(points(), 9);
          expect(swap.pointsDelta).toBeCloseTo(points() - pointsBefore, 9);
          expect(swap.overAfter).toBeCloseTo(Math.max(0, points() - problem.capacityPoints), 9);
          expect(points()).toBeLessThanOrEqual(Math.max(problem.capacityPoints, pointsBefore) + 1e-9);
          expect(swap.valueDelta).toBeCloseTo(valueOfKeys(problem, draft) - valueBefore, 9);
          expect(swap.valueDelta).toBeGreaterThan(0);
          const parts = [...swap.out, ...swap.in].reduce((sum, part) => sum + part.valueDelta, 0);
          expect(parts).toBeCloseTo(swap.valueDelta, 9);
        }
      }),
      { numRuns: 600 },
    );
    expect(offered).toBeGreaterThan(100);
  });

  it('adds up: the items by themselves, less what counts once, are the value of the plan', () => {
    fc.assert(
      fc.property(mixedSprint, (problem) => {
        const keys = new Set(problem.present);
        const { sum, once, value } = itemisedValueOf(problem, keys);
        expect(value).toBeCloseTo(valueOfKeys(problem, keys), 9);
        expect(sum - once).toBeCloseTo(value, 9);
        expect(once).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('says what of the value rests on shares that nobody has stated', () => {
    const links = [{ needKey: 'N-1', coverage01: 0.5 }];
    const silent = [{ needKey: 'N-1', coverage01: 0.5, assumed: true }];
    const items = [candidate('A-1', 1, { links }), candidate('A-2', 1, { links: silent })];
    const assumedOf = (...keys: string[]): number => itemisedValueOf(sprint(items), new Set(keys)).assumed;
    expect([assumedOf('A-1'), assumedOf('A-2'), assumedOf('A-1', 'A-2')]).toEqual([0, 5, 5]);
  });
});

describe('what stays in a sprint', () => {
  const items = [
    candidate('A-1', 3, { links: need('N-1') }),
    candidate('A-2', 3),
    candidate('A-3', null, { links: need('N-2') }),
    candidate('A-4', 3, { links: need('N-3'), blockedBy: ['X-1'] }),
    candidate('A-5', 3, { links: need('N-4'), progress: 'begun' }),
    candidate('A-6', 3, { links: need('N-5'), progress: 'done' }),
    candidate('A-7', 3, { links: need('N-6'), blockedBy: ['A-8'] }),
    candidate('A-8', 3),
    candidate('A-9', 3, { links: need('N-7'), blockedBy: ['A-1'] }),
  ];
  const present = items.map(({ key }) => key).filter((key) => key !== 'A-8');

  it.each([
    ['A-1', null],
    ['A-2', 'no-value'],
    ['A-3', 'no-estimate'],
    ['A-4', 'blocked'],
    ['A-5', 'begun'],
    ['A-6', 'done'],
    ['A-7', 'blocked'],
    ['A-9', null],
  ])('%s: %s', (key, reason) => {
    const item = items.find((other) => other.key === key);
    expect(item && stayReasonOf(item, sprint(items), new Set(present))).toBe(reason);
  });

  it('is counted in the points, and leaves the rest of the capacity to the others', () => {
    const problem = sprint(items.slice(0, 4), {
      kept: ['A-2', 'A-3', 'A-4'],
      present: ['A-2', 'A-3', 'A-4'],
      standInPoints: 2,
    });
    expect(solveSprint(problem)).toMatchObject({ keys: ['A-2', 'A-3', 'A-4'], points: 8, value: 20 });
    expect(solveSprint({ ...problem, capacityPoints: 11 })).toMatchObject({ points: 11, value: 30 });
  });

  it('may take more than the capacity: then only what is free fits beside it, and that is said', () => {
    const plan = solveSprint(
      sprint([candidate('A-1', 8), candidate('A-2', 5), candidate('A-3', 1, { links: need('N-1') })], {
        kept: ['A-1', 'A-2'],
        present: ['A-1', 'A-2'],
      }),
    );
    expect(plan).toMatchObject({ keys: ['A-1', 'A-2'], points: 13 });
    expect(plan.notes).toContainEqual({ kind: 'kept-over', keptPoints: 13, capacityPoints: 10 });
  });

  it('leaves no room for a pin that does not fit beside it', () => {
    const problem = sprint([candidate('A-1', 8), candidate('A-2', 5)], { kept: ['A-1'], pinned: ['A-2'] });
    expect(() => solveSprint(problem)).toThrow('planning.pinned-beside-kept');
  });

  it('is not emptied where nothing is scored', () => {
    const problem = sprint([candidate('A-1', 3), candidate('A-2', 3)], { present: ['A-1', 'A-2'] });
    expect(isScored(problem)).toBe(false);
    expect(solveSprint(problem).keys).toEqual(['A-1', 'A-2']);
    expect(isScored(sprint(items))).toBe(true);
  });
});

describe('a trial beside the best plan', () => {
  const plan = { points: 26, value: 25.9, bound: 25.9, proven: true };
  it('over the capacity is never held against the bound of a plan that fits', () => {
    expect(standingOf({ points: 36, value: 42.3 }, plan, 26)).toEqual({
      kind: 'over',
      overPoints: 10,
      best: { value: 25.9, proven: true },
    });
    expect(standingOf({ points: 36, value: 12.8 }, { ...plan, points: 30 }, 26)).toMatchObject({
      best: null,
    });
  });
  it('worth more than any plan within the rules does not keep them', () => {
    expect(standingOf({ points: 20, value: 30 }, plan, 26)).toMatchObject({ kind: 'outside-rules' });
  });
  it('within has the gap to what is possible', () => {
    expect(standingOf({ points: 20, value: 12.95 }, plan, 26)).toEqual({
      kind: 'within',
      bound: 25.9,
      gap01: 0.5,
    });
  });
});
