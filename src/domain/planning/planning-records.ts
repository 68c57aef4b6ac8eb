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
