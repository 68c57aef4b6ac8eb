/** What every product watches; each is computed from what the app has, or typed. */
export const KPI_KINDS = [
  'adoption',
  'retention',
  'churn',
  'nps',
  'csat',
  'ces',
  'tickets-per-need',
] as const;
export type KpiKind = (typeof KPI_KINDS)[number];

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

export function isKpi(metricId: string): metricId is KpiKind {
  return KPI_KINDS.some((kind) => kind === metricId);
}
