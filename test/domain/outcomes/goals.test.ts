import fc from 'fast-check';
import { goalProgress, progress01 } from '../../../src/domain/outcomes/goal';
import type { GoalSpan, MeasuredPoint } from '../../../src/domain/outcomes/goal';
import {
  accountPoint,
  joinPoints,
  ratingPoints,
  shareChange,
  ticketPoints,
  typedPoint,
} from '../../../src/domain/outcomes/kpi-points';
import { periodOf } from '../../../src/domain/period';
import { poisson95 } from '../../../src/domain/statistics/poisson-interval';

const TODAY = '2026-11-20';
const span: GoalSpan = { baseline: 40, target: 20, startedOn: '2026-01-01', targetOn: '2027-01-01' };
const point = (
  date: string,
  value: number,
  low: number | null = null,
  high: number | null = null,
): MeasuredPoint => ({
  date,
  value,
  answers: null,
  low,
  high,
});

describe('progress of a goal', () => {
  it('runs from the baseline to the target, also downwards, by the latest point that is not in the future', () => {
    const points = [point('2026-01-01', 35), point('2026-12-31', 0)];
    expect(goalProgress(span, points, TODAY)?.progress01).toBe(0.25);
    expect(goalProgress(span, [], TODAY)).toBeNull();
    expect(goalProgress({ ...span, target: 40 }, points, TODAY)).toBeNull();
    expect(goalProgress({ ...span, baseline: null }, points, TODAY)).toBeNull();
  });

  it('turns the interval of a goal that is to fall', () => {
    expect(goalProgress(span, [point('2026-06-01', 30, 25, 35)], TODAY)).toMatchObject({
      progress01: 0.5,
      low01: 0.25,
      high01: 0.75,
    });
  });

  it.each([
    [19, null, null, 'reached'],
    [21, 20.5, 21.5, 'on-track'],
    [35, 33, 37, 'behind'],
    [23, 20, 30, 'cannot-tell'],
  ])('at %d between %j and %j is %s against the straight line', (value, low, high, standing) => {
    expect(goalProgress(span, [point('2026-11-01', value, low, high)], TODAY)?.standing).toBe(standing);
  });

  it('of four answers cannot be told, where the same value of nobody counted stands for itself', () => {
    const few = { ...point('2026-11-01', 35), answers: 4 };
    expect(goalProgress(span, [few], TODAY)?.standing).toBe('cannot-tell');
    expect(goalProgress(span, [point('2026-11-01', 35)], TODAY)?.standing).toBe('behind');
    expect(goalProgress(span, [{ ...few, value: 19 }], TODAY)?.standing).toBe('reached');
  });

  it('is overdue after its date, and has no standing without one', () => {
    const points = [point('2026-11-01', 30)];
    expect(goalProgress({ ...span, targetOn: '2026-11-19' }, points, TODAY)?.standing).toBe('overdue');
    expect(goalProgress({ ...span, targetOn: null }, points, TODAY)).toMatchObject({
      standing: 'cannot-tell',
      elapsed01: null,
    });
  });

  it('is 0 at the baseline and 1 at the target, whatever they are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        fc.pre(Math.abs(target - baseline) > 1e-3);
        expect(progress01({ baseline, target }, baseline)).toBeCloseTo(0, 9);
        expect(progress01({ baseline, target }, target)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('points of KPIs', () => {
  it('are churn and retention of those who ever were customers, and nothing where nobody was', () => {
    const states = { active: 15, atRisk: 3, churned: 2 };
    expect(accountPoint('churn', states, TODAY)).toMatchObject({ value: 10, answers: 20 });
    expect(accountPoint('retention', states, TODAY)).toMatchObject({ value: 90, answers: 20 });
    expect(accountPoint('churn', { active: 0, atRisk: 0, churned: 0 }, TODAY)).toBeNull();
  });

  it('are tickets over needs, with months without any as 0, the running month up to today', () => {
    const points = ticketPoints(
      [
        { month: '2026-09', tickets: 4 },
        { month: '2026-11', tickets: 1 },
      ],
      2,
      'month',
      TODAY,
    );
    expect(points.map(({ date, value }) => [date, value])).toEqual([
      ['2026-09-30', 2],
      ['2026-10-31', 0],
      ['2026-11-20', 0.5],
    ]);
    expect(points[1]).toMatchObject({ low: 0 });
    expect(ticketPoints([], 2, 'month', TODAY)).toEqual([]);
    expect(ticketPoints([{ month: '2026-09', tickets: 4 }], 0, 'month', TODAY)).toEqual([]);
  });

  it('stand on the last day of their period, never in the future', () => {
    const score = { answers: 3, value: 10, low: 0, high: 20 };
    const periods = ['2025-Q4', '2026-Q4'].map((period) => ({ ...score, period }));
    expect(ratingPoints({ periods }, TODAY).map(({ date }) => date)).toEqual(['2025-12-31', TODAY]);
  });

  it('are joined by day, and what the app computed stands before what was typed', () => {
    expect(joinPoints([point('2026-02-01', 1), point('2026-01-01', 2)], [point('2026-02-01', 3)])).toEqual([
      point('2026-01-01', 2),
      point('2026-02-01', 3),
    ]);
  });

  it('change by Newcombe’s interval where people are counted on both sides', () => {
    const typed = [
      typedPoint('percent', { date: '2026-01-01', value: 40, answers: 100 }),
      typedPoint('percent', { date: '2026-02-01', value: 60, answers: 100 }),
    ];
    const change = shareChange(typed);
    expect(change?.estimate).toBeCloseTo(20, 9);
    expect(change?.low).toBeGreaterThan(0);
    expect(shareChange([point('2026-01-01', 40), point('2026-02-01', 60)])).toBeNull();
    const few = typedPoint('percent', { date: '2026-03-01', value: 50, answers: 4 });
    expect(few).toMatchObject({ low: null, high: null });
    expect(shareChange([...typed, few])).toBeNull();
  });
});

describe('a period', () => {
  it('is the month or the quarter of a day', () => {
    expect(periodOf('2026-10-01', 'quarter')).toBe('2026-Q4');
    expect(periodOf('2026-03-31', 'quarter')).toBe('2026-Q1');
    expect(periodOf('2026-03-31', 'month')).toBe('2026-03');
  });
});

describe('the interval of a count', () => {
  // Garwood's table: 0 → 0 to 3.69, 5 → 1.62 to 11.67, 20 → 12.22 to 30.89.
  it.each([
    [0, 0, 3.689],
    [5, 1.623, 11.668],
    [20, 12.217, 30.888],
  ])('of %d is from %d to %d', (count, low, high) => {
    expect(poisson95(count).low).toBeCloseTo(low, 2);
    expect(poisson95(count).high).toBeCloseTo(high, 2);
  });

  // chi2.ppf of scipy 1.17.
  it.each([
    [200_000, 199_124.425, 200_878.4715],
    [500_000, 498_615.0436, 501_387.8521],
    [1_000_000, 998_040.9833, 1_001_961.9119],
    [20_000_000, 19_991_235.7218, 20_008_767.1727],
  ])('of %d ends at %d and %d', (count, low, high) => {
    expect(poisson95(count).low).toBeCloseTo(low, 3);
    expect(poisson95(count).high).toBeCloseTo(high, 3);
  });
});
