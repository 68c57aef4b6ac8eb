import { layOutTree, solutionTree } from '../../../src/domain/roadmap/solution-tree';
import type { TreeNode } from '../../../src/domain/roadmap/solution-tree';
import { planned } from './planned-item';

const need = (key: string, change: { goalKeys?: string[]; open?: boolean } = {}) => ({
  key,
  goalKeys: [],
  open: true,
  ...change,
});
const solution = (id: string, needKeys: string[], goalKeys: string[] = []) => ({
  item: planned({ id }),
  needKeys,
  goalKeys,
});
const find = (roots: readonly TreeNode[], id: string): TreeNode | undefined =>
  roots.flatMap((root) => (root.id === id ? [root] : [find(root.children, id) ?? []].flat()))[0];

describe('The opportunity solution tree', () => {
  it('goes from outcome over need and solution to test', () => {
    const tests = [{ id: 't', needKey: null, issueId: '1' }];
    const tree = solutionTree(['G-1'], [need('N-1', { goalKeys: ['G-1'] })], [solution('1', ['N-1'])], tests);
    expect(find(tree, 'goal G-1/N-1/1/t')).toMatchObject({ level: 'test', subject: 't' });
    expect(find(tree, 'goal G-1/N-1/1')?.lints).toEqual([]);
  });

  it('marks a need with one solution or none, but not one that is met', () => {
    const needs = [need('N-1'), need('N-2'), need('N-3', { open: false })];
    const tree = solutionTree([], needs, [solution('1', ['N-1'])], []);
    expect(find(tree, 'goal /N-1')?.lints).toEqual(['only-one-solution']);
    expect(find(tree, 'goal /N-2')?.lints).toEqual(['no-solution']);
    expect(find(tree, 'goal /N-3')?.lints).toEqual([]);
  });

  it('marks a need that two outcomes claim, and shows it under both', () => {
    const needs = [need('N-1', { goalKeys: ['G-1', 'G-2'] })];
    const solutions = [solution('1', ['N-1']), solution('2', ['N-1'])];
    const tree = solutionTree(['G-1', 'G-2'], needs, solutions, []);
    expect(find(tree, 'goal G-1/N-1')?.lints).toEqual(['two-outcomes']);
    expect(find(tree, 'goal G-2/N-1')?.children).toHaveLength(2);
  });

  it('takes the outcome from the work when nobody said it of the need', () => {
    const tree = solutionTree(['G-1'], [need('N-1')], [solution('1', ['N-1'], ['G-1'])], []);
    expect(find(tree, 'goal G-1/N-1')).toBeDefined();
    expect(find(tree, 'goal ')).toBeUndefined();
  });

  it('keeps work without a need in sight, also when its need is gone', () => {
    const tree = solutionTree([], [need('N-1')], [solution('1', []), solution('2', ['N-99'])], []);
    expect(find(tree, 'aimless')?.children.map((child) => child.subject)).toEqual(['1', '2']);
    expect(find(tree, 'aimless/1')?.lints).toContain('solution-without-need');
  });

  it('asks for a test of open work alone', () => {
    const done = { ...solution('1', ['N-1']), item: planned({ id: '1', statusCategory: 'done' }) };
    const tree = solutionTree([], [need('N-1')], [done, solution('2', ['N-1'])], []);
    expect(find(tree, 'goal /N-1/1')?.lints).toEqual([]);
    expect(find(tree, 'goal /N-1/2')?.lints).toEqual(['test-missing']);
  });

  it('lays every open node in a place of its own, a parent beside its first child', () => {
    const tree = solutionTree(
      [],
      [need('N-1'), need('N-2')],
      [solution('1', ['N-1']), solution('2', ['N-1']), solution('3', ['N-2'])],
      [],
    );
    const { places, rows } = layOutTree(tree, () => true);
    expect(rows).toBe(3);
    expect(new Set(places.map(({ column, row }) => `${String(column)} ${String(row)}`)).size).toBe(
      places.length,
    );
    const folded = layOutTree(tree, (node) => node.level !== 'need');
    expect(folded.places.map(({ node }) => node.level)).toEqual(['outcome', 'need', 'need']);
  });
});
