import { FACETS, facetOptions } from '../../../../static/app/src/api/work-items/item-facets';
import { NO_FILTER, filtersSet, fitsFilter } from '../../../../static/app/src/api/work-items/item-filter';
import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import { roadmapItem, snapshot } from '../../example-views';

const ann = { id: 'a-1', name: 'Ann' };
const bug = roadmapItem({
  id: '1',
  typeName: 'Bug',
  components: [{ id: '7', name: 'App' }],
  labels: ['slow', 'old'],
  versions: [{ id: '9', name: '2.0' }],
  assignee: ann,
});
const story = roadmapItem({ id: '2', key: 'OPS-2', labels: ['slow'] });
const items = [bug, story];

describe('What Jira knows of work, as a filter', () => {
  it.each([
    ['type', 'Bug', ['INV-1']],
    ['component', 'App', ['INV-1']],
    ['component', 'none', ['OPS-2']],
    ['label', 'slow', ['INV-1', 'OPS-2']],
    ['label', 'old', ['INV-1']],
    ['version', '2.0', ['INV-1']],
    ['version', 'none', ['OPS-2']],
    ['assignee', 'a-1', ['INV-1']],
    ['assignee', 'none', ['OPS-2']],
    ['project', 'OPS', ['OPS-2']],
  ] as const)('lets through by %s %s', (facet, value, keys) => {
    const filter = { ...NO_FILTER, [facet]: value };
    const fits = fitsFilter(filter, 'en');
    const rows = items.map((item) => ({ ...rowOf(item, snapshot), item }));
    expect(rows.filter(fits).map(({ item }) => item.key)).toEqual(keys);
    expect(filtersSet(filter)).toEqual([facet]);
  });

  it('offers what the loaded work has, with how much of it has that', () => {
    expect(facetOptions(items, 'label', '', 'en')).toEqual([
      { value: 'old', label: 'old', count: 1 },
      { value: 'slow', label: 'slow', count: 2 },
    ]);
    expect(facetOptions(items, 'assignee', '', 'en')).toEqual([{ value: 'a-1', label: 'Ann', count: 1 }]);
    // Where all work has the same there is nothing to choose.
    expect(FACETS.filter((facet) => facetOptions([story], facet, '', 'en').length > 0)).toEqual([]);
  });
});
