import type { PlanRow } from '../plan/plan-rows';
import { compareKeys } from '../../../api/work-items/item-tree';

/** A row that has both numbers. */
export interface PlottedRow extends PlanRow {
  readonly value: number;
  readonly points: number;
}

/** Parts rows into those that can be drawn and those that lack a number; none is lost. */
export function plotted(rows: readonly PlanRow[]): {
  readonly drawn: readonly PlottedRow[];
  readonly withoutValue: readonly PlanRow[];
  /** Valued, but not estimated. */
  readonly withoutEffort: readonly PlanRow[];
} {
  return {
    drawn: rows.flatMap((row) =>
      row.value === null || row.points === null ? [] : [{ ...row, value: row.value, points: row.points }],
    ),
    withoutValue: rows.filter((row) => row.value === null),
    withoutEffort: rows.filter((row) => row.value !== null && row.points === null),
  };
}

/** The most value for a point first; work that costs nothing leads by its value. */
export function byValuePerPoint(rows: readonly PlottedRow[]): readonly PlottedRow[] {
  const ratio = (row: PlottedRow): number => (row.points > 0 ? row.value / row.points : Infinity);
  return [...rows].sort((a, b) => {
    const [left, right] = [ratio(a), ratio(b)];
    if (left !== right) return right > left ? 1 : -1;
    return b.value - a.value || compareKeys(a.item.key, b.item.key);
  });
}
