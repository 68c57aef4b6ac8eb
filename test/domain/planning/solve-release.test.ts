import fc from 'fast-check';
import { AppError } from '../../../src/domain/app-error';
import type { ReleasePlan } from '../../../src/domain/planning/release/solve-release';
import { createReleaseSolver } from '../../../src/domain/planning/release/solve-release';
import { solveRelease } from './solve-whole-release';
import type { ReleaseProblem } from '../../../src/domain/planning/release/release-problem';
import { bruteForceRelease, smallRelease } from './release-examples';

function expectKept(problem: ReleaseProblem, plan: ReleasePlan): void {
  const built = new Set(plan.requirements);
  const cost = problem.requirements.filter(({ key }) => built.has(key)).reduce((sum, r) => sum + r.cost, 0);
  expect(cost).toBeLessThanOrEqual(problem.budget);
  expect(plan.cost).toBeCloseTo(cost, 9);
  for (const { key, prerequisites } of problem.requirements)
    if (built.has(key)) expect(prerequisites.filter((needed) => !built.has(needed))).toEqual([]);
  const won = problem.customers.filter(({ key }) => plan.customers.includes(key));
  for (const { asks } of won) expect(asks.filter((key) => !built.has(key))).toEqual([]);
  expect(won.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(plan.value, 9);
}

describe('the next release', () => {
  it('is as good as the best of all sets, and proven so', () => {
    fc.assert(
      fc.property(smallRelease, (problem) => {
        const plan = solveRelease(problem);
        expectKept(problem, plan);
        expect(plan.proven).toBe(true);
        expect(plan.gap01).toBe(0);
        expect(plan.value).toBe(bruteForceRelease(problem));
        expect(plan.bound).toBe(plan.value);
      }),
      { numRuns: 400 },
    );
  });

  it('is proven for weights that are no whole numbers as well', () => {
    fc.assert(
      fc.property(smallRelease, (whole) => {
        const problem = { ...whole, customers: whole.customers.map((c) => ({ ...c, weight: c.weight / 7 })) };
        expect(solveRelease(problem).value).toBeCloseTo(bruteForceRelease(problem), 6);
      }),
    );
  });

  it('has a feasible plan and a true bound wherever it is paused, and ends at the same plan', () => {
    fc.assert(
      fc.property(smallRelease, fc.integer({ min: 0, max: 2 }), (problem, maxSteps) => {
        const optimum = bruteForceRelease(problem);
        const solver = createReleaseSolver(problem);
        const early = solver.advance({ maxSteps });
        expectKept(problem, early);
        expect(early.value).toBeLessThanOrEqual(optimum);
        expect(early.bound).toBeGreaterThanOrEqual(optimum);
        expect(solver.advance({}).requirements).toEqual(solveRelease(problem).requirements);
      }),
    );
  });

  it('stops at the caller’s clock or wish and says which', () => {
    const problem: ReleaseProblem = {
      requirements: [
        { key: 'R-1', cost: 3, prerequisites: [] },
        { key: 'R-2', cost: 3, prerequisites: [] },
        { key: 'R-3', cost: 3, prerequisites: [] },
      ],
      customers: [
        { key: 'C-1', weight: 5, asks: ['R-1', 'R-2'] },
        { key: 'C-2', weight: 5, asks: ['R-2', 'R-3'] },
        { key: 'C-3', weight: 5, asks: ['R-1', 'R-3'] },
      ],
      budget: 7,
    };
    let now = 0;
    expect(solveRelease(problem, { nowMs: () => now++, untilMs: 0 })).toMatchObject({
      stopped: 'time',
      proven: false,
    });
    const cancelled = solveRelease(problem, { cancelled: () => true });
    expect(cancelled).toMatchObject({ stopped: 'cancelled', value: 0, bound: 15, gap01: 1 });
    expect(solveRelease(problem)).toMatchObject({ stopped: 'proven', value: 5, cost: 6 });
  });

  it('keeps what is locked in and out, at the best value that leaves', () => {
    fc.assert(
      fc.property(smallRelease, fc.nat(), fc.nat(), (problem, first, second) => {
        const inside = problem.requirements[first % problem.requirements.length]?.key ?? '';
        const outside = problem.requirements[second % problem.requirements.length]?.key ?? '';
        const locked = { requirementsIn: [inside], requirementsOut: [outside] };
        let plan: ReleasePlan;
        try {
          plan = solveRelease({ ...problem, locked });
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid', details: { path: 'locked' } });
          return;
        }
        expectKept(problem, plan);
        expect(plan.requirements).toContain(inside);
        expect(plan.requirements).not.toContain(outside);
        const forced = {
          ...problem,
          customers: [
            ...problem.customers.filter(({ asks }) => !reaches(problem, asks, outside)),
            { key: 'forced', weight: 1e6, asks: [inside] },
          ],
        };
        expect(plan.value).toBe(bruteForceRelease(forced) - 1e6);
      }),
    );
  });

  it.each([
    [{ budget: -1 }, 'budget'],
    [{ budget: Number.NaN }, 'budget'],
    [{ requirements: [{ key: 'R-1', cost: -2, prerequisites: [] }] }, 'requirements[0].cost'],
    [{ requirements: [{ key: 'R-1', cost: 2, prerequisites: ['R-9'] }] }, 'requirements[0].prerequisites'],
    [{ customers: [{ key: 'C-1', weight: 1, asks: ['R-9'] }] }, 'customers[0].asks'],
    [{ locked: { customersIn: ['C-1'], customersOut: ['C-1'] } }, 'locked'],
  ])('refuses %j and names the field', (part, path) => {
    expect.assertions(2);
    const good: ReleaseProblem = {
      requirements: [{ key: 'R-1', cost: 1, prerequisites: [] }],
      customers: [{ key: 'C-1', weight: 1, asks: ['R-1'] }],
      budget: 5,
    };
    expect(() => solveRelease({ ...good, ...part })).toThrow(AppError);
    try {
      solveRelease({ ...good, ...part });
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid', details: { path } });
    }
  });
});

function reaches(problem: ReleaseProblem, asks: readonly string[], target: string): boolean {
  const seen = new Set(asks);
  for (const key of seen)
    for (const needed of problem.requirements.find((r) => r.key === key)?.prerequisites ?? [])
      seen.add(needed);
  return seen.has(target);
}
