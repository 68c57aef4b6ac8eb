import type { MetricShape } from '../../outcomes/kpi';

/** Invented goals of the invented product; days count from the day on which the sample is loaded. */
export interface SampleGoal {
  readonly number: number;
  readonly title: string;
  readonly weight: number;
  /** A KPI, or the place of a metric in `sampleMetrics`. */
  readonly metric: 'nps' | number;
  readonly baseline: number;
  readonly target: number;
  readonly startedDaysAgo: number;
  readonly targetInDays: number;
  readonly needNumbers: readonly number[];
  readonly milestones: readonly SampleMilestone[];
}

export interface SampleMilestone {
  readonly title: string;
  readonly dueInDays: number;
  /** Null while it is not reached. */
  readonly reachedDaysAgo: number | null;
}

export interface SampleMetric extends MetricShape {
  readonly name: string;
  /** Days ago, value, people behind it. */
  readonly points: readonly (readonly [daysAgo: number, value: number, answers: number])[];
}

export const sampleMetrics: readonly SampleMetric[] = [
  {
    name: 'Questions answered on the first call',
    unit: 'percent',
    better: 'up',
    points: [
      [180, 38, 412],
      [150, 42, 455],
      [120, 45, 398],
      [90, 51, 470],
      [60, 58, 437],
      [30, 61, 489],
      [4, 66, 502],
    ],
  },
];

export const sampleGoals: readonly SampleGoal[] = [
  {
    number: 1,
    title: 'A bookkeeper answers a client while still on the phone',
    weight: 2,
    metric: 0,
    baseline: 38,
    target: 70,
    startedDaysAgo: 180,
    targetInDays: 90,
    needNumbers: [1, 3, 4],
    milestones: [
      { title: 'Search finds amounts and customers', dueInDays: -60, reachedDaysAgo: 66 },
      { title: 'Payments are matched by themselves', dueInDays: 20, reachedDaysAgo: null },
      { title: 'First page shows who owes what', dueInDays: 75, reachedDaysAgo: null },
    ],
  },
  {
    number: 2,
    title: 'Most customers would recommend us',
    weight: 1,
    metric: 'nps',
    baseline: -20,
    target: 50,
    startedDaysAgo: 300,
    targetInDays: 60,
    needNumbers: [2, 6],
    milestones: [{ title: 'Reminders write themselves', dueInDays: 30, reachedDaysAgo: null }],
  },
];
