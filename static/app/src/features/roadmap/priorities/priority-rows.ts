import type { BehindView } from '@contract/customers/account-views';
import type { PresetComparison } from '@contract/value/value-views';
import type { PresetId } from '@domain/value/presets/preset';
import { VALUE_BANDS } from '@domain/value/bands';
import { horizonsOf } from '@domain/roadmap/horizon';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { Horizon, RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { ItemIntervals } from '@contract/roadmap/outline-views';
import { NO_FAMILY } from '../../../api/work-items/family';
import type { Family } from '../../../api/work-items/family';
import { rowOf } from '../../../api/work-items/item-numbers';
import type { ItemRow, Knowledge } from '../../../api/work-items/item-numbers';
import { compareKeys } from '../../../api/work-items/item-tree';
import type { Column, PriorityView } from './priority-view';

/** More accounts than a product has: among rows of one revenue, whoever has more of them stands first. */
const MANY_ACCOUNTS = 1_000_000;
/** A voice older than this is old: it has lost half its weight (the model's default half-life, 180 days). */
export const OLD_AFTER_DAYS = 180;

export interface PriorityRow extends ItemRow {
  readonly item: RoadmapItem;
  /** Place from 1 in the chosen order; null for items that serve no need. */
  readonly rank: number | null;
  /** Place under the default order. */
  readonly rankBefore: number | null;
  /** The chance to be among the first, from the draws; null for items that serve no need. */
  readonly topChance01: number | null;
  /** Day of the newest voice for one of its needs. */
  readonly lastVoiceOn: string | null;
  readonly isOld: boolean;
  /** The 80 % interval of its value; null until it is known. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** How sure its value is; null until it is known. */
  readonly confidence01: number | null;
  /** Place from 1 among the open items in Jira's own order; null = done, or this site has no rank. */
  readonly backlogPlace: number | null;
  readonly horizon: Horizon;
  readonly themes: readonly string[];
  /** Key of the item above it, or its own when it holds others. */
  readonly epicKey: string | null;
  /** Who asks for its needs; null until it is known, and where it serves none. */
  readonly behind: BehindView | null;
  /** Place at the last review; null = not ranked then, or never reviewed. */
  readonly reviewedRank: number | null;
}

/** What comes with later answers; rows stand without it until then. */
export interface RowExtras {
  readonly intervals?: ReadonlyMap<string, ItemIntervals> | undefined;
  readonly reviewedRanks?: Readonly<Record<string, number>> | undefined;
  readonly family?: Family | undefined;
  readonly behind?: ReadonlyMap<string, BehindView> | undefined;
  /** Theme by need key. */
  readonly themeOf?: ReadonlyMap<string, string> | undefined;
}

/** Every work item with its place in the chosen order. `today` is a calendar day. */
export function priorityRows(
  items: readonly RoadmapItem[],
  knowledge: Knowledge,
  comparison: PresetComparison | undefined,
  preset: PresetId,
  today: string,
  extras: RowExtras = {},
): readonly PriorityRow[] {
  const places = placesOf(comparison, preset);
  const chosen = comparison?.presets.find((candidate) => candidate.preset === preset);
  const before =
    chosen !== undefined && isOrder(chosen) ? placesOf(comparison, 'default') : new Map<string, number>();
  const chances = new Map(comparison?.topChances.map((item) => [item.issueId, item.chance01]));
  const { elsewhere, efforts } = extras.family ?? NO_FAMILY;
  const placed = horizonsOf(items, today, elsewhere);
  const keys = new Map(items.map((item) => [item.id, item.key]));
  const parents = new Set(items.map((item) => item.parentId));
  const backlog = backlogPlaces(items);
  return items.map((item) => {
    const row = rowOf(item, knowledge, efforts);
    const lastVoiceOn = row.needs.reduce<string | null>(
      (newest, { lastEvidenceOn }) =>
        lastEvidenceOn !== null && (newest === null || lastEvidenceOn > newest) ? lastEvidenceOn : newest,
      null,
    );
    return {
      ...row,
      item,
      interval: extras.intervals?.get(item.id)?.value ?? null,
      confidence01: extras.intervals?.get(item.id)?.confidence01 ?? null,
      backlogPlace: backlog.get(item.id) ?? null,
      horizon: placed.get(item.id)?.horizon ?? 'later',
      themes: [...new Set(row.needs.flatMap((need) => extras.themeOf?.get(need.key) ?? []))],
      epicKey:
        item.hierarchyLevel > 0 || parents.has(item.id) ? item.key : (keys.get(item.parentId ?? '') ?? null),
      behind: extras.behind?.get(item.id) ?? null,
      reviewedRank: extras.reviewedRanks?.[item.id] ?? null,
      rank: places.get(item.id) ?? null,
      rankBefore: before.get(item.id) ?? null,
      topChance01: chances.get(item.id) ?? null,
      lastVoiceOn,
      isOld:
        row.needs.length > 0 && (lastVoiceOn === null || daysBetween(lastVoiceOn, today) > OLD_AFTER_DAYS),
    };
  });
}

/** False when a preset lacks its inputs, or puts all items level: then nothing has changed place. */
export function isOrder({ preset, tau, unavailable }: PresetComparison['presets'][number]): boolean {
  return unavailable === null && (preset === 'default' || tau !== null);
}

/** The rows in the order of a column; what has no number there comes last, whichever way it is sorted. */
export function sortRows(
  rows: readonly PriorityRow[],
  { sort, descending }: Pick<PriorityView, 'sort' | 'descending'>,
): readonly PriorityRow[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValue(a, sort), sortValue(b, sort)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else if (left !== right) {
      return direction * (left < right ? -1 : 1);
    }
    return (
      (b.item.written.priority ?? -1) - (a.item.written.priority ?? -1) || compareKeys(a.item.key, b.item.key)
    );
  });
}

function sortValue(row: PriorityRow, column: Column): number | string | null {
  switch (column) {
    case 'rank':
      return row.rank;
    case 'work':
      return row.item.summary.toLowerCase();
    case 'value':
      return row.value;
    case 'interval':
      return row.interval === null ? null : row.interval.high - row.interval.low;
    case 'confidence':
      return row.confidence01;
    case 'backlog':
      return row.backlogPlace;
    case 'horizon':
      return HORIZONS.indexOf(row.horizon);
    case 'priority':
      return row.item.written.priority;
    case 'top':
      return row.topChance01;
    case 'band':
      return row.band === 'unscored' ? null : VALUE_BANDS.indexOf(row.band);
    case 'points':
      return row.points;
    case 'ratio':
      return row.valuePerPoint;
    case 'personas':
      return row.personas.length;
    case 'needs':
      return row.needs.length;
    case 'evidence':
      return row.lastVoiceOn;
    case 'revenue':
      return row.behind === null || row.behind.accounts === 0
        ? null
        : row.behind.revenue + row.behind.accounts / MANY_ACCOUNTS;
    case 'status':
      return row.item.statusName;
  }
}

/** Places from 1 of the open items in Jira's own order. */
function backlogPlaces(items: readonly RoadmapItem[]): ReadonlyMap<string, number> {
  const ranked = items.flatMap(({ id, rank, statusCategory }) =>
    rank === null || statusCategory === 'done' ? [] : [{ id, rank }],
  );
  // Jira compares ranks sign by sign, as `<` does, and not by any language's alphabet.
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return new Map(ranked.map(({ id }, at) => [id, at + 1]));
}

function placesOf(comparison: PresetComparison | undefined, preset: PresetId): Map<string, number> {
  const order = comparison?.presets.find((candidate) => candidate.preset === preset)?.order ?? [];
  return new Map(order.map((issueId, index) => [issueId, index + 1]));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
