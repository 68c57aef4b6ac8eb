import {
  filterFrom,
  filterToSearch,
  fitsFilter,
} from '../../../../static/app/src/api/work-items/item-filter';
import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import { snapshot, workItem } from '../../example-views';

const all = filterFrom('');
const row = rowOf(workItem({ id: '7', summary: 'Search by amount', needKeys: ['N-1'] }), snapshot);
const plain = rowOf(workItem({ id: '8', statusCategory: 'done' }), snapshot);

describe('A filter', () => {
  it('stands in the address and comes back from it', () => {
    const filter = {
      ...all,
      text: 'a & b',
      persona: 'owner',
      status: 'done' as const,
      ...{ type: 'Bug', component: 'App', label: 'slow', version: '2.0', assignee: 'a-1', project: 'INV' },
      sort: 'priority' as const,
    };
    expect(filterFrom(filterToSearch(filter))).toEqual(filter);
    expect(filterToSearch(all)).toBe('');
  });

  it('forgets what an old link asks for and is not known any more', () => {
    expect(filterFrom('?status=weird&sort=weird')).toEqual(all);
  });

  it('finds work by key, title and the words of its needs', () => {
    const finds = (text: string) => fitsFilter({ ...all, text }, 'en')(row);
    expect([finds('inv-7'), finds('AMOUNT search'), finds('unpaid invoice'), finds('elsewhere')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('follows a need to its personas', () => {
    expect(fitsFilter({ ...all, persona: 'bookkeeper' }, 'en')(row)).toBe(true);
    expect(fitsFilter({ ...all, persona: 'owner' }, 'en')(row)).toBe(false);
  });

  it('finds work without a need or a persona', () => {
    expect(fitsFilter({ ...all, need: 'none', status: 'done' }, 'en')(plain)).toBe(true);
    expect(fitsFilter({ ...all, persona: 'none' }, 'en')(row)).toBe(false);
  });

  it('separates open from done', () => {
    expect(fitsFilter(all, 'en')(plain)).toBe(false);
    expect(fitsFilter({ ...all, status: 'all' }, 'en')(plain)).toBe(true);
    expect(fitsFilter({ ...all, status: 'done' }, 'en')(plain)).toBe(true);
  });
});
