import { AppError } from '../../app-error';
import { said } from '../../words/said';
import { compareKeys } from '../../value/compare-keys';
import { findBlockCycles } from './block-cycles';
import type { BlockCycle } from './block-cycles';
import { checkSprint } from './sprint-problem';
import type { SprintCandidate, SprintProblem } from './sprint-problem';

/** Something the user should know about the plan's input; `key` names the item. */
export type SprintNote =
  | { readonly kind: 'no-estimate'; readonly key: string; readonly assumedPoints: number | null }
  | { readonly kind: 'negative-points'; readonly key: string; readonly points: number }
  | { readonly kind: 'zero-points'; readonly key: string }
  | {
      readonly kind: 'too-big';
      readonly key: string;
      readonly points: number;
      readonly capacityPoints: number;
    }
  | {
      readonly kind: 'blocked-outside';
      readonly key: string;
      readonly blocker: string;
      readonly ignored: boolean;
    }
  | { readonly kind: 'held-back'; readonly key: string; readonly by: string }
  | { readonly kind: 'cycle-broken'; readonly cycle: BlockCycle }
  | { readonly kind: 'everything-fits'; readonly totalPoints: number; readonly capacityPoints: number };

/** Items that go into the sprint together or not at all; most often one item. */
export interface SprintUnit {
  readonly items: readonly SprintCandidate[];
  /** Points of each item, assumed where it has no estimate. */
  readonly itemPoints: readonly number[];
  /** Their sum. */
  readonly points: number;
  readonly pinned: boolean;
  /** Rows of the units that must be in the sprint as well. */
  readonly needs: readonly number[];
}

export interface SprintUnits {
  /** Units that may be planned, in the order of their first keys. */
  readonly units: readonly SprintUnit[];
  readonly notes: readonly SprintNote[];
}

/**
 * Cleans a sprint problem: leaves out what cannot be planned (and says why), joins what must go together, and
 * resolves "blocks" links. Free of the order in which candidates are given.
 * @throws AppError `invalid` for malformed input, circles of "blocks" links (named in `details.cycles`) unless
 *   `breakCycles`, and pinned items that cannot be planned or exceed the capacity.
 */
export function unitsOf(problem: SprintProblem): SprintUnits {
  checkSprint(problem);
  const notes: SprintNote[] = [];
  const sorted = [...problem.candidates].sort((a, b) => compareKeys(a.key, b.key));
  const teams = teamsOf(sorted);
  const teamOf = new Map(teams.flatMap((team, row) => team.map(({ key }) => [key, row] as const)));
  const broken = brokenLinks(sorted, teamOf, problem.breakCycles === true, notes);
  const done = new Set(problem.doneKeys);
  const excluded = new Set(problem.excluded);
  const pinned = new Set(problem.pinned);
  const out = new Map<number, string>();
  const drop = (row: number, by: string): void => {
    if (!out.has(row)) out.set(row, by);
  };

  const drafts = teams.map((items, row) => {
    const itemPoints: number[] = [];
    const needs = new Set<number>();
    for (const item of items) {
      const usable = pointsOf(item, problem.assumedPoints, notes);
      if (usable === null || excluded.has(item.key)) drop(row, item.key);
      itemPoints.push(usable ?? 0);
      for (const blocker of item.blockedBy) {
        const other = teamOf.get(blocker);
        if (other !== undefined) {
          if (other !== row && !broken.has(`${blocker} ${item.key}`)) needs.add(other);
        } else if (!done.has(blocker)) {
          const ignored = problem.ignoreOutsideBlockers === true;
          notes.push({ kind: 'blocked-outside', key: item.key, blocker, ignored });
          if (!ignored) drop(row, blocker);
        }
      }
    }
    const points = itemPoints.reduce((total, own) => total + own, 0);
    if (points > problem.capacityPoints + 1e-9) {
      const key = items[0]?.key ?? '';
      notes.push({ kind: 'too-big', key, points, capacityPoints: problem.capacityPoints });
      drop(row, key);
    }
    return { items, itemPoints, points, needs: [...needs].sort((a, b) => a - b) };
  });

  for (let before = -1; before !== out.size;) {
    before = out.size;
    drafts.forEach(({ needs }, row) => {
      const missing = needs.find((needed) => out.has(needed));
      if (missing !== undefined) drop(row, teams[missing]?.[0]?.key ?? '');
    });
  }
  for (const [row, by] of out)
    for (const { key } of teams[row] ?? []) {
      if (pinned.has(key)) throw cannotPin(key, by);
      if (key !== by && !excluded.has(key) && !notes.some((note) => 'key' in note && note.key === key))
        notes.push({ kind: 'held-back', key, by });
    }

  const kept = drafts.flatMap((_, row) => (out.has(row) ? [] : [row]));
  const newRow = new Map(kept.map((row, at) => [row, at]));
  const mustBeIn = new Set(kept.filter((row) => teams[row]?.some(({ key }) => pinned.has(key))));
  for (const row of mustBeIn) for (const needed of drafts[row]?.needs ?? []) mustBeIn.add(needed);
  const units = kept.flatMap((row): SprintUnit[] => {
    const draft = drafts[row];
    if (draft === undefined) return [];
    const needs = draft.needs.flatMap((needed) => newRow.get(needed) ?? []);
    return [{ ...draft, pinned: mustBeIn.has(row), needs }];
  });
  const sum = (list: readonly SprintUnit[]): number => list.reduce((total, { points }) => total + points, 0);
  const pinnedPoints = sum(units.filter((unit) => unit.pinned));
  if (pinnedPoints > problem.capacityPoints + 1e-9)
    throw new AppError(
      'invalid',
      said('planning.pinned-too-much', { needed: pinnedPoints, capacity: problem.capacityPoints }),
      { path: 'pinned', pinnedPoints, capacityPoints: problem.capacityPoints },
    );
  const totalPoints = sum(units);
  if (totalPoints <= problem.capacityPoints)
    notes.push({ kind: 'everything-fits', totalPoints, capacityPoints: problem.capacityPoints });
  return { units, notes };
}

function pointsOf(item: SprintCandidate, assumed: number | null, notes: SprintNote[]): number | null {
  const { key, points } = item;
  if (points === null || !Number.isFinite(points)) {
    notes.push({ kind: 'no-estimate', key, assumedPoints: assumed });
    return assumed;
  }
  if (points < 0) notes.push({ kind: 'negative-points', key, points });
  if (points === 0) notes.push({ kind: 'zero-points', key });
  return points < 0 ? null : points;
}

/** Candidates that must go together, joined over all their links; each team and the list sorted by key. */
function teamsOf(sorted: readonly SprintCandidate[]): SprintCandidate[][] {
  const leader = new Map(sorted.map(({ key }) => [key, key]));
  const lead = (key: string): string => {
    let at = key;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const { key, together } of sorted)
    for (const other of together) {
      if (!leader.has(other)) continue;
      const [first, second] = [lead(key), lead(other)].sort(compareKeys);
      if (first !== undefined && second !== undefined) leader.set(second, first);
    }
  const teams = new Map<string, SprintCandidate[]>();
  for (const item of sorted) teams.set(lead(item.key), [...(teams.get(lead(item.key)) ?? []), item]);
  return [...teams.values()];
}

function brokenLinks(
  items: readonly SprintCandidate[],
  teamOf: ReadonlyMap<string, number>,
  breakCycles: boolean,
  notes: SprintNote[],
): Set<string> {
  const links = items.flatMap(({ key, blockedBy }) =>
    blockedBy
      .filter((blocker) => teamOf.has(blocker) && teamOf.get(blocker) !== teamOf.get(key))
      .map((blocker) => ({ blocker, blocked: key })),
  );
  const cycles = findBlockCycles(links);
  if (cycles.length > 0 && !breakCycles)
    throw new AppError(
      'invalid',
      said('planning.circle', {
        items: cycles.map(({ keys }) => [...keys, keys[0] ?? ''].join(' → ')).join('; '),
      }),
      { path: 'candidates', cycles },
    );
  for (const cycle of cycles) notes.push({ kind: 'cycle-broken', cycle });
  return new Set(cycles.map(({ breakAt }) => `${breakAt.blocker} ${breakAt.blocked}`));
}

function cannotPin(key: string, by: string): AppError {
  const why =
    by === key
      ? said('planning.cannot-pin', { item: key })
      : said('planning.cannot-pin-for', { item: key, other: by });
  return new AppError('invalid', why, { path: 'pinned', key, by });
}
