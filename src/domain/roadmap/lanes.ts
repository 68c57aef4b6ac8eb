/** One item in one lane, and the other lanes in which it stands too. */
export interface LaneEntry<T> {
  readonly item: T;
  readonly alsoIn: readonly string[];
}

export interface Lane<T> {
  readonly key: string;
  readonly entries: readonly LaneEntry<T>[];
  /** Sum over the entries; over all lanes an item counts once, see `totalsOf`. */
  readonly value: number;
  readonly points: number;
}

export interface Totals {
  readonly items: number;
  readonly value: number;
  readonly points: number;
}

interface Counted {
  /** false = a sum already holds it, because what it hangs under stands beside it. */
  readonly counted?: boolean;
  readonly value: number | null;
  readonly points: number | null;
}

/** Key of the lane for items that belong to none of the lanes. */
export const NO_LANE = '';

/**
 * Puts items into lanes. An item may stand in several; one that fits no lane stands in the lane `NO_LANE`,
 * which is there only when it is needed. Lanes stay in the order given, empty ones too.
 */
export function buildLanes<T extends Counted>(
  items: readonly T[],
  laneKeys: readonly string[],
  keysOf: (item: T) => readonly string[],
): readonly Lane<T>[] {
  const entries = new Map<string, LaneEntry<T>[]>(laneKeys.map((key) => [key, []]));
  const unplaced: LaneEntry<T>[] = [];
  for (const item of items) {
    const own = [...new Set(keysOf(item))].filter((key) => entries.has(key));
    if (own.length === 0) unplaced.push({ item, alsoIn: [] });
    for (const key of own) {
      entries.get(key)?.push({ item, alsoIn: own.filter((other) => other !== key) });
    }
  }
  const lanes = laneKeys.map((key) => laneOf(key, entries.get(key) ?? []));
  return unplaced.length === 0 ? lanes : [...lanes, laneOf(NO_LANE, unplaced)];
}

/** Sums over items, each of them once whatever number of lanes it stands in. */
export function totalsOf(items: readonly Counted[]): Totals {
  const counted = items.filter((item) => item.counted !== false);
  return {
    items: items.length,
    value: counted.reduce((sum, item) => sum + (item.value ?? 0), 0),
    points: counted.reduce((sum, item) => sum + (item.points ?? 0), 0),
  };
}

function laneOf<T extends Counted>(key: string, entries: readonly LaneEntry<T>[]): Lane<T> {
  const { value, points } = totalsOf(entries.map((entry) => entry.item));
  return { key, entries, value, points };
}
