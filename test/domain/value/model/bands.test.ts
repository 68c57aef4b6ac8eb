import { fittedBands } from '../../../../src/domain/value/bands';

describe('bands fitted to a backlog', () => {
  it('are the .9, .7 and .4 quantiles of the priorities above 0, to two digits', () => {
    const priorities = Array.from({ length: 101 }, (_, at) => at / 3 + 0.001);
    expect(fittedBands([...priorities, 0, 0, 0])).toEqual([30, 23, 13]);
  });

  it('are not offered for fewer than 20 items', () => {
    expect(fittedBands(Array.from({ length: 19 }, (_, at) => at + 1))).toBeNull();
  });

  it('are not offered where so many are alike that no threshold lies between them', () => {
    expect(fittedBands(Array.from({ length: 40 }, (_, at) => (at < 30 ? 5 : at)))).toBeNull();
  });
});
