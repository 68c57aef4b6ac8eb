/** One item in one lane, and the other lanes in which it stands too. */
export interface LaneEntry<T> {
  readonly item: T;
  readonly alsoIn: readonly string[];
}

export interface Lane<T> {
  readonly key: string;
  readonly entries: readonly LaneEntry<T>[];
}

/** Key of the lane for items that belong to none of the lanes. */
export const NO_LANE = '';

/**
 * Puts items into lanes. An item may stand in several; one that fits no lane stands in the lane `NO_LANE`,
 * which is there only when it is needed. Lanes stay in the order given, empty ones too.
 */
export function buildLanes<T>(
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
  const lanes = laneKeys.map((key) => ({ key, entries: entries.get(key) ?? [] }));
  return unplaced.length === 0 ? lanes : [...lanes, { key: NO_LANE, entries: unplaced }];
}
