import { blockedValue } from '../../../src/domain/roadmap/audit';
import { coverageCells, worstCell } from '../../../src/domain/roadmap/coverage-map';
import { planned } from './planned-item';

const need = (key: string, planned01: number, gaps: Record<string, number>) => ({
  key,
  planned01,
  gaps: new Map(Object.entries(gaps)),
});

describe('The coverage map', () => {
  const cells = coverageCells([need('N-1', 0.5, { owner: 14, worker: 4 }), need('N-2', 0, { owner: 6 })]);

  it('names the cell with the most left open, not the widest gap', () => {
    expect(worstCell(cells)).toMatchObject({ needKey: 'N-1', personaKey: 'owner' });
    const mended = coverageCells([need('N-1', 0.9, { owner: 14 }), need('N-2', 0, { owner: 6 })]);
    expect(worstCell(mended)?.needKey).toBe('N-2');
    expect(worstCell([])).toBeNull();
  });
});

describe('Blocked value', () => {
  const written = (value: number | null) => ({ value, priority: value, band: null });

  it('is valued open work with open blockers, the most valuable first', () => {
    const items = [
      planned({ id: '1', written: written(3) }),
      planned({ id: '2', written: written(9) }),
      planned({ id: '3', written: written(20), statusCategory: 'done' }),
      planned({ id: '4', written: written(null) }),
      planned({ id: '5', written: written(8) }),
    ];
    const blockers = new Map(['1', '2', '3', '4'].map((id) => [id, ['INV-9']]));
    expect(blockedValue(items, blockers).map(({ item }) => item.id)).toEqual(['2', '1']);
  });
});
