import { readFileSync } from 'node:fs';
import { AppError } from '../../src/domain/app-error';
import { budgetOf, parseNrp } from '../../bench/nrp-file';
import { solveRelease } from '../domain/planning/solve-whole-release';
import { describeWithData } from '../shared-data';

const SMALL = '2\n2\n3 4\n1\n5\n1\n1 3\n2\n10 1 3\n7 2 1 2\n';

describe('a Next Release Problem file', () => {
  it('gives requirements, prerequisites and customers', () => {
    const instance = parseNrp(SMALL);
    expect(instance.requirements).toEqual([
      { key: 'R-1', cost: 3, prerequisites: [] },
      { key: 'R-2', cost: 4, prerequisites: [] },
      { key: 'R-3', cost: 5, prerequisites: ['R-1'] },
    ]);
    expect(instance.customers[0]).toEqual({ key: 'C-1', weight: 10, asks: ['R-3'] });
    expect(budgetOf(instance, 0.7)).toBe(8);
    expect(solveRelease({ ...instance, budget: 8 })).toMatchObject({
      value: 10,
      requirements: ['R-1', 'R-3'],
    });
  });

  it.each([
    ['', 'the number of levels'],
    ['0\n0\n0\n', 'no requirements'],
    ['1\n1\n3\n0\n', 'the number of customers'],
    ['1\n2\n3\n', 'a cost'],
    ['1\n1\n3\n1\n1 9\n0\n', 'a dependent requirement'],
    ['1\n1\n3\n0\n1\n5 1 0\n', 'ids start at 1'],
    ['1\n1.5\n3\n', 'whole number'],
    [SMALL.replace('10 1 3', '10 one 3'), 'the number of requests'],
    [`${SMALL} 4`, 'the end of the file'],
    ['{"cost": [1]}', 'the number of levels'],
  ])('that is malformed (%j) is refused with what was expected', (text, expected) => {
    expect(() => parseNrp(text)).toThrow(AppError);
    expect(() => parseNrp(text)).toThrow(expected);
  });

  it('takes ratios from 0 to 1 only', () => {
    expect(() => budgetOf(parseNrp(SMALL), 1.2)).toThrow('between 0 and 1');
    expect(() => budgetOf(parseNrp(SMALL), Number.NaN)).toThrow('between 0 and 1');
  });
});

describeWithData('the published instances', 'nrp/optima.csv', (optimaPath) => {
  const [, ...rows] = readFileSync(optimaPath, 'utf8').trim().split('\n');
  it.each(rows.map((row) => row.split(',') as [string, ...string[]]))(
    '%s at ratio %s is solved to its proven optimum',
    (name, ratio, _r, _c, _d, _cost, _profit, budget, optimum) => {
      const instance = parseNrp(readFileSync(optimaPath.replace('optima.csv', `${name}.txt`), 'utf8'));
      expect(budgetOf(instance, Number(ratio))).toBe(Number(budget));
      const plan = solveRelease({ ...instance, budget: Number(budget) });
      expect(plan).toMatchObject({ value: Number(optimum), bound: Number(optimum), proven: true });
    },
    600_000,
  );
});
