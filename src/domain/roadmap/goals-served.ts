/** A goal with the needs that it is about. */
export interface AimedGoal {
  readonly key: string;
  readonly needKeys: readonly string[];
}

/** What of a work item says which goals it serves. */
export interface ServingItem {
  readonly needKeys: readonly string[];
  /** How far it serves each goal, by goal key, where somebody said so. */
  readonly goals: Readonly<Record<string, number>>;
}

/** Keys of the goals that an item serves: that it names itself, or that are about one of its needs. */
export function goalsServed(
  { needKeys, goals }: ServingItem,
  known: readonly AimedGoal[],
): readonly string[] {
  const named = Object.entries(goals).flatMap(([key, share01]) => (share01 > 0 ? [key] : []));
  const aimed = known.flatMap(({ key, needKeys: about }) =>
    about.some((needKey) => needKeys.includes(needKey)) ? [key] : [],
  );
  return [...new Set([...named, ...aimed])];
}
