import { coverageOfSprint } from './sprint-coverage';
import type { NeedProgress } from './sprint-coverage';
import type { SprintProblem } from './sprint-problem';

/** One part of a sprint goal: what is reached for whom, and by which items. */
export interface GoalPart {
  readonly needKey: string;
  readonly step: NeedProgress['step'];
  /** The step rests on shares that nobody has stated: perhaps. */
  readonly assumed: boolean;
  readonly after01: number;
  readonly value: number;
  /** Personas of the items that touch this need, most points first. */
  readonly personaKeys: readonly string[];
  readonly itemKeys: readonly string[];
}

/** What a sprint is for, as data: the words are the interface's. */
export interface SprintGoal {
  /** The strongest parts, needs that the sprint closes first. */
  readonly parts: readonly GoalPart[];
  /** Needs touched beyond these parts. */
  readonly furtherNeeds: number;
}

const ORDER = { closed: 0, half: 1, more: 2 } as const;

/** The goal of a set of items, in at most `most` parts; null when the set touches no need. */
export function sprintGoalOf(problem: SprintProblem, keys: readonly string[], most = 2): SprintGoal | null {
  const chosen = new Set(keys);
  const needs = [...coverageOfSprint(problem, keys).needs].sort(
    (a, b) => ORDER[a.step] - ORDER[b.step] || b.value - a.value,
  );
  if (needs.length === 0) return null;
  const parts = needs.slice(0, most).map(({ needKey, step, assumed, after01, value }): GoalPart => {
    const items = problem.candidates.filter(
      ({ key, links }) =>
        chosen.has(key) && links.some((link) => link.needKey === needKey && link.coverage01 > 0),
    );
    const points = new Map<string, number>();
    for (const item of items)
      for (const key of item.personaKeys)
        points.set(key, (points.get(key) ?? 0) + Math.max(item.points ?? 0, 0));
    const personaKeys = [...points].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
    return { needKey, step, assumed, after01, value, personaKeys, itemKeys: items.map(({ key }) => key) };
  });
  return { parts, furtherNeeds: needs.length - parts.length };
}
