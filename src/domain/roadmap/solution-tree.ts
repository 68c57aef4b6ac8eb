import type { RoadmapItem } from './roadmap-item';

/** What a mark on a node says: where the reasoning from outcome to test has a hole. */
export type TreeLint =
  | 'solution-without-need'
  | 'only-one-solution'
  | 'no-solution'
  | 'test-missing'
  | 'two-outcomes'
  | 'no-outcome';

export type TreeLevel = 'outcome' | 'need' | 'solution' | 'test';

/** A node of the tree; one need or item may stand at several places, each a node of its own. */
export interface TreeNode {
  /** The path from the root, unique in the tree. */
  readonly id: string;
  readonly level: TreeLevel;
  /** Key of the goal or need, id of the item or test; empty for the branch of what has none above it. */
  readonly subject: string;
  readonly lints: readonly TreeLint[];
  readonly children: readonly TreeNode[];
}

export interface TreeNeed {
  readonly key: string;
  /** Goals that the need serves, as somebody said. */
  readonly goalKeys: readonly string[];
  /** A need that is met or declined wants no further solution. */
  readonly open: boolean;
}

/** An experiment about a need or an item. */
export interface TreeTest {
  readonly id: string;
  readonly needKey: string | null;
  readonly issueId: string | null;
}

export interface TreeSolution {
  readonly item: RoadmapItem;
  readonly needKeys: readonly string[];
  /** Goals that the item names. */
  readonly goalKeys: readonly string[];
}

/** Fewer than so many solutions for a need is no choice (Torres 2021: compare and contrast at least two). */
const ENOUGH_SOLUTIONS = 2;

/**
 * The opportunity solution tree (Torres, Continuous Discovery Habits, 2021): outcomes → needs → solutions → tests.
 * A need stands under every goal that it or one of its items serves, or under the branch without an outcome;
 * items without a need stand in a last branch. `solutions` keep their order.
 */
export function solutionTree(
  goalKeys: readonly string[],
  needs: readonly TreeNeed[],
  solutions: readonly TreeSolution[],
  tests: readonly TreeTest[],
): readonly TreeNode[] {
  const known = new Set(goalKeys);
  const byNeed = new Map<string, TreeSolution[]>();
  for (const solution of solutions)
    for (const key of new Set(solution.needKeys)) byNeed.set(key, [...(byNeed.get(key) ?? []), solution]);
  const goalsOf = new Map(
    needs.map((need) => {
      const named = need.goalKeys.filter((key) => known.has(key));
      const inherited = (byNeed.get(need.key) ?? []).flatMap((solution) => solution.goalKeys);
      // What somebody said of the need itself wins; only without it the goals of its items speak.
      return [need.key, [...new Set(named.length > 0 ? named : inherited)].filter((key) => known.has(key))];
    }),
  );
  const needNode = (need: TreeNeed, parent: string): TreeNode => {
    const id = `${parent}/${need.key}`;
    const own = byNeed.get(need.key) ?? [];
    const goals = goalsOf.get(need.key) ?? [];
    return {
      id,
      level: 'need',
      subject: need.key,
      lints: [
        ...(need.open && own.length === 0 ? (['no-solution'] as const) : []),
        ...(need.open && own.length > 0 && own.length < ENOUGH_SOLUTIONS
          ? (['only-one-solution'] as const)
          : []),
        ...(goals.length > 1 ? (['two-outcomes'] as const) : []),
      ],
      children: own.map((solution) => solutionNode(solution, id, need.key, tests)),
    };
  };
  const branch = (goalKey: string): TreeNode => ({
    id: `goal ${goalKey}`,
    level: 'outcome',
    subject: goalKey,
    lints: goalKey === '' ? ['no-outcome'] : [],
    children: needs
      .filter((need) => {
        const goals = goalsOf.get(need.key) ?? [];
        return goalKey === '' ? goals.length === 0 : goals.includes(goalKey);
      })
      .map((need) => needNode(need, `goal ${goalKey}`)),
  });
  const without = branch('');
  const knownNeeds = new Set(needs.map((need) => need.key));
  const aimless = solutions.filter(({ needKeys }) => !needKeys.some((key) => knownNeeds.has(key)));
  return [
    ...goalKeys.map(branch),
    ...(without.children.length > 0 ? [without] : []),
    ...(aimless.length > 0
      ? [
          {
            id: 'aimless',
            level: 'need' as const,
            subject: '',
            lints: ['solution-without-need' as const],
            children: aimless.map((solution) => solutionNode(solution, 'aimless', null, tests)),
          },
        ]
      : []),
  ];
}

function solutionNode(
  { item }: TreeSolution,
  parent: string,
  needKey: string | null,
  tests: readonly TreeTest[],
): TreeNode {
  const id = `${parent}/${item.id}`;
  const own = tests.filter(
    (test) =>
      test.issueId === item.id || (test.issueId === null && needKey !== null && test.needKey === needKey),
  );
  return {
    id,
    level: 'solution',
    subject: item.id,
    lints: [
      ...(needKey === null ? (['solution-without-need'] as const) : []),
      // Work that is done is past testing its assumption.
      ...(own.length === 0 && item.statusCategory !== 'done' ? (['test-missing'] as const) : []),
    ],
    children: own.map((test) => ({
      id: `${id}/${test.id}`,
      level: 'test',
      subject: test.id,
      lints: [],
      children: [],
    })),
  };
}

/** A node as it is drawn: its column, its row from 0, and the node above it. */
export interface TreePlace {
  readonly node: TreeNode;
  readonly column: number;
  /** A parent stands beside its first child, so that a long branch begins with what it is about. */
  readonly row: number;
  readonly parentId: string | null;
  readonly expanded: boolean | null;
  readonly setSize: number;
  readonly place: number;
}

const COLUMNS: readonly TreeLevel[] = ['outcome', 'need', 'solution', 'test'];

/**
 * Lays a tree out from left to right: leaves one under another, a parent beside its first child. In the order of
 * a walk (parents first); what is collapsed is left out.
 */
export function layOutTree(
  roots: readonly TreeNode[],
  isOpen: (node: TreeNode) => boolean,
): { readonly places: readonly TreePlace[]; readonly rows: number } {
  const places: TreePlace[] = [];
  let next = 0;
  const put = (node: TreeNode, parentId: string | null, place: number, setSize: number): void => {
    const expanded = node.children.length === 0 ? null : isOpen(node);
    const column = COLUMNS.indexOf(node.level);
    places.push({ node, column, row: next, parentId, expanded, place, setSize });
    if (expanded === true) {
      node.children.forEach((child, index) => {
        put(child, node.id, index + 1, node.children.length);
      });
    } else next += 1;
  };
  roots.forEach((root, index) => {
    put(root, null, index + 1, roots.length);
  });
  return { places, rows: next };
}
