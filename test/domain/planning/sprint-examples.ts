import fc from 'fast-check';
import type { SprintCandidate, SprintProblem } from '../../../src/domain/planning/sprint/sprint-problem';
import { stayReasonOf } from '../../../src/domain/planning/sprint/sprint-worth';

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

/** One value three times in four. */
function mostly<A, B>(usual: A, other: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const CHOICES = ['pinned', 'excluded'] as const;

/**
 * Small sprints with every kind of item that a team's board has: with and without value, blocked from outside and
 * from the backlog, without a usable estimate, larger than the sprint, begun and done, in the sprint or not, tied,
 * pinned and ruled out. What stays by its nature is kept, as the surface does it.
 */
export const mixedSprint: fc.Arbitrary<SprintProblem & { readonly present: readonly string[] }> = fc
  .record({
    plain: smallSprint,
    kinds: fc.array(
      fc.record({
        points: mostly('as it is' as const, fc.constantFrom(null, null, -2, 0, 30)),
        worthless: mostly(false, fc.constant(true)),
        untied: mostly(true, fc.constant(false)),
        outside: mostly(null, fc.constantFrom('X-1', 'X-2')),
        progress: fc.constantFrom('new' as const, 'new' as const, 'begun' as const, 'done' as const),
        inSprint: fc.boolean(),
        freed: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
        choice: fc.integer({ min: 0, max: 24 }).map((draw) => (draw < 2 ? CHOICES[draw] : null)),
      }),
      { minLength: 9, maxLength: 9 },
    ),
    assumedPoints: fc.constantFrom(null, null, 3),
    ignoreOutsideBlockers: fc.boolean(),
  })
  .map(({ plain, kinds, assumedPoints, ignoreOutsideBlockers }) => {
    const candidates = plain.candidates.map((item, at): SprintCandidate => {
      const kind = kinds[at];
      if (kind === undefined) return item;
      return {
        ...item,
        points: kind.points === 'as it is' ? item.points : kind.points,
        ...(kind.worthless ? { links: [], goal01: 0 } : {}),
        blockedBy: kind.outside === null ? item.blockedBy : [...item.blockedBy, kind.outside],
        together: kind.untied ? [] : item.together,
        progress: kind.progress,
      };
    });
    const where = (is: (kind: (typeof kinds)[number]) => boolean): string[] =>
      candidates.flatMap(({ key }, at) => {
        const kind = kinds[at];
        return kind !== undefined && is(kind) ? [key] : [];
      });
    const problem = {
      ...plain,
      candidates,
      assumedPoints,
      ignoreOutsideBlockers,
      standInPoints: 4,
      doneKeys: ['X-2'],
    };
    const present = where(({ inSprint }) => inSprint);
    const excluded = where(({ choice }) => choice === 'excluded');
    const free = new Set([...excluded, ...where(({ freed }) => freed)]);
    const kept = candidates.flatMap((item) =>
      present.includes(item.key) &&
      !free.has(item.key) &&
      stayReasonOf(item, problem, new Set(present)) !== null
        ? [item.key]
        : [],
    );
    return { ...problem, present, kept, excluded, pinned: where(({ choice }) => choice === 'pinned') };
  });

/** Points that an item counts once it is in the sprint. */
export function pointsIn({ assumedPoints, standInPoints = 0 }: SprintProblem, item: SprintCandidate): number {
  return item.points === null ? (assumedPoints ?? standInPoints) : Math.max(0, item.points);
}

/** What is kept, with everything that is tied to it. */
function keptWithTies({ candidates, kept = [] }: SprintProblem): Set<string> {
  const found = new Set(kept);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { key, together } of candidates)
      for (const other of together) {
        if (found.has(key)) found.add(other);
        if (found.has(other)) found.add(key);
      }
  }
  return found;
}

/** Whether a set keeps everything that a mixed sprint asks; written from the sentences, not from the solver. */
export function keepsMixed(problem: SprintProblem, chosen: ReadonlySet<string>): boolean {
  const { candidates, kept = [], pinned = [], excluded = [], doneKeys = [], assumedPoints } = problem;
  const points = (items: readonly SprintCandidate[]): number =>
    items.reduce((total, item) => total + pointsIn(problem, item), 0);
  const staying = keptWithTies(problem);
  const room = Math.max(problem.capacityPoints, points(candidates.filter(({ key }) => staying.has(key))));
  const known = new Set(candidates.map(({ key }) => key));
  const inside = candidates.filter(({ key }) => chosen.has(key));
  const plannable = inside.every(
    ({ key, points: own, blockedBy }) =>
      kept.includes(key) ||
      ((own === null ? assumedPoints !== null : own >= 0) &&
        blockedBy.every((blocker) =>
          known.has(blocker)
            ? chosen.has(blocker)
            : doneKeys.includes(blocker) || problem.ignoreOutsideBlockers === true,
        )),
  );
  const total = points(inside);
  return (
    plannable &&
    [...kept, ...pinned].every((key) => chosen.has(key)) &&
    excluded.every((key) => !chosen.has(key)) &&
    total <= room + 1e-9 &&
    candidates.every(({ key, together }) =>
      together.every((other) => chosen.has(other) === chosen.has(key)),
    ) &&
    (problem.personaFloors ?? []).every(
      ({ personaKey, leastPoints }) =>
        points(inside.filter(({ personaKeys }) => personaKeys.includes(personaKey))) >= leastPoints - 1e-9,
    ) &&
    (problem.balance ?? []).every(({ itemClass, leastShare01, mostShare01 }) => {
      const own = points(inside.filter((item) => item.itemClass === itemClass));
      return own >= leastShare01 * total - 1e-9 && own <= mostShare01 * total + 1e-9;
    })
  );
}

/** How many items would have to move between the present sprint and a set. */
export function movesTo({ candidates, present = [] }: SprintProblem, chosen: ReadonlySet<string>): number {
  return candidates.filter(({ key }) => present.includes(key) !== chosen.has(key)).length;
}

/** The best value of a mixed sprint and the fewest moves to it; null when no set keeps the rules. */
export function bruteForceMixed(problem: SprintProblem): { value: number; moves: number } | null {
  let best: { value: number; moves: number } | null = null;
  for (const chosen of everySet(problem)) {
    if (!keepsMixed(problem, chosen)) continue;
    const value = valueOfKeys(problem, chosen);
    const moves = movesTo(problem, chosen);
    if (best === null || value > best.value + 1e-9 || (value > best.value - 1e-9 && moves < best.moves))
      best = { value, moves };
  }
  return best;
}

function* everySet({ candidates }: SprintProblem): Generator<ReadonlySet<string>> {
  for (let set = 0; set < 1 << candidates.length; set++)
    yield new Set(candidates.flatMap(({ key }, at) => ((set & (1 << at)) === 0 ? [] : [key])));
}

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
  for (const chosen of everySet(problem))
    if (keeps(problem, chosen)) best = Math.max(best ?? 0, valueOfKeys(problem, chosen));
  return best;
}
