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

export function isKpi(metricId: string): metricId is KpiKind {
  return KPI_KINDS.some((kind) => kind === metricId);
}
