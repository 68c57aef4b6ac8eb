import { AppError } from '../../app-error';
import { said } from '../../words/said';
import type { SearchLimit } from '../search-control';
import { solveSprint } from './solve-sprint';
import type { SprintPlan } from './solve-sprint';
import { aloneValueOf } from './sprint-worth';
import type { SprintProblem } from './sprint-problem';
import { sprintModel } from './sprint-model';
import { unitsOf } from './sprint-units';
import type { SprintNote } from './sprint-units';

/** Why an item is not in the proposed sprint. */
export type WhyNot =
  | { readonly kind: 'in-plan' }
  | { readonly kind: 'excluded' }
  /** Something about the item or what it depends on keeps it out; see the notes. */
  | { readonly kind: 'cannot-be-planned'; readonly notes: readonly SprintNote[] }
  /** It and what it depends on do not fit into the sprint beside the pinned items. */
  | {
      readonly kind: 'too-big';
      readonly neededPoints: number;
      readonly capacityPoints: number;
      readonly dependsOn: readonly string[];
    }
  /** No set with it keeps pins, floors and balance. */
  | { readonly kind: 'breaks-rules' }
  /** Every need it touches is served by the plan already, or it touches none. */
  | { readonly kind: 'adds-nothing'; readonly servedBy: readonly string[] }
  /** `by` gives at least as much of everything for no more points. */
  | { readonly kind: 'dominated'; readonly by: string; readonly valueLost: number }
  /** The best sprint with it: who comes with it, who leaves for it, and what that loses. */
  | {
      readonly kind: 'would-cost';
      readonly comesWith: readonly string[];
      readonly leaves: readonly string[];
      readonly valueLost: number;
      readonly pointsDelta: number;
      /** False = found in the time given, not proven: the loss may be smaller. */
      readonly proven: boolean;
    };

/**
 * Explains why `key` is not in `plan`, by planning again with it pinned.
 * @throws AppError `not-found` when `key` is no candidate, `invalid` as `solveSprint`.
 */
export function whyNot(
  problem: SprintProblem,
  plan: SprintPlan,
  key: string,
  limit: SearchLimit = {},
): WhyNot {
  const item = problem.candidates.find((candidate) => candidate.key === key);
  if (item === undefined)
    throw new AppError('not-found', said('planning.no-candidate', { item: key }), { key });
  if (plan.keys.includes(key)) return { kind: 'in-plan' };
  if (problem.excluded?.includes(key) === true) return { kind: 'excluded' };
  const cleaned = unitsOf(problem);
  const { units, notes } = cleaned;
  const unit = units.findIndex(({ items }) => items.some((other) => other.key === key));
  if (unit < 0)
    return { kind: 'cannot-be-planned', notes: notes.filter((note) => 'key' in note && note.key === key) };

  const model = sprintModel(problem, cleaned);
  const closure = model.closures[unit] ?? [];
  const needed = new Set([...closure, ...units.flatMap(({ pinned }, row) => (pinned ? [row] : []))]);
  const neededPoints = [...needed].reduce((sum, row) => sum + (model.points[row] ?? 0), 0);
  const dependsOn = closure.flatMap((row) => units[row]?.items ?? []).map((other) => other.key);
  if (neededPoints > model.capacity + 1e-9)
    return {
      kind: 'too-big',
      neededPoints,
      capacityPoints: problem.capacityPoints,
      dependsOn: dependsOn.filter((other) => other !== key),
    };

  let forced: SprintPlan;
  try {
    forced = solveSprint({ ...problem, pinned: [...(problem.pinned ?? []), key] }, limit);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return { kind: 'breaks-rules' };
    throw error;
  }
  const valueLost = Math.max(plan.value - forced.value, 0);
  const leaves = plan.keys.filter((other) => !forced.keys.includes(other));
  if (valueLost < 1e-6 && (leaves.length === 0 || aloneValueOf(item, problem) < 1e-6)) {
    const needs = new Set(item.links.map(({ needKey }) => needKey));
    const servedBy = problem.candidates
      .filter((other) => plan.keys.includes(other.key) && other.links.some((link) => needs.has(link.needKey)))
      .map((other) => other.key);
    return { kind: 'adds-nothing', servedBy };
  }
  const better = plan.keys.find((other) => dominates(problem, other, key));
  if (better !== undefined) return { kind: 'dominated', by: better, valueLost };
  return {
    kind: 'would-cost',
    comesWith: forced.keys.filter((other) => other !== key && !plan.keys.includes(other)),
    leaves,
    valueLost,
    pointsDelta: forced.points - plan.points,
    proven: plan.proven && forced.proven,
  };
}

/** Whether `better` covers every need and goal of `worse` at least as surely, for no more points, freely. */
function dominates({ candidates }: SprintProblem, better: string, worse: string): boolean {
  const a = candidates.find(({ key }) => key === better);
  const b = candidates.find(({ key }) => key === worse);
  if (a === undefined || b === undefined || a.points === null || b.points === null || a.points > b.points)
    return false;
  const amount = (needKey: string): number =>
    a.links.filter((link) => link.needKey === needKey).reduce((sum, link) => sum + link.coverage01, 0) *
    a.confidence01;
  return (
    a.confidence01 * a.goalGain >= b.confidence01 * b.goalGain &&
    b.links.every(({ needKey, coverage01 }) => amount(needKey) >= coverage01 * b.confidence01)
  );
}
