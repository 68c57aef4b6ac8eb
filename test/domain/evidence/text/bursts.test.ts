import { findBursts, poissonTail } from '../../../../src/domain/evidence/text/bursts';

describe('bursts', () => {
  it('are needs that get clearly more than they used to: 17 this week after 2 a week', () => {
    const before = [1, 2, 3, 2, 1, 3, 2, 2].map((count, at) => ({ key: 'N-1', week: 92 + at, count }));
    const [burst] = findBursts([...before, { key: 'N-1', week: 100, count: 17 }], 100);
    expect(burst).toMatchObject({ key: 'N-1', count: 17, usual: 2 });
    expect(burst?.chance).toBeLessThan(1e-8);
  });

  it('are not needs that are always loud, nor a handful', () => {
    const loud = Array.from({ length: 8 }, (_, at) => ({ key: 'N-2', week: 92 + at, count: 16 }));
    expect(
      findBursts([...loud, { key: 'N-2', week: 100, count: 17 }, { key: 'N-3', week: 100, count: 4 }], 100),
    ).toEqual([]);
  });

  it('rest on the upper tail of the Poisson distribution', () => {
    expect(poissonTail(0, 2)).toBe(1);
    expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(poissonTail(3, 2)).toBeCloseTo(1 - Math.exp(-2) * 5, 12);
  });
});
