import type { NeedView } from '@contract/value/knowledge-views';
import type { OutlineView } from '@contract/roadmap/outline-views';
import type { TreeNode } from '@domain/roadmap/solution-tree';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanContext } from '../plan/plan-view';

/** What a node of the tree is about. */
export type NodeFacts =
  | { readonly kind: 'outcome'; readonly title: string | null }
  | { readonly kind: 'need'; readonly need: NeedView | null }
  | { readonly kind: 'solution'; readonly row: PlanRow }
  | { readonly kind: 'test'; readonly state: OutlineView['tests'][number]['state'] };

/** Finds the facts of a node; null for one whose subject has just gone. */
export function nodeFacts(
  rows: readonly PlanRow[],
  snapshot: PlanContext['snapshot'],
): (node: TreeNode) => NodeFacts | null {
  const byId = new Map(rows.map((row) => [row.item.id, row]));
  const needs = new Map(snapshot.needs.map((need) => [need.key, need]));
  const goals = new Map(snapshot.goals?.map((goal) => [goal.key, goal.title]));
  const tests = new Map(snapshot.tests?.map(({ id, state }) => [id, state]));
  return (node) => {
    switch (node.level) {
      case 'outcome':
        return { kind: 'outcome', title: goals.get(node.subject) ?? null };
      case 'need':
        return { kind: 'need', need: needs.get(node.subject) ?? null };
      case 'solution': {
        const row = byId.get(node.subject);
        return row === undefined ? null : { kind: 'solution', row };
      }
      case 'test': {
        const state = tests.get(node.subject);
        return state === undefined ? null : { kind: 'test', state };
      }
    }
  };
}
