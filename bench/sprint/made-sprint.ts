import type { SprintCandidate, SprintProblem } from '../../src/domain/planning/sprint/sprint-problem';

export const CANDIDATES = 200;
export const PREREQUISITES = 40;
const NEEDS = 60;
const CAPACITY = 60;

/** A backlog as teams have them: Fibonacci points, one to three needs an item, needs of very different value. */
export function madeSprint(seed: number): SprintProblem {
  let state = seed * 2654435761;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
  const needs = Array.from({ length: NEEDS }, (_, n) => ({ key: `N-${n + 1}`, value: 60 * random() ** 2 }));
  const blockers = new Map<number, string[]>();
  for (let links = 0; links < PREREQUISITES;) {
    const item = 1 + Math.floor(random() * (CANDIDATES - 1));
    const blocker = `A-${1 + Math.floor(random() * item)}`;
    const known = blockers.get(item) ?? [];
    if (known.includes(blocker)) continue;
    blockers.set(item, [...known, blocker]);
    links++;
  }
  const candidates = Array.from({ length: CANDIDATES }, (_, item): SprintCandidate => {
    const touched = new Set(
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * NEEDS)),
    );
    return {
      key: `A-${item + 1}`,
      points: pick([1, 2, 3, 5, 8]),
      links: [...touched].map((need) => ({
        needKey: `N-${need + 1}`,
        coverage01: pick([0.25, 0.5, 0.75, 1]),
      })),
      confidence01: pick([0.2, 0.36, 0.5, 0.67, 0.8, 1]),
      goalGain: pick([0, 0, 2, 4]),
      personaKeys: [`persona-${1 + (item % 5)}`],
      itemClass: 'customer',
      blockedBy: blockers.get(item) ?? [],
      together: [],
    };
  });
  return { candidates, needs, capacityPoints: CAPACITY, assumedPoints: null };
}
