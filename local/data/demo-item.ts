/** One invented work item of the demo, written so that a person can read the whole backlog in the source. */
export interface DemoItem {
  readonly key: string;
  readonly type: 'Epic' | 'Story' | 'Task' | 'Bug';
  readonly epic?: string;
  readonly summary: string;
  readonly description: string;
  /** Story points; absent where the team has not estimated yet. */
  readonly points?: number;
  /** Numbers of the sprints the item was in, oldest first. */
  readonly sprints?: readonly number[];
  readonly status: 'To Do' | 'In Progress' | 'In Review' | 'Done';
  readonly priority?: 'Highest' | 'High' | 'Medium' | 'Low';
  readonly version?: string;
  readonly labels?: readonly string[];
  readonly component?: string;
  /** Days from the first day of the active sprint; negative is before it. */
  readonly startDay?: number;
  readonly dueDay?: number;
  readonly votes?: number;
  /** Keys of the items that have to wait for this one. */
  readonly blocks?: readonly string[];
  readonly comments?: readonly { readonly author: string; readonly day: number; readonly text: string }[];
  /**
   * Need key → share of the need that the item would satisfy: 0.25 helps, 0.5 solves half, 0.75 mostly, 1 fully; null
   * where nobody has said, and the app takes its default.
   */
  readonly needs?: Readonly<Record<string, number | null>>;
  /** Goal key → how far the item serves the goal, 0…1. */
  readonly goals?: Readonly<Record<string, number>>;
}
