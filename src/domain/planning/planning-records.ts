/** An item of a sprint as it stood at a turning point of the sprint. */
export interface FrozenSprintItem {
  readonly issueId: string;
  readonly key: string;
  readonly points: number | null;
  readonly value: number | null;
  readonly personaKeys: readonly string[];
  readonly needKeys: readonly string[];
  readonly done: boolean;
}

/** A sprint's items and values at its start or its end, so that a promise cannot be rewritten afterwards. */
export interface FrozenSprint {
  readonly sprintId: string;
  readonly boardId: string;
  readonly name: string;
  readonly phase: 'started' | 'closed';
  readonly frozenAt: number;
  readonly items: readonly FrozenSprintItem[];
}

/** Choices and result of a release plan. */
export interface ReleaseChoices {
  readonly by: 'accounts' | 'personas';
  readonly capacityPoints: number;
  readonly customerKeys: readonly string[];
  readonly wonKeys: readonly string[];
  readonly itemKeys: readonly string[];
  readonly value: number;
  readonly bound: number;
  readonly costPoints: number;
  readonly proven: boolean;
}

export interface KeptRelease {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly plan: ReleaseChoices;
}

/** What a plan changed of a sprint in Jira, kept so that it can be taken back. */
export interface SprintChange {
  /** Keys of what was really moved into the sprint, and out of it to the backlog. */
  readonly movedIn: readonly string[];
  readonly movedOut: readonly string[];
  /** null = the goal was left as it is. */
  readonly goal: { readonly before: string; readonly after: string } | null;
  /** It takes the change before it back. */
  readonly takenBack: boolean;
}

/** With who did it, and when (milliseconds since 1970). */
export interface KeptSprintChange extends SprintChange {
  readonly changedAt: number;
  readonly changedBy: string;
}
