import { fittedBands } from '../../../../src/domain/value/model/score';

describe('bands fitted to a backlog', () => {
  it('are the .9, .7 and .4 quantiles of the priorities above 0, to two digits', () => {
    const priorities = Array.from({ length: 101 }, (_, at) => at / 3 + 0.001);
    expect(fittedBands([...priorities, 0, 0, 0])).toEqual([30, 23, 13]);
  });

  it('are not offered for fewer than 20 items', () => {
    expect(fittedBands(Array.from({ length: 19 }, () => 5))).toBeNull();
  });
});
