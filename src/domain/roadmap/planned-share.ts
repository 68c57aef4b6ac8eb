import type { RoadmapItem } from './roadmap-item';

/** What an item is taken to satisfy of a need when nobody has said how much (value model: "solves half"). */
const ASSUMED_COVERAGE01 = 0.5;

/**
 * How much of each need the open work would satisfy together, by need key: 1 − Π(1 − coverage), so that two halves
 * leave a quarter open and nothing ever passes the whole.
 */
export function plannedShares(items: readonly RoadmapItem[]): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const item of items) {
    if (item.statusCategory === 'done') continue;
    for (const key of new Set(item.needKeys)) {
      left.set(key, (left.get(key) ?? 1) * (1 - (item.coverage[key] ?? ASSUMED_COVERAGE01)));
    }
  }
  return new Map([...left].map(([key, open]) => [key, 1 - open]));
}
