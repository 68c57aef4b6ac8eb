import { accountPoint } from '../../domain/outcomes/kpi-points';
import { latestPoint } from '../../domain/outcomes/goal';
import type { GoalStore } from '../../adapters/store/outcomes/goal-store';
import { byTheApp } from '../background';
import type { Background } from '../background';

/** KPIs of which the app knows only how they stand today. */
const RECORDED = ['retention', 'churn'] as const;

/**
 * Writes down how many accounts stay and go, where that has changed since the last record: only so will anybody
 * know later how it was. Gives how many points it wrote.
 */
export async function recordKpis(
  deps: Pick<Background, 'clock' | 'knowledge'> & { readonly goals: GoalStore },
): Promise<number> {
  let written = 0;
  for (const product of await deps.knowledge.allProducts()) {
    const productId = product.id;
    const by = byTheApp(product, deps.clock);
    const states = await deps.goals.accountStates(productId);
    const known = await deps.goals.points(productId);
    const points = RECORDED.flatMap((metricId) => {
      const point = accountPoint(metricId, states, by.day);
      const last = latestPoint(
        known.filter((one) => one.metricId === metricId),
        by.day,
      );
      if (point === null || (last?.value === point.value && last.answers === point.answers)) return [];
      return [{ metricId, date: by.day, value: point.value, answers: point.answers, computed: true }];
    });
    await deps.goals.putPoints(productId, points, by);
    written += points.length;
  }
  return written;
}
