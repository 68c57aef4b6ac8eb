import { solutionTree } from '@domain/roadmap/solution-tree';
import type { TreeNode } from '@domain/roadmap/solution-tree';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanContext } from '../plan/plan-view';
import type { ItemFilter } from '../../../api/work-items/item-filter';

const CLOSED = new Set(['met', 'shipped', 'declined']);

/** The tree of the rows that are shown; needs follow the same filter as the work. */
export function buildSolutionTree(
  rows: readonly PlanRow[],
  snapshot: PlanContext['snapshot'],
  filter: ItemFilter,
): readonly TreeNode[] {
  const fits = (need: { key: string; personaKeys: readonly string[] }): boolean =>
    (filter.need === '' || need.key === filter.need) &&
    (filter.persona === '' || need.personaKeys.includes(filter.persona));
  const goals = snapshot.goals ?? [];
  const needs = [...snapshot.needs].filter(fits).sort((a, b) => b.gap - a.gap);
  return solutionTree(
    goals.map((goal) => goal.key),
    needs.map((need) => ({
      key: need.key,
      goalKeys: goals.filter((goal) => goal.needKeys.includes(need.key)).map((goal) => goal.key),
      open: !CLOSED.has(need.status),
    })),
    rows.map((row) => ({
      item: row.item,
      needKeys: row.needs.map((need) => need.key),
      goalKeys: row.goalKeys,
    })),
    (snapshot.tests ?? []).map(({ id, issueId }) => ({ id, issueId, needKey: null })),
  );
}
