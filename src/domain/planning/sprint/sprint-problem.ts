import { invalidField } from '../../app-error';
import { said } from '../../words/said';

/** Whom a work item is for, as the team balances it. */
export const ITEM_CLASSES = ['business', 'feature', 'customer'] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];

/** What an item would satisfy of a need. */
export interface PlannedLink {
  readonly needKey: string;
  readonly coverage01: number;
  /** Nobody has stated the share, and the model's default stands in. */
  readonly assumed?: boolean;
}

/** A work item that could go into the sprint. */
export interface SprintCandidate {
  readonly key: string;
  /** Effort in the project's unit; null = not estimated. */
  readonly points: number | null;
  /** L_in: the share of each need that this item would satisfy. */
  readonly links: readonly PlannedLink[];
  /** C_i: how sure the evidence is. */
  readonly confidence01: number;
  /** What serving goals adds to its value, in customers per 100; 0 without goals. */
  readonly goalGain: number;
  readonly personaKeys: readonly string[];
  readonly itemClass: ItemClass | null;
  /** Keys of items that block this one. */
  readonly blockedBy: readonly string[];
  /** Keys of items that must go into the same sprint. */
  readonly together: readonly string[];
  /** How far the work is; absent = not begun. */
  readonly progress?: ItemProgress;
}

export type ItemProgress = 'new' | 'begun' | 'done';

export interface PlannedNeed {
  readonly key: string;
  /** V_n in [0, 100]. */
  readonly value: number;
  /** Share that finished work satisfies already; what is left is all a sprint can add. */
  readonly served01?: number;
}

/** At least this many of the planned points serve the persona. */
export interface PersonaFloor {
  readonly personaKey: string;
  readonly leastPoints: number;
}

/** The share of the planned points that one class of items may take. */
export interface ClassBalance {
  readonly itemClass: ItemClass;
  readonly leastShare01: number;
  readonly mostShare01: number;
}

/**
 * A sprint to plan: maximise Σ_n V_n·min(1 − served_n, Σ_i L_in·C_i·x_i) + Σ_i C_i·goalGain_i·x_i within
 * the capacity (value model, Planning). A need counts once however many items touch it.
 */
export interface SprintProblem {
  readonly candidates: readonly SprintCandidate[];
  readonly needs: readonly PlannedNeed[];
  readonly capacityPoints: number;
  readonly pinned?: readonly string[];
  /**
   * Items that stay in the sprint whatever else is planned: blocked, without an estimate, too large, or more than
   * the capacity together, they are in and count. The others share what they leave of the capacity.
   */
  readonly kept?: readonly string[];
  /** The sprint as it is: of plans that are worth the same, the one is best that changes the least of it. */
  readonly present?: readonly string[];
  readonly excluded?: readonly string[];
  /** Items outside the candidates that are done: they block nothing any more. */
  readonly doneKeys?: readonly string[];
  readonly personaFloors?: readonly PersonaFloor[];
  readonly balance?: readonly ClassBalance[];
  /** Points taken for an item without estimate; null = such items stay out. */
  readonly assumedPoints: number | null;
  /** Points counted for an item that is in the sprint without an estimate, where `assumedPoints` says none; 0 unless given. */
  readonly standInPoints?: number;
  /** Items whose blocker is neither a candidate nor done: true = may be planned all the same. */
  readonly ignoreOutsideBlockers?: boolean;
  /** True = one link of each circle of "blocks" links is ignored, and said; otherwise a circle is an error. */
  readonly breakCycles?: boolean;
}

/**
 * Checks numbers and keys of a sprint problem.
 * @throws AppError `invalid` with `details.path`.
 */
export function checkSprint(problem: SprintProblem): void {
  const { capacityPoints, candidates, needs } = problem;
  if (!(capacityPoints > 0 && Number.isFinite(capacityPoints)))
    throw invalidField('capacityPoints', said('planning.sprint-capacity'), { capacityPoints });
  const { assumedPoints } = problem;
  if (assumedPoints !== null && !(assumedPoints > 0 && Number.isFinite(assumedPoints)))
    throw invalidField('assumedPoints', said('planning.assumed-points'));
  const { standInPoints = 0 } = problem;
  if (!(standInPoints >= 0 && Number.isFinite(standInPoints)))
    throw invalidField('standInPoints', said('planning.assumed-points'));
  const needKeys = new Set<string>();
  needs.forEach(({ key, value, served01 = 0 }, row) => {
    if (!(value >= 0 && Number.isFinite(value)))
      throw invalidField(`needs[${row}].value`, said('planning.need-value', { needKey: key }), { key });
    share(served01, `needs[${row}].served01`);
    needKeys.add(key);
  });
  const keys = new Set<string>();
  candidates.forEach((candidate, row) => {
    const path = `candidates[${row}]`;
    if (keys.has(candidate.key))
      throw invalidField(`${path}.key`, said('planning.twice', { item: candidate.key }), {
        key: candidate.key,
      });
    keys.add(candidate.key);
    share(candidate.confidence01, `${path}.confidence01`);
    gain(candidate.goalGain, `${path}.goalGain`);
    candidate.links.forEach((link, at) => {
      share(link.coverage01, `${path}.links[${at}].coverage01`);
      if (!needKeys.has(link.needKey))
        throw invalidField(
          `${path}.links[${at}].needKey`,
          said('planning.need-elsewhere', { needKey: link.needKey }),
          {
            key: candidate.key,
            needKey: link.needKey,
          },
        );
    });
  });
  const choices = {
    pinned: problem.pinned ?? [],
    kept: problem.kept ?? [],
    excluded: problem.excluded ?? [],
  };
  for (const path of ['pinned', 'kept', 'excluded'] as const)
    for (const key of choices[path])
      if (!keys.has(key)) throw invalidField(path, said(`planning.${path}-gone`, { item: key }), { key });
  const excluded = new Set(choices.excluded);
  const both = [...choices.pinned, ...choices.kept].find((key) => excluded.has(key));
  if (both !== undefined)
    throw invalidField('pinned', said('planning.pinned-and-excluded', { item: both }), {
      key: both,
    });
  problem.personaFloors?.forEach(({ leastPoints }, row) => {
    if (!(leastPoints >= 0 && leastPoints <= capacityPoints))
      throw invalidField(`personaFloors[${row}].leastPoints`, said('planning.floor'));
  });
  problem.balance?.forEach(({ leastShare01, mostShare01 }, row) => {
    share(leastShare01, `balance[${row}].leastShare01`);
    share(mostShare01, `balance[${row}].mostShare01`);
    if (leastShare01 > mostShare01) throw invalidField(`balance[${row}]`, said('planning.balance-swapped'));
  });
}

/** Points that an item of the sprint counts: assumed where it has no estimate, 0 where it has one below zero. */
export function countedPoints(
  { points }: Pick<SprintCandidate, 'points'>,
  { assumedPoints, standInPoints = 0 }: Pick<SprintProblem, 'assumedPoints' | 'standInPoints'>,
): number {
  if (points === null || !Number.isFinite(points)) return assumedPoints ?? standInPoints;
  return Math.max(points, 0);
}

function gain(value: number, path: string): void {
  if (!(value >= 0 && value <= LARGEST_GAIN)) throw invalidField(path, said('planning.goal-gain'), { value });
}

/** Far above what any item can be worth. */
const LARGEST_GAIN = 1e6;

function share(value: number, path: string): void {
  if (!(value >= 0 && value <= 1)) throw invalidField(path, said('planning.share'), { value });
}
