import type { WorkItem } from '@domain/items/work-item';
import { NO_FAMILY } from './family';
import type { Family } from './family';
import { rowOf } from './item-numbers';
import type { ItemRow, Knowledge } from './item-numbers';

export interface TreeNode {
  readonly row: ItemRow;
  readonly children: readonly TreeNode[];
}

/** One line of the list as it is shown: a node, how deep it stands, and whether it is open. */
export interface TreeLine {
  readonly node: TreeNode;
  readonly depth: number;
  readonly expanded: boolean | null;
}

export type SortBy = 'value' | 'priority' | 'value-per-point' | 'key';

/**
 * Epics with what hangs below them. An item whose parent is not in the list, or whose parents run in a
 * circle, stands at the top, so that nothing is ever hidden.
 */
export function buildTree(
  items: readonly WorkItem[],
  knowledge: Knowledge,
  sortBy: SortBy,
  efforts: Family['efforts'] = NO_FAMILY.efforts,
): readonly TreeNode[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const childrenOf = new Map<string, WorkItem[]>();
  const tops: WorkItem[] = [];
  for (const item of items) {
    const parent = item.parentId === null ? undefined : byId.get(item.parentId);
    if (parent === undefined || runsInCircle(item, byId)) tops.push(item);
    else childrenOf.set(parent.id, [...(childrenOf.get(parent.id) ?? []), item]);
  }
  const compare = comparison(sortBy);
  const nodeOf = (item: WorkItem): TreeNode => {
    const children = (childrenOf.get(item.id) ?? []).map(nodeOf).sort(compare);
    return { row: rowOf(item, knowledge, efforts), children };
  };
  const nodes = tops.map(nodeOf);
  const epics = nodes.filter((node) => isGroup(node)).sort(compare);
  const single = nodes.filter((node) => !isGroup(node)).sort(compare);
  return [...epics, ...single];
}

/** True for what may hold other items: an epic or above, or anything that does hold some. */
export function isGroup(node: TreeNode): boolean {
  return node.row.item.hierarchyLevel > 0 || node.children.length > 0;
}

/** The nodes that fit, and the parents of those that fit. */
export function filterTree(nodes: readonly TreeNode[], fits: (row: ItemRow) => boolean): readonly TreeNode[] {
  return nodes.flatMap((node) => {
    const children = filterTree(node.children, fits);
    return children.length > 0 || fits(node.row) ? [{ row: node.row, children }] : [];
  });
}

/** The tree as the lines that are to be seen. */
export function linesOf(
  nodes: readonly TreeNode[],
  isExpanded: (id: string) => boolean,
  depth = 0,
): readonly TreeLine[] {
  return nodes.flatMap((node) => {
    const expanded = node.children.length === 0 ? null : isExpanded(node.row.item.id);
    const line = { node, depth, expanded };
    return expanded === true ? [line, ...linesOf(node.children, isExpanded, depth + 1)] : [line];
  });
}

/** How many items a tree holds. */
export function countNodes(nodes: readonly TreeNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countNodes(node.children), 0);
}

function runsInCircle(item: WorkItem, byId: ReadonlyMap<string, WorkItem>): boolean {
  const seen = new Set<string>();
  for (let at: WorkItem | undefined = item; at !== undefined;) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return false;
}

function comparison(sortBy: SortBy): (a: TreeNode, b: TreeNode) => number {
  const number = (node: TreeNode): number => {
    switch (sortBy) {
      case 'value':
        return node.row.value ?? -1;
      case 'priority':
        return node.row.item.written.priority ?? -1;
      case 'value-per-point':
        return node.row.valuePerPoint ?? -1;
      case 'key':
        return 0;
    }
  };
  return (a, b) => number(b) - number(a) || compareKeys(a.row.item.key, b.row.item.key);
}

/** `INV-9` before `INV-10`. */
export function compareKeys(a: string, b: string): number {
  const [projectA = '', numberA = '0'] = a.split(/-(?=\d+$)/);
  const [projectB = '', numberB = '0'] = b.split(/-(?=\d+$)/);
  return projectA < projectB ? -1 : projectA > projectB ? 1 : Number(numberA) - Number(numberB);
}
