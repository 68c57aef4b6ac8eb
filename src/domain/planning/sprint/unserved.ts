/** What one closed sprint delivered: the personas and needs its finished items served. */
export interface ServedSprint {
  readonly id: string;
  readonly personaKeys: readonly string[];
  readonly needKeys: readonly string[];
}

/** For how many sprints in a row, counted back from the newest, something was not served. */
export interface Unserved {
  readonly key: string;
  readonly sprints: number;
  /** True = in none of the sprints looked at: it may be longer than `sprints`. */
  readonly never: boolean;
}

/** Personas that the newest sprints left out, longest wait first, then by key. Sprints oldest first. */
export function unservedPersonas(personaKeys: readonly string[], past: readonly ServedSprint[]): Unserved[] {
  return waits(personaKeys, past, (sprint) => sprint.personaKeys);
}

function waits(
  keys: readonly string[],
  past: readonly ServedSprint[],
  servedBy: (sprint: ServedSprint) => readonly string[],
): Unserved[] {
  return keys
    .map((key) => {
      const newest = past.findLastIndex((sprint) => servedBy(sprint).includes(key));
      return { key, sprints: past.length - 1 - newest, never: newest < 0 };
    })
    .filter(({ sprints }) => sprints > 0)
    .sort((a, b) => b.sprints - a.sprints || (a.key < b.key ? -1 : 1));
}
