import type { KpiKind } from '../records/kpi-kind';

export const METRIC_UNITS = ['percent', 'nps', 'number'] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

/** How a metric is read: its unit, and whether more of it is better. */
export interface MetricShape {
  readonly unit: MetricUnit;
  readonly better: 'up' | 'down';
}

export const KPI_SHAPES: Readonly<Record<KpiKind, MetricShape>> = {
  adoption: { unit: 'percent', better: 'up' },
  retention: { unit: 'percent', better: 'up' },
  churn: { unit: 'percent', better: 'down' },
  nps: { unit: 'nps', better: 'up' },
  csat: { unit: 'percent', better: 'up' },
  ces: { unit: 'number', better: 'up' },
  'tickets-per-need': { unit: 'number', better: 'down' },
};
