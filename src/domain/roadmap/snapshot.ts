import type { IsoDate } from '../iso-date';
import { daysBetween } from '../iso-date';
import type { ComparableReceipt } from '../value/receipt/compare-receipts';
import type { Horizon, RoadmapItem } from './roadmap-item';

/** Digits of a receipt that a snapshot keeps: those that people see. */
export const SNAPSHOT_DIGITS = 1;
/** A snapshot older than this is followed by a new one in the next nightly run. */
export const SNAPSHOT_EVERY_DAYS = 7;
/** Within so many days every snapshot is kept, after that the first of each month. */
export const KEEP_ALL_DAYS = 400;
/** Older snapshots go. */
export const KEEP_MONTHLY_DAYS = 1_100;

/** Where an item stood on the roadmap. */
export interface PlanState {
  readonly issueId: string;
  readonly key: string;
  readonly horizon: Horizon;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly status: string;
  readonly done: boolean;
}

/** What an item was worth, and why, line by line; null = it served no known need. */
export interface ScoreState {
  readonly issueId: string;
  readonly key: string;
  readonly done: boolean;
  readonly priority: number | null;
  readonly receipt: ComparableReceipt<KeptLine>;
}

/** A line of a receipt without its words: those follow from the id. */
export interface KeptLine {
  readonly id: string;
  readonly units: number;
}

/** An item as a snapshot keeps it. */
export interface SnapshotItem extends PlanState, ScoreState {
  readonly projectId: string;
  readonly title: string;
  /** True when Jira shows the item to some people of the project only. */
  readonly restricted: boolean;
}

/** Where an item stands on the roadmap, in the horizon that `horizonsOf` gave it. */
export function planStateOf(item: RoadmapItem, horizon: Horizon): PlanState {
  return {
    issueId: item.id,
    key: item.key,
    horizon,
    startDate: item.startDate,
    dueDate: item.dueDate,
    status: item.statusName,
    done: item.statusCategory === 'done',
  };
}

/** The receipt of an item without a known need. */
export const EMPTY_RECEIPT: ComparableReceipt<KeptLine> = {
  of: 'priority',
  digits: SNAPSHOT_DIGITS,
  totalUnits: 0,
  lines: [],
};

/** An item that serves no known need: it has no priority, which is not a priority of zero. */
export function unscored(item: Pick<ScoreState, 'issueId' | 'key' | 'done'>): ScoreState {
  return { issueId: item.issueId, key: item.key, done: item.done, priority: null, receipt: EMPTY_RECEIPT };
}

/** Whether the next nightly run should take a snapshot. */
export function snapshotDue(takenOn: readonly IsoDate[], today: IsoDate): boolean {
  return takenOn.every((day) => daysBetween(day, today) >= SNAPSHOT_EVERY_DAYS);
}

/** The days whose snapshots may go: the young ones stay, then one a month, then none. */
export function snapshotsToDrop(takenOn: readonly IsoDate[], today: IsoDate): readonly IsoDate[] {
  const firstOfMonth = new Map<string, IsoDate>();
  for (const day of [...takenOn].sort())
    if (!firstOfMonth.has(day.slice(0, 7))) firstOfMonth.set(day.slice(0, 7), day);
  return takenOn.filter((day) => {
    const age = daysBetween(day, today);
    if (age <= KEEP_ALL_DAYS) return false;
    return age > KEEP_MONTHLY_DAYS || firstOfMonth.get(day.slice(0, 7)) !== day;
  });
}
