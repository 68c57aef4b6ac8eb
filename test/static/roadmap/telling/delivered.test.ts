import { deliveredIn, periodIn } from '../../../../static/app/src/features/roadmap/share/telling/delivered';
import { shareKindIn, withShareKind } from '../../../../static/app/src/features/roadmap/share/share-kind';
import { planRows } from '../../../../static/app/src/features/roadmap/plan/plan-rows';
import { roadmapItem, snapshot } from '../../example-views';

const done = (id: string, doneOn: string | null, change = {}) =>
  roadmapItem({ id, statusCategory: 'done', needKeys: ['N-1'], doneOn, ...change });
const rowsOf = (items: ReturnType<typeof done>[]) => planRows(items, snapshot, '2026-11-30', 'all');
const keys = (found: ReturnType<typeof deliveredIn>) => found.rows.map(({ item }) => item.id);

describe('what was delivered', () => {
  const rows = rowsOf([
    done('1', '2026-11-01'),
    done('2', '2026-10-31'),
    done('3', '2026-11-20'),
    done('4', null),
    roadmapItem({ id: '5', needKeys: ['N-1'] }),
    done('6', '2026-11-20', { needKeys: [] }),
  ]);

  it('counts from a day on, the newest first, and says what has none; work for no need is not told of', () => {
    const found = deliveredIn(rows, 30, '2026-11-30');
    expect(keys(found)).toEqual(['3', '1', '2']);
    expect(found.undated).toBe(1);
    expect(keys(deliveredIn(rows, 0, '2026-11-30'))).toEqual(['3', '1', '2', '4']);
  });

  it('is of the last quarter, of a version whenever it was, or of the days that the address says', () => {
    expect(periodIn('')).toBe(90);
    expect(periodIn('?version=2.4')).toBe(0);
    expect(periodIn('?version=2.4&days=30')).toBe(30);
    expect(periodIn('?days=31')).toBe(90);
  });
});

describe('what is shared', () => {
  it('is one choice in the address, and leaves the filters alone', () => {
    expect(shareKindIn('')).toBe('customer');
    const blog = withShareKind('?persona=owner&audience=sales', 'blog');
    expect(new URLSearchParams(blog).get('persona')).toBe('owner');
    expect(shareKindIn(blog)).toBe('blog');
    expect(shareKindIn(withShareKind(blog, 'executive'))).toBe('executive');
    expect(shareKindIn('?text=nothing')).toBe('customer');
  });
});
