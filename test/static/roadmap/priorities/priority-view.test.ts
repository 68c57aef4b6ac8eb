import fc from 'fast-check';
import { PRESET_IDS } from '../../../../src/domain/value/presets/preset';
import {
  columns,
  shownColumns,
  sortedBy,
  viewFrom,
  viewToSearch,
} from '../../../../static/app/src/features/roadmap/priorities/priority-view';

describe('A view of the priorities', () => {
  it('is the default order, best first, when the address says nothing', () => {
    expect(viewFrom('')).toMatchObject({ preset: 'default', sort: 'rank', descending: false, stale: false });
    expect(viewToSearch(viewFrom(''))).toBe('');
  });

  it('stands in the address whole, so that a link shows the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRESET_IDS),
        fc.constantFrom(...columns),
        fc.boolean(),
        fc.boolean(),
        fc.string(),
        (preset, sort, descending, stale, text) => {
          const view = { ...viewFrom(''), preset, sort, descending, stale };
          const whole = { ...view, filter: { ...view.filter, text } };
          expect(viewFrom(viewToSearch(whole))).toEqual(whole);
        },
      ),
    );
  });

  it('counts what is unknown in an address as not set', () => {
    expect(viewFrom('?preset=magic&sort=colour&group=mood&hide=rank')).toEqual(viewFrom(''));
    expect(viewFrom('?columns=rank,smell,top').columns).toEqual(['top']);
  });

  it('has seven columns until somebody chooses others, and always the one that orders', () => {
    const shown = (search: string, kept: readonly string[] = []) => shownColumns(viewFrom(search), kept);
    const seven = ['rank', 'work', 'personas', 'value', 'confidence', 'points', 'priority'];
    expect(shown('')).toEqual(seven);
    expect(shown('', ['status', 'top'])).toEqual(['rank', 'work', 'top', 'status']);
    expect(shown('?columns=needs', ['status'])).toEqual(['rank', 'work', 'needs']);
    expect(shown('?sort=evidence')).toEqual([...seven, 'evidence']);
  });

  it('shows a number’s largest first, and turns round at the second click', () => {
    const once = sortedBy(viewFrom(''), 'value');
    expect(once).toMatchObject({ sort: 'value', descending: true });
    expect(sortedBy(once, 'value')).toMatchObject({ sort: 'value', descending: false });
  });
});
