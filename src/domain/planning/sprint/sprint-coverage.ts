import { countedPoints } from './sprint-problem';
import type { SprintCandidate, SprintProblem } from './sprint-problem';

/** How far a sprint takes one need. */
export interface NeedProgress {
  readonly needKey: string;
  readonly before01: number;
  readonly after01: number;
  /** What the sprint adds to customer value through this need, confidence included. */
  readonly value: number;
  /** `closed` = fully served by this sprint; `half` = at least half served for the first time. */
  readonly step: 'closed' | 'half' | 'more';
  /** The step is only reached with shares that nobody has stated: perhaps. */
  readonly assumed: boolean;
}

/** The part of the planned points that serves a persona; an item for several personas is shared evenly. */
export interface PersonaShare {
  readonly personaKey: string;
  readonly points: number;
  readonly share01: number;
  readonly target01: number | null;
  /** Share less target; null without a target. */
  readonly difference01: number | null;
}

/** Whom and what a set of items serves. */
export interface SprintCoverage {
  readonly points: number;
  /** Needs that the set touches, most value first. */
  readonly needs: readonly NeedProgress[];
  /** Every persona with a target or planned points, furthest below its target first. */
  readonly personas: readonly PersonaShare[];
  /** Planned points that serve no persona. */
  readonly nobodyPoints: number;
}

/**
 * Coverage of needs and personas by a set of items. How far a need is served counts the links themselves;
 * how much that is worth counts the evidence's confidence as well.
 */
export function coverageOfSprint(
  problem: SprintProblem,
  keys: readonly string[],
  targets: Readonly<Record<string, number>> = {},
): SprintCoverage {
  const chosen = new Set(keys);
  const items = problem.candidates.filter(({ key }) => chosen.has(key));
  const pointsOf = (item: SprintCandidate): number => countedPoints(item, problem);
  const points = items.reduce((sum, item) => sum + pointsOf(item), 0);
  const byPersona = new Map(Object.keys(targets).map((key) => [key, 0]));
  let nobodyPoints = 0;
  for (const item of items) {
    const personas = new Set(item.personaKeys);
    if (personas.size === 0) nobodyPoints += pointsOf(item);
    for (const key of personas)
      byPersona.set(key, (byPersona.get(key) ?? 0) + pointsOf(item) / personas.size);
  }
  const personas = [...byPersona].map(([personaKey, own]): PersonaShare => {
    const share01 = points > 0 ? own / points : 0;
    const target01 = targets[personaKey] ?? null;
    return {
      personaKey,
      points: own,
      share01,
      target01,
      difference01: target01 === null ? null : share01 - target01,
    };
  });
  personas.sort(
    (a, b) => (a.difference01 ?? 0) - (b.difference01 ?? 0) || (a.personaKey < b.personaKey ? -1 : 1),
  );
  return { points, needs: progressOf(problem, items), personas, nobodyPoints };
}

function progressOf(problem: SprintProblem, items: readonly SprintCandidate[]): NeedProgress[] {
  const linked = new Map<string, number>();
  const stated = new Map<string, number>();
  const sure = new Map<string, number>();
  for (const { links, confidence01 } of items)
    for (const { needKey, coverage01, assumed = false } of links) {
      if (!assumed) stated.set(needKey, (stated.get(needKey) ?? 0) + coverage01);
      linked.set(needKey, (linked.get(needKey) ?? 0) + coverage01);
      sure.set(needKey, (sure.get(needKey) ?? 0) + coverage01 * confidence01);
    }
  return problem.needs
    .flatMap(({ key, value, served01 = 0 }): NeedProgress[] => {
      const amount = linked.get(key) ?? 0;
      if (amount <= 0) return [];
      const after01 = Math.min(1, served01 + amount);
      const gained = value * Math.min(1 - served01, sure.get(key) ?? 0);
      const step = stepOf(served01, after01);
      const assumed = step !== stepOf(served01, Math.min(1, served01 + (stated.get(key) ?? 0)));
      return [{ needKey: key, before01: served01, after01, value: gained, step, assumed }];
    })
    .sort((a, b) => b.value - a.value || (a.needKey < b.needKey ? -1 : 1));
}

function stepOf(before01: number, after01: number): NeedProgress['step'] {
  if (after01 >= 1 && before01 < 1) return 'closed';
  return after01 >= 0.5 && before01 < 0.5 ? 'half' : 'more';
}
