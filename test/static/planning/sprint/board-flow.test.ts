import { nextToPull, statusSums } from '../../../../static/app/src/features/planning/sprint/board-flow';
import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import type { ItemRow } from '../../../../static/app/src/api/work-items/item-numbers';
import { totalBasis } from '../../../../static/app/src/api/work-items/total-basis';
import { snapshot, workItem } from '../../example-views';

type Category = ItemRow['item']['statusCategory'];

const row = (
  id: string,
  category: Category,
  priority: number | null,
  personaKeys: string[] = [],
  needKeys: string[] = [],
): ItemRow =>
  rowOf(
    workItem({
      id,
      key: `INV-${id}`,
      statusName: { new: 'To Do', indeterminate: 'In Progress', done: 'Done' }[category],
      statusCategory: category,
      personaKeys,
      needKeys,
      estimate: { points: 2, problem: null },
      written: { value: priority, priority, band: null },
    }),
    snapshot,
  );

describe('The flow of a board', () => {
  it('adds up each status in the order of the work: open needs once, delivered values as they were', () => {
    const rows = [
      row('1', 'done', 4, [], ['N-1']),
      row('2', 'new', 3, [], ['N-1']),
      row('3', 'new', 3, [], ['N-1']),
      row('4', 'new', null),
      row('5', 'indeterminate', 1, [], ['N-1']),
      row('6', 'done', 1),
    ];
    const basis = totalBasis(
      rows.map(({ item }) => item),
      snapshot,
    );
    expect(
      statusSums(rows, basis).map(({ name, items, points, total, delivered }) => [
        name,
        items,
        points,
        total?.value ?? null,
        delivered,
      ]),
    ).toEqual([
      ['To Do', 3, 6, 24, 0],
      ['In Progress', 1, 2, 12, 0],
      ['Done', 2, 4, null, 5],
    ]);
  });

  it('offers what is not begun, not blocked and of the highest priority', () => {
    const rows = [row('1', 'new', 5), row('2', 'new', 9), row('3', 'indeterminate', 20), row('4', 'new', 7)];
    const next = nextToPull(rows, (each) => each.item.id === '2', 2);
    expect(next.map((each) => each.row.item.key)).toEqual(['INV-4', 'INV-1']);
  });

  it('takes the lower key among equals and nothing without a priority', () => {
    const rows = [row('10', 'new', 5), row('9', 'new', 5), row('3', 'new', null)];
    expect(nextToPull(rows, () => false, 5).map((each) => each.row.item.key)).toEqual(['INV-9', 'INV-10']);
  });

  it('names whom nothing in progress serves', () => {
    const rows = [row('1', 'indeterminate', 1, ['owner']), row('2', 'new', 5, ['owner', 'bookkeeper'])];
    const [next] = nextToPull(rows, () => false, 1);
    expect(next?.newlyServed.map((persona) => persona.key)).toEqual(['bookkeeper']);
  });
});
