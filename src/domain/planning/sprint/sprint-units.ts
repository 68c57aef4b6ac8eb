import { AppError } from '../../app-error';
import { said } from '../../words/said';
import { compareKeys } from '../../value/score-packed';
import { findBlockCycles } from './block-cycles';
import type { BlockCycle } from './block-cycles';
import { checkSprint, countedPoints } from './sprint-problem';
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
  /** Kept in the sprint although it waits for something that is neither done nor a candidate. */
  | { readonly kind: 'kept-blocked'; readonly key: string; readonly blocker: string }
  /** Kept in the sprint; its estimate below zero counts as none. */
  | { readonly kind: 'kept-negative'; readonly key: string; readonly points: number }
  /** What stays takes more than the capacity: beside it only what costs nothing fits. */
  | { readonly kind: 'kept-over'; readonly keptPoints: number; readonly capacityPoints: number }
  | { readonly kind: 'cycle-broken'; readonly cycle: BlockCycle }
  | { readonly kind: 'everything-fits'; readonly totalPoints: number; readonly capacityPoints: number };

/** Items that go into the sprint together or not at all; most often one item. */
export interface SprintUnit {
  readonly items: readonly SprintCandidate[];
  /** Points of each item, assumed where it has no estimate. */
  readonly itemPoints: readonly number[];
  /** Their sum. */
  readonly points: number;
  /** In every plan, because it is pinned, kept, or needed by what is. */
  readonly pinned: boolean;
  /** Holds an item that stays whatever else is planned. */
  readonly kept: boolean;
  /** Rows of the units that must be in the sprint as well. */
  readonly needs: readonly number[];
}

export interface SprintUnits {
  /** Units that may be planned, in the order of their first keys. */
  readonly units: readonly SprintUnit[];
  /** Points of what is kept. */
  readonly keptPoints: number;
  readonly notes: readonly SprintNote[];
}

/**
 * Cleans a sprint problem: leaves out what cannot be planned (and says why), joins what must go together, and
 * resolves "blocks" links. Free of the order in which candidates are given.
 * @throws AppError `invalid` for malformed input, circles of "blocks" links (named in `details.cycles`) unless
 *   `breakCycles`, and pinned items that cannot be planned or exceed the capacity beside what is kept.
 */
export function unitsOf(problem: SprintProblem): SprintUnits {
  checkSprint(problem);
  const notes: SprintNote[] = [];
  const sorted = [...problem.candidates].sort((a, b) => compareKeys(a.key, b.key));
  const teams = teamsOf(sorted);
  const teamOf = new Map(teams.flatMap((team, row) => team.map(({ key }) => [key, row] as const)));
  const kept = new Set(problem.kept);
  const waiting = sorted.filter(({ key }) => !kept.has(key));
  const broken = brokenLinks(waiting, teamOf, problem.breakCycles === true, notes);
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
    const isKept = items.some(({ key }) => kept.has(key));
    for (const item of items) {
      if (kept.has(item.key)) {
        itemPoints.push(keptPointsOf(item, problem, notes));
        for (const blocker of item.blockedBy)
          if (!teamOf.has(blocker) && !done.has(blocker))
            notes.push({ kind: 'kept-blocked', key: item.key, blocker });
        continue;
      }
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
    if (points > problem.capacityPoints + 1e-9 && !isKept) {
      const key = items[0]?.key ?? '';
      notes.push({ kind: 'too-big', key, points, capacityPoints: problem.capacityPoints });
      drop(row, key);
    }
    return { items, itemPoints, points, kept: isKept, needs: [...needs].sort((a, b) => a - b) };
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
      if (pinned.has(key) || kept.has(key)) throw cannotPin(key, by);
      if (key !== by && !excluded.has(key) && !notes.some((note) => 'key' in note && note.key === key))
        notes.push({ kind: 'held-back', key, by });
    }

  const usable = drafts.flatMap((_, row) => (out.has(row) ? [] : [row]));
  const newRow = new Map(usable.map((row, at) => [row, at]));
  const mustBeIn = new Set(
    usable.filter((row) => teams[row]?.some(({ key }) => pinned.has(key) || kept.has(key))),
  );
  for (const row of mustBeIn) for (const needed of drafts[row]?.needs ?? []) mustBeIn.add(needed);
  const units = usable.flatMap((row): SprintUnit[] => {
    const draft = drafts[row];
    if (draft === undefined) return [];
    const needs = draft.needs.flatMap((needed) => newRow.get(needed) ?? []);
    return [{ ...draft, pinned: mustBeIn.has(row), needs }];
  });
  return { units, keptPoints: checkRoom(units, problem.capacityPoints, notes), notes };
}

/** Points of what is kept; notes how full the sprint is. @throws AppError when the pins do not fit beside it */
function checkRoom(units: readonly SprintUnit[], capacityPoints: number, notes: SprintNote[]): number {
  const sum = (list: readonly SprintUnit[]): number => list.reduce((total, { points }) => total + points, 0);
  const keptPoints = sum(units.filter((unit) => unit.kept));
  const pinnedPoints = sum(units.filter((unit) => unit.pinned));
  if (pinnedPoints > Math.max(capacityPoints, keptPoints) + 1e-9)
    throw new AppError(
      'invalid',
      keptPoints > 0
        ? said('planning.pinned-beside-kept', {
            kept: keptPoints,
            needed: pinnedPoints - keptPoints,
            capacity: capacityPoints,
          })
        : said('planning.pinned-too-much', { needed: pinnedPoints, capacity: capacityPoints }),
      { path: 'pinned', pinnedPoints, capacityPoints },
    );
  if (keptPoints > capacityPoints + 1e-9) notes.push({ kind: 'kept-over', keptPoints, capacityPoints });
  const totalPoints = sum(units);
  if (totalPoints <= capacityPoints) notes.push({ kind: 'everything-fits', totalPoints, capacityPoints });
  return keptPoints;
}

/** Points of an item that is in the sprint whether or not its estimate can be used. */
function keptPointsOf(item: SprintCandidate, problem: SprintProblem, notes: SprintNote[]): number {
  const { key, points } = item;
  const counted = countedPoints(item, problem);
  if (points === null || !Number.isFinite(points))
    notes.push({ kind: 'no-estimate', key, assumedPoints: counted });
  else if (points < 0) notes.push({ kind: 'kept-negative', key, points });
  return counted;
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
