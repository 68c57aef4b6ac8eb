import { addDays } from '../../../src/domain/iso-date';
import {
  LEAST_ON_A_SIDE,
  movedAt,
  movedBeyond,
  movedPeople,
  readPeople,
} from '../../../src/domain/outcomes/goal-moved';

const ON = '2026-07-01';
/** Measurements every 30 days, `before` of them before the day. */
const series = (values: readonly number[], before: number, answers: number | null = null) =>
  values.map((value, at) => ({ date: addDays(ON, 30 * (at - before) + 5), value, answers }));

describe('whether a metric moved at a day', () => {
  const up = { unit: 'number', better: 'up' } as const;

  it('finds a step beneath a trend, and none in the trend alone', () => {
    const trend = Array.from({ length: 16 }, (_, at) => 400 * 1.01 ** at + (at % 2 === 0 ? 3 : -3));
    const step = movedAt(
      series(
        trend.map((value, at) => (at < 8 ? value : 0.8 * value)),
        8,
      ),
      ON,
      up,
    );
    expect(step).toMatchObject({ kind: 'step', before: 8, after: 8, standing: 'worse' });
    if (step.kind === 'step') {
      expect(step.change.estimate).toBeCloseTo(0.8, 1);
      expect(step.change.high).toBeLessThan(1);
    }
    expect(movedAt(series(trend, 8), ON, up)).toMatchObject({ standing: 'unclear' });
    const down = movedAt(
      series(
        trend.map((value, at) => (at < 8 ? value : 0.8 * value)),
        8,
      ),
      ON,
      {
        ...up,
        better: 'down',
      },
    );
    expect(down).toMatchObject({ standing: 'better' });
  });

  it('counts a share as people, who vary at least as chance has it', () => {
    const of = (answers: number) =>
      movedAt(series([40, 40, 40, 40, 60, 60, 60, 60], 4, answers), ON, { unit: 'percent', better: 'up' });
    const [many, few] = [of(500), of(12)];
    expect(many).toMatchObject({ standing: 'better' });
    expect(few).toMatchObject({ kind: 'step', standing: 'unclear' });
    if (many.kind === 'step') expect(many.change.estimate).toBeCloseTo(1.5, 6);
  });

  it('says when there is too little on a side, or no rate to speak of', () => {
    expect(LEAST_ON_A_SIDE).toBe(3);
    expect(movedAt(series([1, 2, 3, 4, 5], 2), ON, up)).toEqual({ kind: 'too-few', before: 2, after: 3 });
    expect(movedAt([], ON, up)).toEqual({ kind: 'too-few', before: 0, after: 0 });
    expect(movedAt(series([-5, -4, 3, 4, 5, 6], 3), ON, up).kind).toBe('no-rate');
    expect(movedAt(series([0, 0, 0, 0, 0, 0], 3), ON, up).kind).toBe('no-rate');
  });

  it('takes off what a comparison did too: 2.76 from the means that Card & Krueger (1994) printed', () => {
    const around = (mean: number) => [mean - 1, mean, mean + 1];
    const own = series([...around(20.44), ...around(21.03)], 3);
    const comparison = series([...around(23.33), ...around(21.17)], 3);
    const found = movedBeyond(own, comparison, ON, 'up');
    expect(found).toMatchObject({ kind: 'difference' });
    if (found.kind === 'difference') expect(Math.abs(found.change.estimate - 2.76)).toBeLessThan(0.0151);
  });

  it('says which group is too small', () => {
    const own = series([1, 2, 3, 4, 5, 6], 3);
    expect(movedBeyond(own, series([1, 2, 3, 4], 2), ON, 'up')).toEqual({
      kind: 'too-small',
      group: 'comparison',
    });
    expect(movedBeyond(series([1, 2], 1), own, ON, 'up')).toEqual({ kind: 'too-small', group: 'own' });
    expect(movedBeyond(series([1, 1, 1, 2, 2, 2], 3), series([1, 1, 1, 1, 1, 1], 3), ON, 'up')).toEqual({
      kind: 'alike',
    });
  });
});

describe('people with and without a change', () => {
  const lines = (group: string, rows: readonly (readonly [number, number])[]) =>
    rows.map(([before, after]) => `${group};${before};${after}`).join('\n');
  const without = lines('no', [
    [2, 2.5],
    [3, 3.1],
    [4, 4.4],
    [5, 5.2],
    [6, 6.3],
    [7, 7.1],
  ]);
  const having = lines('ja', [
    [2, 4.1],
    [3, 4.9],
    [4, 6.2],
    [5, 7.1],
    [6, 7.8],
    [7, 9.2],
  ]);

  it('are read a line each, and what is none is counted', () => {
    const people = readPeople(`group;before;after\nyes\t1\t2\nno,1,2.5\nwith;1,5;2\nperhaps;1;2\nyes;;2\n`);
    expect(people.had).toEqual({ before: [1, 1.5], after: [2, 2] });
    expect(people.hadNot).toEqual({ before: [1], after: [2.5] });
    expect(people.left).toBe(3);
  });

  it('are compared less what their measure before tells', () => {
    const found = movedPeople(readPeople(`${having}\n${without}`), 'up');
    expect(found).toMatchObject({ kind: 'difference', standing: 'better' });
    if (found.kind !== 'difference') return;
    expect(found.change.estimate).toBeCloseTo(1.78, 1);
    expect(found.change.varianceReduction01).toBeGreaterThan(0.9);
  });

  it('are not compared with four', () => {
    const four = without.split('\n').slice(0, 4).join('\n');
    expect(movedPeople(readPeople(`${having}\n${four}`), 'up')).toEqual({
      kind: 'too-small',
      group: 'comparison',
    });
  });
});
