import { placeNow, rankBeside } from '../../../../static/app/src/features/items/item-edits/rank-place';
import { placeOnWay } from '../../../../static/app/src/features/roadmap/priorities/use-ranking';
import { roadmapItem } from '../../example-views';

const items = ['a', 'b', 'c', 'd'].map((rank, at) => roadmapItem({ id: String(at + 1), rank }));
const [first, second, third, fourth] = items;
if (first === undefined || second === undefined || third === undefined || fourth === undefined)
  throw new Error('There are four.');

describe('Ranking by hand', () => {
  it('goes by what is shown, and back to what is true', () => {
    // The second is hidden by a filter.
    const shown = [first, third, fourth];
    expect(placeOnWay(shown, '3', 'up')).toEqual({ before: 'INV-1' });
    expect(placeOnWay(shown, '4', 'top')).toEqual({ before: 'INV-1' });
    expect(placeOnWay(shown, '1', 'down')).toEqual({ after: 'INV-3' });
    expect(placeNow(third, items)).toEqual({ after: 'INV-2' });
    expect(placeNow(first, items)).toEqual({ before: 'INV-2' });
  });

  it('leads nowhere from the ends', () => {
    expect(placeOnWay(items, '1', 'up')).toBeNull();
    expect(placeOnWay(items, '1', 'top')).toBeNull();
    expect(placeOnWay(items, '4', 'down')).toBeNull();
  });

  it.each([
    [{ after: 'INV-2' }, ['a', 'b', 'new', 'c', 'd']],
    [{ before: 'INV-2' }, ['a', 'new', 'b', 'c', 'd']],
    [{ before: 'INV-1' }, ['new', 'a', 'b', 'c', 'd']],
  ])('shows the row in its place until Jira has given it a rank: %j', (place, order) => {
    const rank = rankBeside(place, items) ?? '?';
    const ranks = ['a', 'b', 'c', 'd', rank].sort((a, b) => (a < b ? -1 : 1));
    expect(ranks.map((each) => (each === rank ? 'new' : each))).toEqual(order);
  });
});
