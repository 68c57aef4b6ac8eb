import { rankByBand } from '@domain/planning/sprint/backlog-rank';
import type { RankMove } from '@domain/planning/sprint/backlog-rank';

/** The moves that bring the present order back to the earlier one; items that came since then go last. */
export function undoRank(before: readonly string[], now: readonly string[]): RankMove[] {
  const place = new Map(before.map((key, at) => [key, at + 1]));
  return rankByBand(now.map((key) => ({ key, band: place.get(key) ?? null })));
}
