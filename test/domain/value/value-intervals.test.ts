import { compileModel } from '../../../src/domain/value/compile-model';
import { scoreItems } from '../../../src/domain/value/score-items';
import { valueIntervals } from '../../../src/domain/value/value-intervals';
import { goldenInput, goldenItems } from './golden-model';

describe('the interval of a value', () => {
  const model = compileModel(goldenInput());
  const items = goldenItems();

  it('holds the value itself, and stays put whatever else is in the list', () => {
    const together = valueIntervals(model, items, { seed: 7 });
    const { scores } = scoreItems(model, items);
    items.forEach((item, row) => {
      const interval = together[row];
      expect(interval?.low).toBeLessThanOrEqual(scores[row]?.value ?? 0);
      expect(interval?.high).toBeGreaterThanOrEqual(scores[row]?.value ?? 0);
      expect(valueIntervals(model, [item], { seed: 7 })[0]).toEqual(interval);
    });
  });

  it('is nothing for an item without a need', () => {
    const [bare] = items.map((item) => ({ ...item, links: [], children: [] })).slice(0, 1);
    expect(bare === undefined ? [] : valueIntervals(model, [bare], { seed: 7 })).toEqual([
      { low: 0, median: 0, high: 0 },
    ]);
  });
});
