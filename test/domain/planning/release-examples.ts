import fc from 'fast-check';
import type { ReleaseProblem } from '../../../src/domain/planning/release/release-problem';

/** Small release problems of every shape: chains and circles of prerequisites, zero costs, half points, equal wishes. */
export const smallRelease: fc.Arbitrary<ReleaseProblem> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9 }))
  .chain(([requirementCount, customerCount]) => {
    const keys = Array.from({ length: requirementCount }, (_, row) => `R-${row + 1}`);
    const some = fc.subarray(keys, { maxLength: Math.min(3, requirementCount) });
    return fc.record({
      requirements: fc
        .array(
          fc.record({
            cost: fc.integer({ min: 0, max: 18 }),
            prerequisites: fc.subarray(keys, { maxLength: Math.min(2, requirementCount) }),
          }),
          {
            minLength: requirementCount,
            maxLength: requirementCount,
          },
        )
        .map((rows) =>
          rows.map(({ cost, prerequisites }, row) => {
            const key = `R-${row + 1}`;
            return { key, cost: cost / 2, prerequisites: prerequisites.filter((needed) => needed !== key) };
          }),
        ),
      customers: fc
        .array(fc.record({ weight: fc.integer({ min: 0, max: 40 }), asks: some }), {
          minLength: customerCount,
          maxLength: customerCount,
        })
        .map((rows) => rows.map((row, at) => ({ key: `C-${at + 1}`, ...row }))),
      budget: fc.integer({ min: 0, max: 80 }).map((half) => half / 2),
    });
  });

/** The best value over every set of requirements: nothing but counting. */
export function bruteForceRelease({ requirements, customers, budget }: ReleaseProblem): number {
  const row = new Map(requirements.map(({ key }, at) => [key, at]));
  const bit = (key: string): number => 1 << (row.get(key) ?? 0);
  let best = 0;
  for (let set = 0; set < 1 << requirements.length; set++) {
    const closed = requirements.every(
      ({ prerequisites }, at) =>
        (set & (1 << at)) === 0 || prerequisites.every((key) => (set & bit(key)) !== 0),
    );
    const cost = requirements.reduce((sum, r, at) => ((set & (1 << at)) === 0 ? sum : sum + r.cost), 0);
    if (!closed || cost > budget) continue;
    const value = customers.reduce(
      (sum, { weight, asks }) => (asks.every((key) => (set & bit(key)) !== 0) ? sum + weight : sum),
      0,
    );
    best = Math.max(best, value);
  }
  return best;
}
