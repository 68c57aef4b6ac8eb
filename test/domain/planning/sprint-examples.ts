import fc from 'fast-check';
import type { SprintCandidate, SprintProblem } from '../../../src/domain/planning/sprint/sprint-problem';

/** An item with nothing special about it. */
export function candidate(
  key: string,
  points: number | null,
  more: Partial<SprintCandidate> = {},
): SprintCandidate {
  return {
    key,
    points,
    links: [],
    confidence01: 1,
    goal01: 0,
    personaKeys: [],
    itemClass: null,
    blockedBy: [],
    together: [],
    ...more,
  };
}

/** A sprint problem with nothing special about it. */
export function sprint(
  candidates: readonly SprintCandidate[],
  more: Partial<SprintProblem> = {},
): SprintProblem {
  const needKeys = new Set(candidates.flatMap(({ links }) => links.map(({ needKey }) => needKey)));
  return {
    candidates,
    needs: [...needKeys].sort().map((key) => ({ key, value: 10 })),
    capacityPoints: 10,
    goalShare01: 0,
    assumedPoints: null,
    ...more,
  };
}

/** Small sprints with shared needs, prerequisites towards earlier items, couplings, floors and balance. */
export const smallSprint: fc.Arbitrary<SprintProblem> = fc
  .record({ size: fc.integer({ min: 1, max: 9 }), needs: fc.integer({ min: 1, max: 4 }) })
  .chain(({ size, needs }) => {
    const needKeys = Array.from({ length: needs }, (_, n) => `N-${n + 1}`);
    const item = fc.record({
      points: fc.constantFrom(0.5, 1, 2, 3, 5),
      links: fc.uniqueArray(
        fc.record({
          needKey: fc.constantFrom(...needKeys),
          coverage01: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
        }),
        { selector: ({ needKey }) => needKey, maxLength: 3 },
      ),
      confidence01: fc.constantFrom(0.2, 0.5, 0.8, 1),
      goal01: fc.constantFrom(0, 0, 0.25, 1),
      personaKeys: fc.subarray(['admin', 'buyer']),
      itemClass: fc.constantFrom('business' as const, 'feature' as const, 'customer' as const),
      blocker: fc.option(fc.nat(), { freq: 2 }),
      partner: fc.option(fc.nat(), { freq: 8 }),
    });
    return fc.record({
      candidates: fc.array(item, { minLength: size, maxLength: size }).map((items) =>
        items.map(({ blocker, partner, ...rest }, row): SprintCandidate => ({
          ...rest,
          key: `A-${row + 1}`,
          blockedBy: blocker === null || row === 0 ? [] : [`A-${1 + (blocker % row)}`],
          together: partner === null || partner % size === row ? [] : [`A-${1 + (partner % size)}`],
        })),
      ),
      needs: fc
        .array(fc.record({ value: fc.integer({ min: 0, max: 60 }), served01: fc.constantFrom(0, 0, 0.5) }), {
          minLength: needs,
          maxLength: needs,
        })
        .map((rows) => rows.map((row, n) => ({ key: `N-${n + 1}`, ...row }))),
      capacityPoints: fc.integer({ min: 1, max: 16 }),
      goalShare01: fc.constantFrom(0, 0.2),
      assumedPoints: fc.constant(null),
      breakCycles: fc.constant(true),
      personaFloors: fc.constantFrom([], [], [{ personaKey: 'admin', leastPoints: 1 }]),
      balance: fc.constantFrom(
        [],
        [],
        [{ itemClass: 'customer' as const, leastShare01: 0.2, mostShare01: 0.7 }],
      ),
    });
  });

/** Whether a set of keys keeps capacity, blockers, couplings, floors and balance; circles excepted. */
export function keeps(problem: SprintProblem, chosen: ReadonlySet<string>): boolean {
  const inside = problem.candidates.filter(({ key }) => chosen.has(key));
  const sum = (items: readonly SprintCandidate[]): number =>
    items.reduce((total, item) => total + (item.points ?? 0), 0);
  const total = sum(inside);
  return (
    total <= problem.capacityPoints + 1e-9 &&
    inside.every(({ blockedBy }) => blockedBy.every((key) => chosen.has(key))) &&
    problem.candidates.every(({ key, together }) =>
      together.every((other) => chosen.has(other) === chosen.has(key)),
    ) &&
    (problem.personaFloors ?? []).every(
      ({ personaKey, leastPoints }) =>
        sum(inside.filter(({ personaKeys }) => personaKeys.includes(personaKey))) >= leastPoints - 1e-9,
    ) &&
    (problem.balance ?? []).every(({ itemClass, leastShare01, mostShare01 }) => {
      const own = sum(inside.filter((item) => item.itemClass === itemClass));
      return own >= leastShare01 * total - 1e-9 && own <= mostShare01 * total + 1e-9;
    })
  );
}

/** Value of a set of keys, straight from the value model's sentence. */
export function valueOfKeys(problem: SprintProblem, chosen: ReadonlySet<string>): number {
  const inside = problem.candidates.filter(({ key }) => chosen.has(key));
  const needs = problem.needs.reduce((sum, { key, value, served01 = 0 }) => {
    const covered = inside.reduce(
      (total, { links, confidence01 }) =>
        total + links.filter((l) => l.needKey === key).reduce((s, l) => s + l.coverage01 * confidence01, 0),
      0,
    );
    return sum + value * Math.min(1 - served01, covered);
  }, 0);
  const goals = inside.reduce((sum, { confidence01, goal01 }) => sum + confidence01 * goal01, 0);
  return (1 - problem.goalShare01) * needs + problem.goalShare01 * 100 * goals;
}

/** Every set that keeps the rules, with its value; the best value, or null when no set does. */
export function bruteForceSprint(problem: SprintProblem): number | null {
  let best: number | null = null;
  for (let set = 0; set < 1 << problem.candidates.length; set++) {
    const chosen = new Set(
      problem.candidates.flatMap(({ key }, at) => ((set & (1 << at)) === 0 ? [] : [key])),
    );
    if (keeps(problem, chosen)) best = Math.max(best ?? 0, valueOfKeys(problem, chosen));
  }
  return best;
}
