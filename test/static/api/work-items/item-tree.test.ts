import fc from 'fast-check';
import {
  buildTree,
  compareKeys,
  countNodes,
  filterTree,
  linesOf,
} from '../../../../static/app/src/api/work-items/item-tree';
import { epicEfforts } from '../../../../src/domain/roadmap/epic-effort';
import { outline, snapshot, workItem } from '../../example-views';

const epic = workItem({ id: '1', hierarchyLevel: 1, typeName: 'Epic', written: valued(10) });
const story = workItem({ id: '2', parentId: '1', estimate: points(3), written: valued(4) });
const better = workItem({ id: '3', parentId: '1', estimate: points(2), written: valued(6) });
const loose = workItem({ id: '4', written: valued(50) });

function valued(value: number) {
  return { value, priority: value, band: 'C' };
}
function points(number: number) {
  return { points: number, problem: null };
}

describe('The list of work', () => {
  it('puts stories below their epic, the most valuable first, and loose work after the epics', () => {
    const tree = buildTree([story, loose, epic, better], snapshot, 'value');
    expect(tree.map((node) => node.row.item.id)).toEqual(['1', '4']);
    expect(tree[0]?.children.map((node) => node.row.item.id)).toEqual(['3', '2']);
  });

  it('shows of an epic what is left of it, whatever it was estimated as a whole, and divides its value by that', () => {
    const efforts = epicEfforts(
      [epic, story, better],
      { elsewhere: [], remembered: [] },
      new Set(),
      outline.sizing,
    );
    const known = new Map(
      [...efforts].map(([id, effort]) => [
        id,
        { ...effort, usualStory: 5, elsewhere: [], projectNames: undefined },
      ]),
    );
    const [node] = buildTree([{ ...epic, estimate: points(4) }, story, better], snapshot, 'value', known);
    expect(node?.row.points).toBe(5);
    expect(node?.row.valuePerPoint).toBe(2);
    expect(node?.row.effort?.stories).toEqual({ open: 2, unestimated: 0, done: 0 });
  });

  it('shows an item whose parent is not to be seen', () => {
    expect(buildTree([story], snapshot, 'key')).toHaveLength(1);
  });

  it('shows every item once, whatever the parents are, loops included', () => {
    const parents = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(parents, (parentOf) => {
        const items = parentOf.map((parent, at) => workItem({ id: String(at), parentId: String(parent) }));
        expect(countNodes(buildTree(items, snapshot, 'key'))).toBe(items.length);
      }),
    );
  });

  it('hides what is below a closed epic', () => {
    const tree = buildTree([epic, story, better, loose], snapshot, 'value');
    expect(linesOf(tree, () => true)).toHaveLength(4);
    expect(linesOf(tree, () => false).map((line) => line.expanded)).toEqual([false, null]);
  });

  it('keeps the epic of a story that fits a filter', () => {
    const tree = buildTree([epic, story, better], snapshot, 'value');
    const kept = filterTree(tree, (row) => row.item.id === '2');
    expect(linesOf(kept, () => true).map((line) => line.node.row.item.id)).toEqual(['1', '2']);
  });

  it('orders keys by their number', () => {
    expect(['INV-10', 'INV-9', 'ABC-1'].sort(compareKeys)).toEqual(['ABC-1', 'INV-9', 'INV-10']);
  });
});
